namespace ItaIngest.Model.Text;

/// <summary>What each Thai character is; the Unicode categories do not tell (sara aa is a letter there, nikhahit a mark).</summary>
public static class ThaiLetters
{
    /// <summary>Nikhahit, the ring that is the first half of sara am.</summary>
    public const char Nikhahit = '\u0E4D';

    /// <summary>Sara aa, า.</summary>
    public const char SaraAa = '\u0E32';

    /// <summary>Sara am, ำ.</summary>
    public const char SaraAm = '\u0E33';

    /// <summary>Whether the character belongs to the Thai script, digits and baht sign included.</summary>
    public static bool IsThai(char c) => c is >= '\u0E01' and <= '\u0E5B';

    /// <summary>Whether it is a consonant ก..ฮ (ฤ and ฦ included).</summary>
    public static bool IsConsonant(char c) => c is >= 'ก' and <= 'ฮ';

    /// <summary>Whether it stands over or under a consonant: it can neither begin a word nor stand alone.</summary>
    public static bool IsMark(char c) => c == '\u0E31' || c is >= '\u0E34' and <= '\u0E3A' || c is >= '\u0E47' and <= '\u0E4E';

    /// <summary>Whether it is one of the four tone marks.</summary>
    public static bool IsTone(char c) => c is >= '\u0E48' and <= '\u0E4B';

    /// <summary>Whether it is a vowel that is written before its consonant: เ แ โ ใ ไ.</summary>
    public static bool IsLeadingVowel(char c) => c is >= 'เ' and <= 'ไ';

    /// <summary>Whether it is part of Thai words: a letter, vowel, mark or repetition sign, but no digit and no currency sign.</summary>
    public static bool IsWordPart(char c) => c is >= '\u0E01' and <= '\u0E3A' or >= '\u0E40' and <= '\u0E4E';
}
