using System.Globalization;
using System.Text.RegularExpressions;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Finds in a sentence what its scores are told of.</summary>
static partial class TargetFinder
{
    /// <summary>The whole assessment.</summary>
    public const string Overall = "overall";

    /// <summary>A thing that no claim can be about, so that its score is not taken for another's.</summary>
    public const string Unclaimed = "";

    /// <summary>The whole assessment, where nothing else was named before: the programme's own name stands in many sentences about parts of it.</summary>
    public const string PerhapsOverall = "overall?";

    /// <summary>Every target that a text (Arabic digits) names.</summary>
    public static IEnumerable<Fact> All(string arabic)
    {
        foreach (Match m in Named().Matches(arabic))
        {
            yield return new Fact(FactKind.Target, m.Index, m.Length, TargetOf(m, arabic));
        }
    }

    static string TargetOf(Match m, string arabic)
    {
        if (m.Groups["sub"].Success)
        {
            return Unclaimed;
        }

        if (m.Groups["ind"].Success)
        {
            // The name after the number is surer than one digit.
            var named = ByName(arabic, m.Index + m.Length);
            return named.Length > 0 ? named : Within("indicator", m.Groups["ind"].Value, 10);
        }

        if (m.Groups["item"].Success)
        {
            return Within("item", m.Groups["item"].Value, ItemRows.Last);
        }

        if (m.Groups["q"].Success)
        {
            return Within("question", m.Groups["q"].Value, 99, m.Groups["qi"].Value.ToLowerInvariant());
        }

        if (m.Groups["inst"].Success)
        {
            return "instrument:" + m.Groups["inst"].Value.ToUpperInvariant();
        }

        return m.Groups["name"].Success ? ByName(arabic, m.Index + m.Length) : m.Groups["weak"].Success ? PerhapsOverall : Overall;
    }

    static string Within(string kind, string digits, int most, string prefix = "")
    {
        var no = int.Parse(digits, CultureInfo.InvariantCulture);
        return no >= 1 && no <= most ? $"{kind}:{prefix}{no.ToString(CultureInfo.InvariantCulture)}" : Unclaimed;
    }

    // 'ตัวชี้วัดการแก้ไขปัญหาการทุจริต (IIT)': the name follows the word; 'ตัวชี้วัด' alone names nothing.
    static string ByName(string arabic, int from)
    {
        const int LongestName = 45;
        var rest = arabic[from..Math.Min(arabic.Length, from + LongestName)];
        return IndicatorNames.AtStart(rest) is { } no ? "indicator:" + no.ToString(CultureInfo.InvariantCulture) : Unclaimed;
    }

    // Of the alternatives the first that matches at a place counts, so the narrow ones stand first.
    [GeneratedRegex(
        @"ตัวชี้วัด(?:ย่อย)?\s*(?:ที่)?\s*(?<sub>[0-9]{1,2}\.[0-9])"
        + @"|ตัวชี้วัด\s*(?:ที่)?\s*(?<ind>[0-9]{1,2})(?![0-9])"
        + @"|(?:ข้อ(?:ที่)?\s*|(?<![A-Za-z0-9]))[oO]\s?(?<item>[0-9]{1,2})(?![0-9.])|ข้อ(?:ที่)?\s*0(?<item>[0-9]{2})(?![0-9.])"
        + @"|OIT\s*ข้อ(?:ที่)?\s*(?<item>[0-9]{1,2})(?![0-9.])"
        + @"|ข้อ(?:ที่)?\s*(?<qi>[iIeE])\s?(?<q>[0-9]{1,2})(?![0-9.])"
        + @"|(?:(?:แบบวัด|แบบตรวจ|แบบสำรวจ|เครื่องมือ)\s*[^0-9.\n]{0,90}?|คะแนน\s*)\b(?<inst>IIT|EIT|OIT)\b"
        + @"|(?<name>ตัวชี้วัด\s*(?:ด้าน|คือ)?\s*)(?=การ|คุณภาพ|ประสิทธิภาพ|ใช้|แก้ไข|ป้องกัน|เปิดเผย|ปรับปรุง)"
        + @"|ภาพรวม|ผลคะแนนการประเมิน|คะแนนการประเมิน|ผลการประเมิน\s*(?:ITA|คุณธรรม)|คะแนนรวม|คะแนน\s*ITA|ผลคะแนน\s*(?:รวม|ITA)"
        + @"|(?<weak>(?:การ|ผล)ประเมิน\s*(?:คุณธรรม|ITA)|\bITA\b)")]
    private static partial Regex Named();
}
