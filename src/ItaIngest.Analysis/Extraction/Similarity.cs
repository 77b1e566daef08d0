using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Extraction;

/// <summary>How alike two keys (headers, names) are, in edits of single characters.</summary>
static class Similarity
{
    /// <summary>1 for equal, 0 for nothing in common: one minus edits by the longer length.</summary>
    public static double Of(string a, string b)
    {
        var longer = Math.Max(a.Length, b.Length);
        return longer == 0 ? 1 : 1 - ((double)EditDistance.Between(a, b) / longer);
    }

    /// <summary>Whether a phrase stands somewhere in a text, one edit in five characters allowed: what OCR costs on small type.</summary>
    public static bool Holds(string text, string phrase) =>
        text.Contains(phrase, StringComparison.Ordinal)
        || (phrase.Length >= 5 && text.Length <= 200 && EditDistance.Within(phrase, text) <= phrase.Length / 5);
}
