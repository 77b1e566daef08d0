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

    /// <summary>A name without the word 'ตัวชี้วัด' must be nearly whole: its words stand in other sentences too.</summary>
    public const double LikeBareName = 0.9;

    /// <summary>A number in words where a score may stand: a decimal point, a word of scoring after it, or 'ร้อยละ' before it tell it from 'สามารถ'.</summary>
    const string InWords = @"(?:ศูนย์|หนึ่ง|เอ็ด|สอง|ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย(?!ละ))+(?:จุด|\s*(?:คะแนน|เปอร์เซ็นต์)|(?<=ร้อยละ\s*[ก-๎]{2,30}?)(?![ก-๎]))";

    /// <summary>Every target that a text (Arabic digits) names.</summary>
    public static IEnumerable<Fact> All(string arabic)
    {
        foreach (Match m in Named().Matches(arabic))
        {
            if (m.Groups["bare"].Success)
            {
                if (IndicatorNames.Best(m.Value) is { Similarity: >= LikeBareName } like)
                {
                    yield return new Fact(FactKind.Target, m.Index, m.Length, Within("indicator", like.No.ToString(CultureInfo.InvariantCulture), 10));
                }

                continue;
            }

            // 'ตัวชี้วัดที่ 1, 2 และ 3': the first ends before the next number, so that what stands between says how they are joined.
            var others = m.Groups["more"];
            var length = others.Success ? m.Groups["ind"].Index + m.Groups["ind"].Length - m.Index : m.Length;
            yield return new Fact(FactKind.Target, m.Index, length, TargetOf(m, arabic));
            foreach (Capture more in m.Groups["more"].Captures)
            {
                yield return new Fact(FactKind.Target, more.Index, more.Length, Within("indicator", more.Value, 10));
            }
        }
    }

    static string TargetOf(Match m, string arabic)
    {
        // A sub-indicator, and the average of a province or the country beside the agency's own score.
        if (m.Groups["sub"].Success || m.Groups["others"].Success)
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
            // 'IIT (30%) ได้ 28.50': what follows its weight is a part of the total, not its score.
            return Weight().IsMatch(arabic[(m.Index + m.Length)..]) ? Unclaimed : "instrument:" + m.Groups["inst"].Value.ToUpperInvariant();
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

    [GeneratedRegex(@"^\s*\(?\s*(?:ร้อยละ|ค่าน้ำหนัก|น้ำหนัก)?\s*(?:30|40)\s*(?:%|\)|คะแนน)")]
    private static partial Regex Weight();

    // Of the alternatives the first that matches at a place counts, so the narrow ones stand first.
    [GeneratedRegex(
        @"ตัวชี้วัด(?:ย่อย)?\s*(?:ที่)?\s*(?<sub>[0-9]{1,2}\.[0-9])"
        + @"|ตัวชี้วัด\s*(?:ที่)?\s*(?<ind>[0-9]{1,2})(?![0-9])(?:\s*(?:,|และ|ถึง|-|–)\s*(?<more>10|[1-9])(?![0-9.])(?!\s*(?:คะแนน|%)))*"
        + @"|(?:ข้อ(?:ที่)?\s*|(?<![A-Za-z0-9]))[oO]\s?(?<item>[0-9]{1,2})(?![0-9.])|ข้อ(?:ที่)?\s*0(?<item>[0-9]{2})(?![0-9.])"
        + @"|OIT\s*ข้อ(?:ที่)?\s*(?<item>[0-9]{1,2})(?![0-9.])"
        + @"|ข้อ(?:ที่)?\s*(?<qi>[iIeE])\s?(?<q>[0-9]{1,2})(?![0-9.])"
        + @"|(?<![A-Za-z0-9./_@-])(?<qi>[iIeE])(?<q>[0-9]{1,2})(?![0-9A-Za-z]|\.[0-9])"
        + @"|\b(?<inst>IIT|EIT|OIT)\b(?=(?:ได้|มี|เท่ากับ|อยู่ที่|คือ|ผลคะแนน|คะแนน|ร้อยละ|[=:\s])+(?:[0-9]{1,3}\.[0-9]|100(?![0-9])|" + InWords + "))"
        + @"|(?:(?:แบบวัด|แบบตรวจ|แบบสำรวจ|เครื่องมือ)\s*[^0-9.\n]{0,90}?|คะแนน\s*)\b(?<inst>IIT|EIT|OIT)\b"
        + @"|(?<name>ตัวชี้วัด\s*(?:ด้าน|คือ)?\s*)(?=การ|คุณภาพ|ประสิทธิภาพ|ใช้|แก้ไข|ป้องกัน|เปิดเผย|ปรับปรุง)"
        + @"|(?<!ย่อย\s*(?:ที่)?\s*[0-9]{1,2}\.[0-9]{1,2}\s*)(?<bare>(?:การ|คุณภาพ|ประสิทธิภาพ)[ก-๎]{5,40}?)(?=[""”’)\s]*(?:\((?:IIT|EIT|OIT)\)\s*)?(?:ได้|มี|อยู่ที่|เท่ากับ|คิดเป็น|ร้อยละ|ผลคะแนน|คะแนน|[=:(\s])+(?:[0-9]{1,3}(?:\.[0-9]|\s*คะแนน)|" + InWords + "))"
        + @"|(?<others>(?:ภาพรวม|เฉลี่ย)\s*(?:ของ)?\s*(?:ทั้ง|ระดับ)?\s*(?:ประเทศ|จังหวัด|ภาค|กระทรวง))"
        + @"|ภาพรวม|ผลคะแนนการประเมิน|คะแนนการประเมิน|ผลการประเมิน\s*(?:ITA|คุณธรรม|(?:ใน|ของ)?ปี)|คะแนนรวม|คะแนน\s*ITA|ผลคะแนน\s*(?:รวม|ITA)"
        + @"|(?<weak>(?:การ|ผล)ประเมิน\s*(?:คุณธรรม|ITA)|\bITA\b)")]
    private static partial Regex Named();
}
