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
        foreach (var (index, length) in Cuts(text))
        {
            var isLine = length == 0;
            if (index < start || (isLine ? !IsUnitBefore(text, start, index) : IsOneUnit(text.Text, start, index, length)))
            {
                continue;
            }

            Add(text, start, index, units);
            start = index + length;
        }

        Add(text, start, text.Text.Length, units);
        return units;
    }

    static List<(int Index, int Length)> Cuts(SourceText text) =>
    [
        .. Separator().Matches(text.Text).Select(m => (m.Index, m.Length))
            .Concat(text.LineStarts.Where(s => s > 0).Select(s => (s, 0))).OrderBy(c => c.Item1).ThenByDescending(c => c.Item2),
    ];

    static bool IsOneUnit(string text, int start, int index, int length) =>
        IsEveryUnit().IsMatch(text[start..index]) && BareUnit().IsMatch(text[(index + length)..]);

    // A cell's line is a unit of its own where one ends and the next begins: 'ผู้อำนวยการ' / 'กองคลัง' is one over two lines, and so is
    // a section with its division ('งานนิติการ' / 'สำนักปลัด').
    static bool IsUnitBefore(SourceText text, int start, int index)
    {
        var (before, after) = (text.Text[start..index].TrimEnd(), text.Text[index..]);
        return !GoesOn().IsMatch(before) && !GoesOnHere().IsMatch(after)
            && ((Division().IsMatch(before) && (Division().IsMatch(after) || Section().IsMatch(after) || Officer().IsMatch(after)))
                || (Section().IsMatch(before) && Section().IsMatch(after))
                || (WholeOfficer().IsMatch(before) && Officer().IsMatch(after)));
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
    [GeneratedRegex(
        @"\s*[/,;]\s*|\n\s*|\s+(?=[-–•]\s*[ก-๙])|\s+(?=\(?[0-9๐-๙]{1,2}[.)]\s*[ก-๙])"
        + @"|\s*และ\s*(?=(?:กอง|สำนัก|งาน|ฝ่าย|หน่วย|ส่วน|ทุก|คณะ|ผู้|เจ้าหน้าที่|นัก|ศูนย์|ปลัด|รองปลัด|นายก|หัวหน้า|โรงเรียน|กลุ่ม))"
        + @"|(?<=(?:^|[/,\n\-–\s.)])(?:กอง|สำนัก|หน่วย|ส่วน)[^\s/,]{2,30})\s+(?=(?:กอง|สำนัก|หน่วย|ฝ่าย|ส่วน|ศูนย์)[ก-๙]{2})"
        + @"|(?<=(?:^|[/,\n\-–\s.)])(?:งาน|ฝ่าย)[^\s/,]{2,30})\s+(?=(?:งาน|ฝ่าย)[ก-๙]{2})")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^[\s\-–]*ทุก")]
    private static partial Regex IsEveryUnit();

    [GeneratedRegex(@"^\s*(กอง|สำนัก|ฝ่าย|งาน|ส่วน|หน่วย|หน่วยงาน|ส่วนราชการ)\s*(?:$|[/,\n])")]
    private static partial Regex BareUnit();

    [GeneratedRegex(@"^\s*(?:[-–•]|\(?[0-9๐-๙]{1,2}[.)])\s*")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^[\s\-–•]*(?:กอง|สำนัก|หน่วย|ส่วน|ศูนย์|ทุก)[ก-๎]{2,}")]
    private static partial Regex Division();

    [GeneratedRegex(@"^[\s\-–•]*(?:งาน|ฝ่าย)[ก-๎]{2,}")]
    private static partial Regex Section();

    [GeneratedRegex(@"^[\s\-–•]*(?:ปลัด|รองปลัด|หัวหน้า|ผู้อำนวยการ|เจ้าหน้าที่|เจ้าพนักงาน|นัก|นิติกร|นายก|คณะ)")]
    private static partial Regex Officer();

    // 'นักวิชาการ', 'ปลัดเทศบาล': more than the bare word for an office.
    [GeneratedRegex(@"^[\s\-–•]*(?:ปลัด|รองปลัด|หัวหน้า|ผู้อำนวยการ|เจ้าหน้าที่|เจ้าพนักงาน|นัก|นิติกร|นายก|คณะ)[ก-๎.\s]{4,}$")]
    private static partial Regex WholeOfficer();

    // 'สำนักปลัดองค์การบริหาร' / 'ส่วนตำบล'
    [GeneratedRegex(@"^ส่วน(?:ตำบล|จังหวัด|ท้องถิ่น)")]
    private static partial Regex GoesOnHere();

    [GeneratedRegex(@"(?:และ|หรือ|ของ|กับ|การ|/|,|\()$")]
    private static partial Regex GoesOn();
}
