namespace ItaIngest.Model.Text;

/// <summary>
/// Levenshtein distance by Myers' bit-parallel algorithm (J. ACM 46, 1999), long patterns in blocks of 64 (Hyyrö 2003): names against names in
/// a column of one machine word, a report of 40,000 characters against another in a fraction of a second.
/// </summary>
public static class EditDistance
{
    const int WordBits = 64;
    const int FirstThai = 0x0E00, ThaiBlock = 128;

    /// <summary>How many characters must be inserted, dropped or replaced to make one of the other.</summary>
    /// <param name="pattern">One text.</param>
    /// <param name="text">The other.</param>
    public static int Between(string pattern, string text)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(text);
        return pattern.Length <= text.Length ? Fewest(pattern, text, anywhere: false) : Fewest(text, pattern, anywhere: false);
    }

    /// <summary>The same for that part of a text which needs the fewest.</summary>
    /// <param name="pattern">What is sought.</param>
    /// <param name="text">Where.</param>
    public static int Within(string pattern, string text)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(text);
        return Fewest(pattern, text, anywhere: true);
    }

    static int Fewest(string pattern, string text, bool anywhere) =>
        pattern.Length == 0 ? anywhere ? 0 : text.Length
        : pattern.Length <= WordBits ? InOneWord(pattern, text, anywhere)
        : InBlocks(pattern, text, anywhere);

    static int InOneWord(string pattern, string text, bool anywhere)
    {
        // Where in the pattern each Thai letter stands; others are few, and looked for.
        Span<ulong> thai = stackalloc ulong[ThaiBlock];
        for (var i = 0; i < pattern.Length; i++)
        {
            if (IsThai(pattern[i]))
            {
                thai[pattern[i] - FirstThai] |= 1UL << i;
            }
        }

        var (plus, minus, last) = (ulong.MaxValue, 0UL, 1UL << (pattern.Length - 1));
        var (distance, least) = (pattern.Length, pattern.Length);
        foreach (var c in text)
        {
            var (carryPlus, carryMinus) = (anywhere ? 0UL : 1UL, 0UL);
            distance += Block(IsThai(c) ? thai[c - FirstThai] : Places(pattern, c), ref plus, ref minus, ref carryPlus, ref carryMinus, last);
            least = Math.Min(least, distance);
        }

        return anywhere ? least : distance;
    }

    static int InBlocks(string pattern, string text, bool anywhere)
    {
        var blocks = (pattern.Length + WordBits - 1) / WordBits;
        var masks = Masks(pattern, blocks);
        var nothing = new ulong[blocks];
        var (plus, minus) = (new ulong[blocks], new ulong[blocks]);
        Array.Fill(plus, ulong.MaxValue);
        var last = 1UL << ((pattern.Length - 1) % WordBits);
        var (distance, least) = (pattern.Length, pattern.Length);
        foreach (var c in text)
        {
            var equal = masks.GetValueOrDefault(c, nothing);
            var (carryPlus, carryMinus, change) = (anywhere ? 0UL : 1UL, 0UL, 0);
            for (var b = 0; b < blocks; b++)
            {
                change = Block(equal[b], ref plus[b], ref minus[b], ref carryPlus, ref carryMinus, last);
            }

            distance += change;
            least = Math.Min(least, distance);
        }

        return anywhere ? least : distance;
    }

    static bool IsThai(char c) => c is >= (char)FirstThai and < (char)(FirstThai + ThaiBlock);

    static ulong Places(string pattern, char c)
    {
        var places = 0UL;
        for (var i = 0; i < pattern.Length; i++)
        {
            places |= pattern[i] == c ? 1UL << i : 0;
        }

        return places;
    }

    static Dictionary<char, ulong[]> Masks(string pattern, int blocks)
    {
        var masks = new Dictionary<char, ulong[]>();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (!masks.TryGetValue(pattern[i], out var mask))
            {
                masks[pattern[i]] = mask = new ulong[blocks];
            }

            mask[i / WordBits] |= 1UL << (i % WordBits);
        }

        return masks;
    }

    // One block of a column of the dynamic programme; gives the change of the row that a bit stands for.
    static int Block(ulong equal, ref ulong plus, ref ulong minus, ref ulong carryPlus, ref ulong carryMinus, ulong row)
    {
        var vertical = equal | minus;
        equal |= carryMinus;
        var diagonal = unchecked(((equal & plus) + plus) ^ plus) | equal;
        var (higher, lower) = (minus | ~(diagonal | plus), plus & diagonal);
        var change = (higher & row) != 0 ? 1 : (lower & row) != 0 ? -1 : 0;
        var (nextPlus, nextMinus) = (higher >> (WordBits - 1), lower >> (WordBits - 1));
        higher = (higher << 1) | carryPlus;
        lower = (lower << 1) | carryMinus;
        plus = lower | ~(vertical | higher);
        minus = higher & vertical;
        (carryPlus, carryMinus) = (nextPlus, nextMinus);
        return change;
    }
}
