namespace ItaIngest.Reading.Pdf;

/// <summary>What a character does in Thai writing, the Windows fonts' private-use variants included.</summary>
static class ThaiCharacters
{
    internal const int SaraAa = 'า';
    internal const int SaraAm = 'ำ';
    internal const int Nikhahit = 'ํ';
    internal const int Replacement = 0xFFFD;

    /// <summary>A vowel, tone or sign that stands over or under a consonant.</summary>
    internal static bool IsMark(int code) => MarkRank(code) > 0;

    /// <summary>
    /// The tone or sign that É Ê Ë Ì Í stand for in layers of faces that keep a second, higher set of them there, in the order of ่ ้ ๊ ๋ ์
    /// (../shared/real/national-budget-2565-vol31.pdf: ทีÉ, ทัÊง); null for other characters. That it is no letter, its height tells.
    /// </summary>
    internal static int? ToneUnder(int code) => code is >= 'É' and <= 'Í' ? '่' + code - 'É' : null;

    /// <summary>A glyph variant of the Windows Thai fonts in the private-use area.</summary>
    internal static bool IsPrivateUse(int code) => code is >= 0xF700 and <= 0xF71A;

    /// <summary>A character that marks stand over or under: a consonant (ก to ฮ with ฤ and ฦ, and two private-use variants).</summary>
    internal static bool CarriesMarks(int code) => code is >= 'ก' and <= 'ฮ' or 0xF700 or 0xF70F;

    /// <summary>The order of marks on one consonant: vowels, then tones and signs, then nikhahit, which sara aa follows. 0: no mark.</summary>
    internal static int MarkRank(int code) => code switch
    {
        'ั' or >= 'ิ' and <= 'ฺ' or '็' => 1,
        >= '่' and <= '์' or '๎' => 2,
        Nikhahit => 3,
        >= 0xF701 and <= 0xF704 or 0xF710 or 0xF712 or >= 0xF718 and <= 0xF71A => 1,
        >= 0xF705 and <= 0xF70E or >= 0xF713 and <= 0xF717 => 2,
        0xF711 => 3,
        _ => 0,
    };

    /// <summary>Whether the code is a space of any width.</summary>
    internal static bool IsSpace(int code) => code is ' ' or '\t' or 0xA0 or >= 0x2000 and <= 0x200A or 0x202F or 0x3000;

    /// <summary>Whether the code prints nothing and separates nothing: controls, zero-width characters, soft hyphen, non-characters.</summary>
    internal static bool IsNothing(int code) =>
        code is < 32 or >= 0x7F and < 0xA0 or 0xAD or >= 0x200B and <= 0x200F or 0xFEFF or >= 0xFFFE or >= 0xD800 and < 0xE000;

    /// <summary>0-9 or ๐-๙.</summary>
    internal static bool IsDigit(int code) => code is >= '0' and <= '9' or >= '๐' and <= '๙';

    /// <summary>A letter of any script, or a Thai vowel that stands on the line.</summary>
    internal static bool IsLetter(int code) =>
        code is >= 'ก' and <= 'ฮ' or >= 'ะ' and <= 'ๅ' || (code < 0x10000 && char.IsLetter((char)code)) || IsPrivateUse(code);
}
