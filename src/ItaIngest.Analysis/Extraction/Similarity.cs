namespace ItaIngest.Analysis.Extraction;

/// <summary>How alike two keys are, in edits of single characters. Keys are short (headers, names), so the plain table is fast enough.</summary>
static class Similarity
{
    /// <summary>1 for equal, 0 for nothing in common: one minus edits by the longer length.</summary>
    public static double Of(string a, string b)
    {
        var longer = Math.Max(a.Length, b.Length);
        return longer == 0 ? 1 : 1 - ((double)Edits(a, b) / longer);
    }

    /// <summary>Fewest insertions, deletions and substitutions that turn one into the other.</summary>
    public static int Edits(string a, string b) => Fill(a, b, anywhere: false);

    /// <summary>Fewest edits that turn <paramref name="phrase"/> into some part of <paramref name="text"/>.</summary>
    public static int EditsWithin(string phrase, string text) => Fill(phrase, text, anywhere: true);

    /// <summary>Whether a phrase stands somewhere in a text, one edit in five characters allowed: what OCR costs on small type.</summary>
    public static bool Holds(string text, string phrase) =>
        text.Contains(phrase, StringComparison.Ordinal)
        || (phrase.Length >= 5 && text.Length <= 200 && EditsWithin(phrase, text) <= phrase.Length / 5);

    static int Fill(string a, string b, bool anywhere)
    {
        Span<int> row = b.Length < 256 ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = anywhere ? 0 : j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(cost, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return anywhere ? Min(row) : row[b.Length];
    }

    static int Min(Span<int> row)
    {
        var least = row[0];
        foreach (var value in row)
        {
            least = Math.Min(least, value);
        }

        return least;
    }
}
