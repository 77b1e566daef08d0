using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Which indicator a heading or title speaks of: 'ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร', 'ตัวชี้วัด: การใช้อำนาจ', '๒. การใช้งบประมาณ'.</summary>
static partial class IndicatorReference
{
    /// <summary>
    /// A text that is an indicator's name and nothing else is at least this like it; 'มาตรการป้องกันการทุจริต', which only speaks of the
    /// same matter, reaches 0.7.
    /// </summary>
    const double WholeName = 0.85;

    /// <summary>The indicator 1..10; null when the text names none.</summary>
    public static int? In(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var match = Reference().Match(ThaiNumber.ToArabic(text));
        if (!match.Success)
        {
            return IndicatorNames.Best(text) is { Similarity: >= WholeName } whole ? whole.No : null;
        }

        // The name says it more surely than the number, which is one misread digit away from another indicator.
        return match.Groups["no"].Success
            ? IndicatorNames.Inside(text[match.Index..]) ?? Canonical(match.Groups["no"].Value)
            : IndicatorNames.AtStart(text[(match.Index + match.Length)..]) ?? IndicatorNames.Inside(text[match.Index..]);
    }

    static int? Canonical(string digits) => int.Parse(digits, CultureInfo.InvariantCulture) is >= 1 and <= 10 and var no ? no : null;

    [GeneratedRegex(@"ตัวชี้?วัด(?:ย่อย)?\s*(?:ที่?)?\s*(?<no>[0-9]{1,2})(?![0-9])|ตัวชี้?วัด(?:ย่อย)?\s*(?:ที่?|ด้าน|เรื่อง)?\s*[:""“]?\s*(?=การ|คุณภาพ|ประสิทธิภาพ|ใช้|แก้ไข|ป้องกัน|เปิดเผย|ปรับปรุง)|ตัวชี้?วัด(?:ย่อย)?\s*ที่?")]
    private static partial Regex Reference();
}
