using System.Text;

namespace ItaIngest.Model.Text;

/// <summary>Thai words as they sound and sort, for finding and ordering names. Never for showing.</summary>
public static class ThaiSpelling
{
    // Letters that sound alike at the beginning of a syllable or at its end, and are mixed up in names.
    const string Alike = "ฃขฅคฆคฌชญยฎดฏตฐถฑทฒทธทณนภพศสษสฬล";

    const char Silent = '\u0E4C';

    /// <summary>
    /// What is left of a name when marks are lost and letters that sound alike are taken for one: 'สันนาเม็ง', 'สนนาเมง' and 'สัณนาเม็ง'
    /// have one skeleton. Canonical text, spaces gone.
    /// </summary>
    public static string Skeleton(string text)
    {
        var key = ThaiText.Key(text);
        var skeleton = new StringBuilder(key.Length);
        for (var i = 0; i < key.Length; i++)
        {
            var isSilent = i + 1 < key.Length && key[i + 1] == Silent;
            if (!ThaiLetters.IsMark(key[i]) && !isSilent && key[i] is not ('ฯ' or '.'))
            {
                skeleton.Append(key[i] switch { ThaiLetters.SaraAm => ThaiLetters.SaraAa, 'ใ' => 'ไ', var c => Sound(c) });
            }
        }

        return skeleton.ToString();
    }

    /// <summary>
    /// A key whose order as plain text is the order of the Thai dictionary: vowels written before their consonant count after it, and
    /// tone marks only between words that are otherwise the same.
    /// </summary>
    public static string SortKey(string text)
    {
        var key = ThaiText.Key(text).ToCharArray();
        for (var i = 0; i + 1 < key.Length; i++)
        {
            if (ThaiLetters.IsLeadingVowel(key[i]) && ThaiLetters.IsConsonant(key[i + 1]))
            {
                (key[i], key[i + 1]) = (key[i + 1], key[i]);
                i++;
            }
        }

        var letters = string.Concat(key.Where(c => !IsSecondary(c)));
        var marks = string.Concat(key.Where(IsSecondary));
        return marks.Length == 0 ? letters : $"{letters}\u0001{marks}";
    }

    static bool IsSecondary(char c) => ThaiLetters.IsTone(c) || c is Silent or '\u0E47';

    static char Sound(char c)
    {
        for (var i = 0; i < Alike.Length; i += 2)
        {
            if (Alike[i] == c)
            {
                return Alike[i + 1];
            }
        }

        return c;
    }
}
