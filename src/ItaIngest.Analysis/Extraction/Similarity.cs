namespace ItaIngest.Analysis.Extraction;

/// <summary>
/// How alike two keys are, in edits of single characters. Keys are short (headers, names): a column of the table of edits is one machine
/// word of steps up and one of steps down (Myers, "A fast bit-vector algorithm for approximate string matching", J. ACM 46, 1999).
/// </summary>
static class Similarity
{
    /// <summary>1 for equal, 0 for nothing in common: one minus edits by the longer length.</summary>
    public static double Of(string a, string b)
    {
        var longer = Math.Max(a.Length, b.Length);
        return longer == 0 ? 1 : 1 - ((double)Edits(a, b) / longer);
    }

    /// <summary>Fewest insertions, deletions and substitutions that turn one into the other.</summary>
    public static int Edits(string a, string b) => a.Length <= Word ? Columns(a, b, anywhere: false) : Table(a, b, anywhere: false);

    /// <summary>Fewest edits that turn <paramref name="phrase"/> into some part of <paramref name="text"/>.</summary>
    public static int EditsWithin(string phrase, string text) => phrase.Length <= Word ? Columns(phrase, text, anywhere: true) : Table(phrase, text, anywhere: true);

    /// <summary>Whether a phrase stands somewhere in a text, one edit in five characters allowed: what OCR costs on small type.</summary>
    public static bool Holds(string text, string phrase) =>
        text.Contains(phrase, StringComparison.Ordinal)
        || (phrase.Length >= 5 && text.Length <= 200 && EditsWithin(phrase, text) <= phrase.Length / 5);

    const int Word = 64;
    const int FirstThai = 0x0E00, ThaiBlock = 128;

    static bool IsThai(char c) => c is >= (char)FirstThai and < (char)(FirstThai + ThaiBlock);

    /// <summary>The table, column by column of the text.</summary>
    internal static int Columns(string pattern, string text, bool anywhere)
    {
        if (pattern.Length == 0)
        {
            return anywhere ? 0 : text.Length;
        }

        Span<ulong> thai = stackalloc ulong[ThaiBlock];
        for (var i = 0; i < pattern.Length; i++)
        {
            if (IsThai(pattern[i]))
            {
                thai[pattern[i] - FirstThai] |= 1UL << i;
            }
        }

        var last = 1UL << (pattern.Length - 1);
        var (up, down, edits) = (ulong.MaxValue, 0UL, pattern.Length);
        var least = edits;
        foreach (var c in text)
        {
            var same = IsThai(c) ? thai[c - FirstThai] : Places(pattern, c);
            var diagonal = unchecked(((same & up) + up) ^ up) | same | down;
            var (right, left) = (down | ~(diagonal | up), up & diagonal);
            edits += (right & last) != 0 ? 1 : (left & last) != 0 ? -1 : 0;
            least = Math.Min(least, edits);
            right = (right << 1) | (anywhere ? 0UL : 1UL);
            (up, down) = ((left << 1) | ~(diagonal | right), right & diagonal);
        }

        return anywhere ? least : edits;
    }

    /// <summary>A bit for each place of the pattern that has the character.</summary>
    static ulong Places(string pattern, char c)
    {
        var places = 0UL;
        for (var i = 0; i < pattern.Length; i++)
        {
            places |= pattern[i] == c ? 1UL << i : 0;
        }

        return places;
    }

    /// <summary>The table itself, for longer patterns.</summary>
    internal static int Table(string a, string b, bool anywhere)
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
