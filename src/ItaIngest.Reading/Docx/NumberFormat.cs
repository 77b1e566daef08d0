using System.Globalization;
using ItaIngest.Model.Text;

namespace ItaIngest.Reading.Docx;

/// <summary>The number formats of Word's lists.</summary>
static class NumberFormat
{
    /// <summary>The letters that Word's thaiLetters counts with: all but ฃ ฅ ฤ ฦ.</summary>
    const string ThaiLetters = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";
    const string LatinLetters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Longest run of one letter for numbers beyond the alphabet, as Word prints them ('กก'): a guard against absurd starts.</summary>
    const int MostRepeats = 30;

    static readonly (int Value, string Roman)[] Romans =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
        (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    static readonly string[] ThaiDigits = ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];
    static readonly string[] ThaiPowers = ["", "สิบ", "ร้อย", "พัน", "หมื่น"];

    /// <summary>The number as the format prints it; a format that is not known prints plain digits.</summary>
    public static string Print(int number, string? format) => format switch
    {
        "none" => "",
        "thaiNumbers" => ThaiNumber.ToThai(Plain(number)),
        "thaiLetters" => Letters(number, ThaiLetters),
        "thaiCounting" or "bahtText" => Words(number),
        "lowerLetter" => Letters(number, LatinLetters),
        "upperLetter" => Letters(number, LatinLetters).ToUpperInvariant(),
        "lowerRoman" => Roman(number),
        "upperRoman" => Roman(number).ToUpperInvariant(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "numberInDash" => $"- {Plain(number)} -",
        _ => Plain(number),
    };

    static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Letters(int number, string alphabet) => number < 1
        ? Plain(number)
        : new string(alphabet[(number - 1) % alphabet.Length], Math.Min(MostRepeats, ((number - 1) / alphabet.Length) + 1));

    static string Roman(int number)
    {
        if (number < 1)
        {
            return Plain(number);
        }

        var text = "";
        foreach (var (value, roman) in Romans)
        {
            for (; number >= value; number -= value)
            {
                text += roman;
            }
        }

        return text;
    }

    static string Words(int number)
    {
        if (number < 1)
        {
            return number == 0 ? ThaiDigits[0] : Plain(number);
        }

        var digits = Plain(number);
        var text = "";
        for (var i = 0; i < digits.Length; i++)
        {
            var (digit, power) = (digits[i] - '0', digits.Length - 1 - i);
            text += (digit, power) switch
            {
                (0, _) => "",
                (1, 1) => "สิบ",
                (2, 1) => "ยี่สิบ",
                (1, 0) when number > 10 => "เอ็ด",
                _ => ThaiDigits[digit] + ThaiPowers[power],
            };
        }

        return text;
    }
}
