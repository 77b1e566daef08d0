namespace ItaIngest.Model.Text;

/// <summary>Text in canonical form, with the way back to what was read.</summary>
/// <param name="Text">Canonical text.</param>
/// <param name="RawIndex">For each character of <paramref name="Text"/> the index in the raw text that it came from.</param>
/// <param name="Repairs">What was repaired, in words for a diagnostic, such as 'sara am restored'; empty when only notation changed.</param>
public sealed record CanonicalText(string Text, IReadOnlyList<int> RawIndex, IReadOnlyList<string> Repairs);
