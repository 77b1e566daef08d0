using System.Text.RegularExpressions;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Finds agencies named in a text.</summary>
static partial class AgencyMentions
{
    /// <summary>No agency's own name (without its kind) is longer.</summary>
    const int LongestName = 40;

    /// <summary>Every agency of a text.</summary>
    public static IEnumerable<AgencyMention> In(SourceText text)
    {
        foreach (Match match in Agency().Matches(text.Text))
        {
            var type = match.Groups["type"].Value;
            var name = match.Groups["name"];
            if (type.StartsWith("นายก", StringComparison.Ordinal) || IsOffice().IsMatch(text.Text[..match.Index]))
            {
                continue;
            }

            var run = NameOf(name.Value);
            var isWhole = run.Length == name.Length && name.Length <= LongestName;
            if (run.Length is > 1 and <= LongestName)
            {
                yield return new AgencyMention(
                    text, AgencyKind.Full(type), ThaiText.KeyOfCanonical(run), match.Index, name.Index - match.Index + run.Length, isWhole,
                    isWhole && IsProminent(text.Text, match), AgencyKind.IsAbbreviation(type));
            }
        }
    }

    /// <summary>A run of letters without the words that its sentence goes on with: 'วังทองได้ดำเนินการ' begins with the name วังทอง.</summary>
    public static string NameOf(string run) => FollowingWord().Match(run) is { Success: true } following ? run[..following.Index] : run;

    static bool IsProminent(string text, Match match)
    {
        var before = text[..match.Index].Trim();
        var after = text[(match.Index + match.Length)..].Trim();
        return (before.Length == 0 || before.EndsWith("ของ", StringComparison.Ordinal))
            && (after.Length == 0 || after.StartsWith("อำเภอ", StringComparison.Ordinal) || after.StartsWith("ประจำปี", StringComparison.Ordinal)
                || after.StartsWith("จังหวัด", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?<type>เทศบาล(?:ตำบล|เมือง|นคร)|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|(?<![ก-๎])(?:อบ[ตจ]|ท[ตมน])\.|มหาวิทยาลัย(?:ราชภัฏ|เทคโนโลยี)?)\s?(?<name>[ก-ฮเ-ไ][ก-ฺเ-๎]*)")]
    private static partial Regex Agency();

    // 'นายกเทศมนตรี...' is a person, 'ปลัดเทศบาล' and 'พนักงานเทศบาล' too, but the name after it is the agency's.
    [GeneratedRegex(@"นายก\s?$")]
    private static partial Regex IsOffice();

    // Words that go on after a name without a space. Names end in some of them (บางจาก, หนองขอน, น้ำใส), so a word counts from the
    // third letter on, where more letters follow it, and the doubtful ones only before what they lead in sentences.
    [GeneratedRegex(@"(?<=^.{3,40})(?:(?:ได้|มีผล|มีการ|มีคะแนน|มีจุด|มีมาตรการ|จึง|ต้อง|ควร|ประจำ|เป็น|จัด|ไม่|และ|หรือ|โดย|ซึ่ง|กำหนด|ร่วม|ทุก|คะแนน|เข้าร่วม|สามารถ|ให้|เรื่อง|อำเภอ|จังหวัด|ดำเนิน|ทราบ|ที่|เมื่อ|พร้อม|เพื่อ|อาจ)(?=[ก-๎]{2})|ขอ(?=รายงาน|เรียน|ความ|ให้)|จาก(?=การ|ผล)|ผ่าน(?=เกณฑ์|การ|ช่องทาง)|เกิด(?=ความ|การ)|พัฒนา(?=การ|คุณ)|ใน(?=การ|ปี|ด้าน|ระดับ)|ใสสะอาด|พ\.ศ)")]
    private static partial Regex FollowingWord();
}
