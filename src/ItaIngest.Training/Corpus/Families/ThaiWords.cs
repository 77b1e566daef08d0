using System.Globalization;

namespace ItaIngest.Training.Corpus.Families;

/// <summary>Scores in words, as letters write them.</summary>
static class ThaiWords
{
    static readonly string[] Digits = ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];

    /// <summary>A score 0..100 with two decimals: 91.03 is 'เก้าสิบเอ็ดจุดศูนย์สาม'.</summary>
    public static string Score(decimal score)
    {
        var text = score.ToString("0.00", CultureInfo.InvariantCulture).Split('.');
        return Whole(int.Parse(text[0], CultureInfo.InvariantCulture)) + "จุด" + string.Concat(text[1].Select(d => Digits[d - '0']));
    }

    static string Whole(int number)
    {
        if (number == 100)
        {
            return "หนึ่งร้อย";
        }

        var (tens, ones) = (number / 10, number % 10);
        var ten = tens switch { 0 => "", 1 => "สิบ", 2 => "ยี่สิบ", _ => Digits[tens] + "สิบ" };
        return ten + (ones == 0 && tens > 0 ? "" : ones == 1 && tens > 0 ? "เอ็ด" : Digits[ones]);
    }
}
