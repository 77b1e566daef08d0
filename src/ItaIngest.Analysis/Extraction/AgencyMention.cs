using ItaIngest.Model.Provenance;

namespace ItaIngest.Analysis.Extraction;

/// <summary>An agency named in a text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Type">Kind in full, such as 'เทศบาลตำบล', though 'ทต.' may be printed.</param>
/// <param name="Key">The name after the kind, as a key; runs on into the sentence when it is not whole.</param>
/// <param name="Start">Where the kind begins.</param>
/// <param name="Length">To the end of the name.</param>
/// <param name="IsWhole">Whether the name ends at a space, a line's end or a sign.</param>
/// <param name="IsProminent">Whether it stands where an agency names itself: alone on its line, or with its district or year.</param>
/// <param name="IsAbbreviated">Whether the kind is printed as an abbreviation.</param>
sealed record AgencyMention(SourceText Text, string Type, string Key, int Start, int Length, bool IsWhole, bool IsProminent, bool IsAbbreviated)
{
    /// <summary>The full name as a value.</summary>
    public Sourced<string> Value() => Text.Span(Start, Length);
}
