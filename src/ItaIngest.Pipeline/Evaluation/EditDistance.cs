namespace ItaIngest.Pipeline.Evaluation;

/// <summary>
/// Levenshtein distance by Myers' bit-parallel algorithm in blocks of 64 (Hyyrö 2003): a report of 40,000 characters against another
/// takes a fraction of a second.
/// </summary>
static class EditDistance
{
    const int WordBits = 64;

    /// <summary>How many characters must be inserted, dropped or replaced.</summary>
    public static int Between(string pattern, string text)
    {
        if (pattern.Length == 0 || text.Length == 0)
        {
            return pattern.Length + text.Length;
        }

        var blocks = (pattern.Length + WordBits - 1) / WordBits;
        var masks = Masks(pattern, blocks);
        var nothing = new ulong[blocks];
        var (plus, minus) = (new ulong[blocks], new ulong[blocks]);
        Array.Fill(plus, ulong.MaxValue);
        var distance = pattern.Length;
        var last = 1UL << ((pattern.Length - 1) % WordBits);
        foreach (var c in text)
        {
            distance += Column(masks.GetValueOrDefault(c, nothing), plus, minus, last);
        }

        return distance;
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

    // One column of the dynamic programme; gives the change of its last row.
    static int Column(ulong[] equal, ulong[] plus, ulong[] minus, ulong last)
    {
        var (carryPlus, carryMinus, change) = (1UL, 0UL, 0);
        for (var b = 0; b < plus.Length; b++)
        {
            var (p, m) = (plus[b], minus[b]);
            var eq = equal[b];
            var vertical = eq | m;
            eq |= carryMinus;
            var diagonal = unchecked(((eq & p) + p) ^ p) | eq;
            var (h, l) = (m | ~(diagonal | p), p & diagonal);
            if (b == plus.Length - 1)
            {
                change = (h & last) != 0 ? 1 : (l & last) != 0 ? -1 : 0;
            }

            var (nextPlus, nextMinus) = (h >> (WordBits - 1), l >> (WordBits - 1));
            h = (h << 1) | carryPlus;
            l = (l << 1) | carryMinus;
            plus[b] = l | ~(vertical | h);
            minus[b] = h & vertical;
            (carryPlus, carryMinus) = (nextPlus, nextMinus);
        }

        return change;
    }
}
