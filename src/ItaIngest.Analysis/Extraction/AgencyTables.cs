using System.Text.RegularExpressions;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Results;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Tables whose rows are agencies (announcements) or years, with the scores of the instruments, total and level in columns.</summary>
static partial class AgencyTables
{
    /// <summary>A heading this sure of its word ('ชื่อหน่วยงาน', 'อปท.') makes its column one of agencies; 'หน่วยงาน' may be the responsible unit.</summary>
    const double SureHeading = 8;

    /// <summary>Whether a table's rows are agencies with their scores.</summary>
    public static bool IsAnnouncement(TableView view, IReadOnlyList<Column> columns)
    {
        var scores = columns.Count(c => c.Role == ColumnRole.InstrumentScore);
        var hasLevel = columns.Any(c => c.Role == ColumnRole.Level);
        bool IsHeaded(Column c) => c.Role == ColumnRole.Agency && (c.Strength >= SureHeading || scores >= 2 || hasLevel);
        return columns.Any(c => c.Role is ColumnRole.InstrumentScore or ColumnRole.Total or ColumnRole.Score)
            && columns.Any(c => c.Role != ColumnRole.Responsible && view.DataRows.Count(r => IsName(view.Own(r, c.Index), IsHeaded(c))) >= 2);
    }

    /// <summary>Takes every row over into an assessment of its own.</summary>
    public static void Read(TableReading table, int? year, AssessmentBook book, DiagnosticLog log)
    {
        var namesakes = new Dictionary<string, int>();
        foreach (var row in table.View.DataRows.Where(r => table.View.SectionCell(r) is null))
        {
            if (AgencyOf(table, row, log) is not { } agency)
            {
                continue;
            }

            var key = ThaiText.KeyOfCanonical(agency.Value ?? "");
            var namesake = namesakes.GetValueOrDefault(key);
            namesakes[key] = namesake + 1;
            ScoreRow.Read(table, row, y => (y ?? year) is { } known ? book.For(known, agency, namesake) : null, log);
        }
    }

    /// <summary>A table with one row for each year, or with one row only.</summary>
    public static void ReadYears(TableReading table, int? year, AssessmentBook book, DiagnosticLog log)
    {
        foreach (var row in table.View.DataRows)
        {
            var own = YearFinder.OfHeading(table.View.At(row, 0).Arabic) ?? (table.View.DataRows.Count == 1 ? year : null);
            ScoreRow.Read(table, row, y => (y ?? own) is { } known ? book.For(known) : null, log);
        }
    }

    /// <summary>Whether a table has one row for each year, or one row in all, and columns of instruments or totals.</summary>
    public static bool IsByYear(TableReading table)
    {
        var rows = table.View.DataRows.ToList();
        var isOneRow = rows.Count == 1 && table.Columns.Count(c => c.Role == ColumnRole.InstrumentScore && NumberReader.IsNumeric(table.View.At(rows[0], c.Index))) >= 2;
        return isOneRow || (rows.Count > 0
            && rows.All(r => table.View.At(r, 0).Text.Length < 40 && YearFinder.OfHeading(table.View.At(r, 0).Arabic) is not null)
            && table.Columns.Any(c => c.Role is ColumnRole.InstrumentScore or ColumnRole.Total or ColumnRole.Score));
    }

    // The column headed so, else the first cell that begins as an agency; where the kind has a column of its own, both together.
    static Sourced<string>? AgencyOf(TableReading table, int row, DiagnosticLog log)
    {
        var cells = table.View.CellsOf(row).Select(table.View.TextOf).Where(t => !t.IsBlank).ToList();
        var headed = table.At(row, ColumnRole.Agency);
        var cell = headed is { IsBlank: false } && IsName(headed, isHeaded: true) ? headed : cells.Find(t => IsName(t, isHeaded: false));
        if (cell is null)
        {
            return null;
        }

        var name = AgencyKinds.Respelled(cell, log);
        var kind = AgencyCell().IsMatch(name) ? null : cells.Find(t => BareKind().IsMatch(t.Text));
        return kind is null && name == cell.Text ? cell.Whole() : cell.Value(kind?.Text.Trim() + name.Trim(), 0, cell.Text.Length);
    }

    static bool IsName(SourceText text, bool isHeaded) =>
        AgencyCell().IsMatch(text.Text)
        || (isHeaded && text.Text.Length is > 1 and < 80 && char.IsLetter(text.Text[0]) && !IndicatorRows.IsTotal(text.Text) && text.Indicator.Similarity < IndicatorNames.Least);

    [GeneratedRegex(
        @"^\s*(?:[0-9๐-๙]{1,4}[.)]?\s+)?(?:เทศบาล(?:ตำบล|เมือง|นคร)|องค์การบริหารส่วน|อบต\.|อบจ\.|ทต\.|ทม\.|ทน\.|กรม|กระทรวง|มหาวิทยาลัย|โรงพยาบาล|สถานีตำรวจ|สภ\."
        + @"|สำนักงาน(?!ปลัด)|สถาบัน|การไฟฟ้า|การประปา|จังหวัด|เมืองพัทยา)[ก-๎\s]*")]
    private static partial Regex AgencyCell();

    [GeneratedRegex(@"^\s*(?:เทศบาล(?:ตำบล|เมือง|นคร)|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|อบต\.?|อบจ\.?|ทต\.?|ทม\.?|ทน\.?)\s*$")]
    private static partial Regex BareKind();
}
