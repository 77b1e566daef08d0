using System.Text.RegularExpressions;
using ItaIngest.Model.Provenance;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Splits the responsible units of a cell. 'กองการศึกษา ศาสนา และวัฒนธรรม' and 'ทุกสำนัก/กอง' are one unit each.</summary>
static partial class UnitSplitter
{
    /// <summary>The units in order.</summary>
    public static IReadOnlyList<Sourced<string>> Split(SourceText text)
    {
        var units = new List<Sourced<string>>();
        var start = 0;
        foreach (Match cut in Separator().Matches(text.Text))
        {
            if (IsEveryUnit().IsMatch(text.Text[start..cut.Index]) && BareUnit().IsMatch(text.Text[(cut.Index + cut.Length)..]))
            {
                continue;
            }

            Add(text, start, cut.Index, units);
            start = cut.Index + cut.Length;
        }

        Add(text, start, text.Text.Length, units);
        return units;
    }

    static void Add(SourceText text, int start, int end, List<Sourced<string>> units)
    {
        var lead = Bullet().Match(text.Text[start..end]).Length;
        if (text.SpanOrNone(start + lead, end - start - lead) is { } unit)
        {
            units.Add(unit);
        }
    }

    // '/', ',' and points; 'และ' and a space only between two whole units, each beginning with a word for one.
    [GeneratedRegex(@"\s*[/,;]\s*|\n\s*|\s+(?=[-–•]\s*[ก-๙])|\s*และ\s*(?=(?:กอง|สำนัก|งาน|ฝ่าย|หน่วย|ทุก|คณะ|ผู้|เจ้าหน้าที่|นัก|ศูนย์|ปลัด|หัวหน้า))|(?<=(?:^|[/,\n\-–])\s*(?:กอง|สำนัก|ฝ่าย|งาน|หน่วย)[^\s/,]{2,30})\s+(?=(?:กอง|สำนัก|หน่วย|ฝ่าย)[ก-๙]{2})")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^[\s\-–]*ทุก")]
    private static partial Regex IsEveryUnit();

    [GeneratedRegex(@"^\s*(กอง|สำนัก|ฝ่าย|งาน|ส่วน|หน่วย|หน่วยงาน|ส่วนราชการ)\s*(?:$|[/,\n])")]
    private static partial Regex BareUnit();

    [GeneratedRegex(@"^\s*(?:[-–•]|\(?[0-9๐-๙]{1,2}[.)])\s*")]
    private static partial Regex Bullet();
}
