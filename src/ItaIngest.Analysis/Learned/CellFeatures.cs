using System.Text.RegularExpressions;
using ItaIngest.Analysis.Extraction;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Learned;

/// <summary>What stands in cells, as shares of the cells that show each pattern.</summary>
static partial class CellFeatures
{
    /// <summary>Cells this long (characters) are prose; longer ones say no more.</summary>
    const double LongCell = 100;

    /// <summary>Cells of at most as many characters are figures, codes or single words.</summary>
    const int ShortCell = 12;

    static readonly (string Name, Func<SourceText, bool> Test)[] Patterns =
    [
        ("whole", t => Whole().IsMatch(t.Arabic)), ("decimal", t => Decimal().IsMatch(t.Arabic)), ("hundred", t => Hundred().IsMatch(t.Arabic)),
        ("percent", t => t.Text.Contains('%', StringComparison.Ordinal)), ("signed", t => Signed().IsMatch(t.Arabic)), ("range", t => Range().IsMatch(t.Arabic)),
        ("money", t => Money().IsMatch(t.Arabic)), ("month", t => ColumnContent.NamesMonth(t.Text)), ("year", t => Year().IsMatch(t.Arabic)),
        ("unit", t => ColumnContent.NamesUnit(t.Text)), ("code", t => Code().IsMatch(t.Arabic)), ("instrument", t => Instrument().IsMatch(t.Text)),
        ("level", t => SentenceFacts.IsLevelName(t.Text)), ("person", t => Person().IsMatch(t.Arabic)), ("agency", t => Agency().IsMatch(t.Text)),
        ("points", t => Points().Count(t.Arabic) > 1), ("point", t => ThaiText.IsPoint(t.Text)), ("dash", t => t.Text is "-" or "–"),
        ("refers", t => t.Text.Contains("ตัวชี้วัด", StringComparison.Ordinal) && IndicatorReference.In(t.Text) is not null),
        ("part", t => Part().IsMatch(t.Arabic)), ("office", t => Office().IsMatch(t.Text)), ("member", t => Member().IsMatch(t.Text)),
        ("measure", t => Measured().IsMatch(t.Text)), ("link", t => Link().IsMatch(t.Text)),
        ("indicator", t => t.Text.Length is > 4 and < 70 && t.Indicator.Similarity >= IndicatorNames.Least),
    ];

    /// <summary>Adds the shares under a prefix.</summary>
    /// <param name="cells">The filled cells, canonical text.</param>
    /// <param name="rows">How many cells there are, blanks included.</param>
    public static void Add(FeatureBag bag, string prefix, IReadOnlyList<SourceText> cells, int rows, double weight)
    {
        if (rows == 0)
        {
            return;
        }

        bag.Add(prefix + "blank", weight * (rows - cells.Count) / rows);
        if (cells.Count == 0)
        {
            return;
        }

        var found = cells.Select(PatternsOf).ToList();
        for (var i = 0; i < Patterns.Length; i++)
        {
            var bit = 1U << i;
            bag.Add(prefix + Patterns[i].Name, weight * found.Count(f => (f & bit) != 0) / cells.Count);
        }

        bag.Add(prefix + "length", weight * Math.Min(1, cells.Average(c => c.Text.Length) / LongCell));
        bag.Add(prefix + "short", weight * cells.Count(c => c.Text.Length <= ShortCell) / cells.Count);
    }

    static uint PatternsOf(SourceText cell)
    {
        if (cell.Patterns is not { } found)
        {
            found = 0;
            for (var i = 0; i < Patterns.Length; i++)
            {
                found |= Patterns[i].Test(cell) ? 1U << i : 0;
            }

            cell.Patterns = found;
        }

        return found;
    }

    [GeneratedRegex(@"^\s*[0-9]{1,3}[.)]?\s*$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^\s*[0-9]{1,3}\.[0-9]{1,3}\s*%?\s*$")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^\s*(0|100)(\.0+)?(/100)?\s*$|/\s*100\s*$")]
    private static partial Regex Hundred();

    [GeneratedRegex(@"^\s*[+\-–−(]\s*[0-9]|^(เพิ่มขึ้น|ลดลง|คงที่|ไม่เปลี่ยน)")]
    private static partial Regex Signed();

    [GeneratedRegex(@"[0-9]\s*(-|–|—|ถึง|to)\s*[0-9]{1,3}(\.[0-9]+)?\s*$|^(ต่ำกว่า|น้อยกว่า)\s*[0-9]|[0-9]\s*ขึ้นไป$")]
    private static partial Regex Range();

    [GeneratedRegex(@"^\s*[0-9]{1,3}(,[0-9]{3})+|\.-|บาท|งบประมาณ")]
    private static partial Regex Money();

    [GeneratedRegex(@"(?<![0-9])(25[0-9]{2}|20[0-9]{2})(?![0-9])")]
    private static partial Regex Year();

    [GeneratedRegex(@"^\s*(OIT|MOIT|ข้อ|[OoIiEe0])\s*\.?\s*[0-9]{1,2}(?![0-9.,])")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<![A-Za-z])(IIT|EIT|OIT)(?![A-Za-z])", RegexOptions.IgnoreCase)]
    private static partial Regex Instrument();

    [GeneratedRegex(@"^\s*([0-9]{1,2}[.)]\s*)?(นาย|นาง|น\.ส\.|ว่าที่|ร\.ต\.|พ\.|จ\.|ส\.|ด\.ต|ดร\.|ผศ\.|รศ\.|Mr|Ms)")]
    private static partial Regex Person();

    [GeneratedRegex(@"^\s*(เทศบาล|องค์การบริหาร|อบต|อบจ|ทต\.|ทม\.|ทน\.|กรม|กระทรวง|มหาวิทยาลัย|โรงเรียน|โรงพยาบาล|สถานี|สภ\.|สำนักงาน(?!ปลัด)|สถาบัน|จังหวัด)")]
    private static partial Regex Agency();

    [GeneratedRegex(@"^\D{0,20}(9|10)\.[1-5]\s")]
    private static partial Regex Part();

    [GeneratedRegex(@"^\s*(นายก|รองนายก|ปลัด|รองปลัด|ผู้อำนวยการ|หัวหน้า|นัก|นิติกร|เจ้าพนักงาน|ครู|อาจารย์|ผอ\.)")]
    private static partial Regex Office();

    [GeneratedRegex(@"^\s*(รอง|ผู้ช่วย)?(ประธาน|กรรมการ|คณะทำงาน|อนุกรรมการ|เลขานุการ|ที่ปรึกษา)")]
    private static partial Regex Member();

    [GeneratedRegex(@"^\s*(ร้อยละ|จำนวน|ระดับความ|เพื่อ)")]
    private static partial Regex Measured();

    [GeneratedRegex(@"https?:|www\.|\.go\.th|เอกสาร|ภาคผนวก", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?:^|\s)\(?[0-9]{1,2}[.)]|(?:^|\s)[-–•]\s")]
    private static partial Regex Points();
}
