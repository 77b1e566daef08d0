using System.Text.RegularExpressions;
using ItaIngest.Model.Records;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Extraction;

/// <summary>
/// Agencies that are no local government: departments, offices, universities, hospitals, police stations, state enterprises. They name
/// themselves on a line of their own, in the letterhead after their division, or in the sentences of the report.
/// </summary>
static partial class OtherAgencies
{
    /// <summary>Where a report names its agency: cover and letterhead.</summary>
    const int CoverParagraphs = 25;

    /// <summary>A longer line is a sentence.</summary>
    const int LongestName = 120;

    /// <summary>The agency; null when none is named.</summary>
    public static AgencyInfo? Of(DocumentText document) =>
        document.Paragraphs.Take(CoverParagraphs).Where(p => p.Text.Text.Length <= LongestName)
            .Select(p => Named(p.Text, OwnLine().Match(p.Text.Text), isSentence: false)).FirstOrDefault(a => a is not null)
        ?? OfSentences(document);

    // The one named most; a name without a space goes on into its sentence.
    static AgencyInfo? OfSentences(DocumentText document) =>
        document.Paragraphs.SelectMany(p => InSentence().Matches(p.Text.Text).Select(m => (p.Text, Match: m)))
            .Where(m => !Assessor().IsMatch(m.Match.Value))
            .GroupBy(m => ThaiText.KeyOfCanonical(AgencyMentions.NameOf(m.Match.Groups["name"].Value)))
            .Where(g => g.Count() > 1).OrderByDescending(g => g.Count()).Select(g => Named(g.First().Text, g.First().Match, isSentence: true)).FirstOrDefault();

    static AgencyInfo? Named(SourceText text, Match match, bool isSentence)
    {
        var name = match.Groups["name"];
        return !match.Success || Assessor().IsMatch(name.Value) ? null : new AgencyInfo
        {
            Name = text.Span(name.Index, isSentence ? AgencyMentions.NameOf(name.Value).Length : name.Length), Type = match.Groups["type"].Value,
        };
    }

    const string Kinds =
        "กรม|สำนักงานเขต|สำนักงาน|มหาวิทยาลัย|สถาบัน|โรงพยาบาล|วิทยาลัย|โรงเรียน|สถานีตำรวจ(?:ภูธร|นครบาล|น้ำ|ทางหลวง)?|ที่ทำการปกครอง|จังหวัด|กระทรวง"
        + "|การไฟฟ้า|การประปา|การทาง|การเคหะ|การรถไฟ|การท่าเรือ|การท่องเที่ยว|การกีฬา|การยาง|องค์การ|ธนาคาร|กองทุน|เมืองพัทยา|กรุงเทพมหานคร";

    [GeneratedRegex(
        @"^\s*(?:ส่วนราชการ\s+(?:(?:กอง|สำนัก(?!งาน)|ฝ่าย|งาน|กลุ่ม|ศูนย์|ส่วน)\S*\s+){0,3}|หน่วยงาน\s*:?\s*|ของ\s*)?"
        + @"(?<name>(?<type>" + Kinds + @")(?:[ก-ฺเ-๎]{2,})?(?:\s(?!ประจำ|อำเภอ|จังหวัด|กรุงเทพ|โทร|ตำบล)[ก-ฺเ-๎()]+)?)"
        + @"\s*(?:(?:ประจำปี|พ\.ศ\.|อำเภอ|จังหวัด|กรุงเทพ|โทร|ตำบล|อ\.|จ\.).*)?$")]
    private static partial Regex OwnLine();

    // Words such as สำนักงาน and จังหวัด name others than the agency in sentences; these do not.
    [GeneratedRegex(@"(?<![ก-๎])(?<name>(?<type>กรม|มหาวิทยาลัย|โรงพยาบาล|สถานีตำรวจ(?:ภูธร|นครบาล)|การไฟฟ้า|การประปา)[ก-ฺเ-๎]{2,45})")]
    private static partial Regex InSentence();

    // The commission that makes the assessment is named in every report.
    [GeneratedRegex(@"ป้องกันและปราบปรามการทุจริต|กรมส่งเสริมการปกครอง")]
    private static partial Regex Assessor();
}
