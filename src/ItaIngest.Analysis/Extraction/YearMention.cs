namespace ItaIngest.Analysis.Extraction;

/// <summary>A year named in a text.</summary>
/// <param name="Year">Buddhist era.</param>
/// <param name="Start">Position in the text.</param>
/// <param name="Length">Characters.</param>
/// <param name="IsFiscal">Whether the words before it make it a fiscal or assessment year ('ปี', 'ประจำปีงบประมาณ พ.ศ.'), not a date or a law.</param>
readonly record struct YearMention(int Year, int Start, int Length, bool IsFiscal);
