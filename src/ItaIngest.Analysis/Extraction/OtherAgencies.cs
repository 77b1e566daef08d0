using System.Text.RegularExpressions;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Agencies that are no local government: departments, offices, universities, hospitals, state enterprises. They name themselves on a line of their own.</summary>
static partial class OtherAgencies
{
    /// <summary>Where a report names its agency: cover and letterhead.</summary>
    const int CoverParagraphs = 25;

    /// <summary>A longer line is a sentence.</summary>
    const int LongestName = 80;

    /// <summary>The agency; null when none stands by itself at the beginning.</summary>
    public static AgencyInfo? Of(DocumentText document)
    {
        foreach (var (_, text) in document.Paragraphs.Take(CoverParagraphs).Where(p => p.Text.Text.Length <= LongestName))
        {
            var match = Agency().Match(text.Text);
            if (match.Success)
            {
                var name = match.Groups["name"];
                return new AgencyInfo { Name = text.Span(name.Index, name.Length), Type = match.Groups["type"].Value };
            }
        }

        return null;
    }

    [GeneratedRegex(@"^\s*(?:ส่วนราชการ\s+|หน่วยงาน\s*:?\s*|ของ\s*)?(?<name>(?<type>กรม|สำนักงาน|มหาวิทยาลัย|สถาบัน|โรงพยาบาล|วิทยาลัย|จังหวัด|กระทรวง|การไฟฟ้า|การประปา|การทาง|การเคหะ|การรถไฟ|องค์การ|ธนาคาร|กองทุน)[ก-ฺเ-๎]{2,}(?:\s(?!ประจำ)[ก-ฺเ-๎()]+)?)\s*(?:ประจำปี.*|พ\.ศ\..*)?$")]
    private static partial Regex Agency();
}
