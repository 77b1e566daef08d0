namespace ItaIngest.Model.Values;

/// <summary>A fiscal year named in a text.</summary>
/// <param name="Index">Where the year's digits begin.</param>
/// <param name="Length">How many characters they are.</param>
/// <param name="Year">The year.</param>
/// <param name="IsExplicit">Whether it is called a fiscal year ('ปีงบประมาณ'), not only a year ('ปี', 'ประจำปี').</param>
public readonly record struct FiscalYearMention(int Index, int Length, FiscalYear Year, bool IsExplicit);
