using System.Text.RegularExpressions;
using ItaIngest.Model.Records;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Extraction;

/// <summary>What a table is about, by its columns' roles and by what stands in its rows.</summary>
static partial class TableClassifier
{
    /// <summary>Rows that must show a pattern before a table is taken for one of it.</summary>
    const int LeastRows = 3;

    static readonly string MeasureWord = ThaiText.Key("มาตรการ");

    /// <summary>The kind of a table.</summary>
    /// <param name="view">The table.</param>
    /// <param name="columns">What its columns hold.</param>
    /// <param name="isAboutIt">Whether the document is about the assessment: a plan's projects are no measures elsewhere.</param>
    public static TableKind Of(TableView view, IReadOnlyList<Column> columns, bool isAboutIt)
    {
        var rows = view.DataRows.ToList();
        if (rows.Count == 0)
        {
            return TableKind.Other;
        }

        return IsSurvey(view, columns) ? TableKind.Survey
            : IsLevels(view, rows) ? TableKind.Levels
            : IsItems(view, columns, rows) ? TableKind.Items
            : InstrumentRows(view, rows) >= 2 && IsAboutInstruments(view, columns, rows) ? (columns.Any(c => c.Role == ColumnRole.Weight) ? TableKind.Weights : TableKind.Instruments)
            : HasWeightRow(view, columns) ? (IsMostlyNumbers(view, rows) ? TableKind.Weights : TableKind.Other)
            : AgencyTables.IsAnnouncement(view, columns) ? TableKind.Instruments
            : IndicatorRows(view, rows) >= LeastRows && HasNumbers(view, columns, rows) ? IndicatorKind(columns)
            : IsMeasures(columns, isAboutIt) ? TableKind.Measures
            : IsPeople(view, columns, rows) ? TableKind.People
            : TableKind.Other;
    }

    /// <summary>Whether a cell is the code of an instrument.</summary>
    public static bool IsInstrumentCode(string text) => InstrumentCell().IsMatch(text);

    static bool IsSurvey(TableView view, IReadOnlyList<Column> columns) =>
        columns.Count(c => c.Role == ColumnRole.Answer) >= 2
        && view.DataRows.Any(r => columns.Any(c => c.Role == ColumnRole.Answer && Percent().IsMatch(view.At(r, c.Index).Arabic)));

    static bool IsLevels(TableView view, List<int> rows) =>
        rows.Count(r => view.CellsOf(r).Any(c => Range().IsMatch(view.TextOf(c).Arabic))) >= LeastRows
        && rows.Count(r => view.CellsOf(r).Any(c => SentenceFacts.IsLevelName(view.TextOf(c).Text))) >= LeastRows;

    static bool IsItems(TableView view, IReadOnlyList<Column> columns, List<int> rows)
    {
        if (columns.All(c => c.Role is not (ColumnRole.Score or ColumnRole.Total)))
        {
            return false;
        }

        var marked = rows.Count(r => ItemRows.Find(view, r) is not null
            && columns.Any(c => c.Role is ColumnRole.Score or ColumnRole.Total && ItemScore().IsMatch(view.At(r, c.Index).Arabic)));
        return marked > 0 && marked * 2 >= rows.Count(r => view.SectionCell(r) is null)
            && (rows.Any(r => ItemRows.IsCoded(view, r)) || rows.Any(r => columns.Any(c => OutOf().IsMatch(view.At(r, c.Index).Arabic)))
                || rows.Any(r => SubIndicatorRows.IsOne(view, r)) || columns.Any(c => c.Header.Contains("OIT", StringComparison.OrdinalIgnoreCase))
                || columns.Any(c => c.Role is ColumnRole.Responsible or ColumnRole.Recommendation or ColumnRole.Requirement));
    }

    // Where indicators stand beside their instrument's merged cell, only weights tell of the instruments themselves.
    static bool IsAboutInstruments(TableView view, IReadOnlyList<Column> columns, List<int> rows) =>
        columns.Any(c => c.Role is ColumnRole.Weight or ColumnRole.Weighted) || InstrumentRows(view, rows) > IndicatorRows(view, rows);

    // A section row that only names the instrument heads the rows below it, whatever these are.
    static int InstrumentRows(TableView view, List<int> rows) =>
        rows.Count(r => view.CellsOf(r).Take(3).Any(c => IsInstrumentCode(view.TextOf(c).Text)) && view.CellsOf(r).Any(c => NumberReader.IsNumeric(view.TextOf(c))));

    /// <summary>Whether a table has a column for each instrument and a row of their weights.</summary>
    public static bool HasWeightRow(TableView view, IReadOnlyList<Column> columns) =>
        columns.Count(c => c.Role == ColumnRole.InstrumentScore) >= 2
        && view.DataRows.Any(r => view.At(r, 0).Text.Contains("น้ำหนัก", StringComparison.Ordinal));

    // A table that explains how scores are made holds the weights among its words.
    static bool IsMostlyNumbers(TableView view, List<int> rows)
    {
        var cells = rows.SelectMany(view.CellsOf).Where(c => c.Column > 0).Select(view.TextOf).Where(t => !t.IsBlank).ToList();
        return cells.Count(NumberReader.IsNumeric) * 2 >= cells.Count;
    }

    static int IndicatorRows(TableView view, List<int> rows) => rows.Count(r => IndicatorCell(view, r) is not null);

    /// <summary>The cell of a row that names an indicator, short enough to be a name; null for none.</summary>
    public static Model.Blocks.Cell? IndicatorCell(TableView view, int row) => view.CellsOf(row)
        .Where(c => view.TextOf(c).Text.Length is > 4 and < 70)
        .Select(c => (Cell: c, view.TextOf(c).Indicator.Similarity))
        .Where(m => m.Similarity >= IndicatorNames.Least).OrderByDescending(m => m.Similarity).Select(m => m.Cell).FirstOrDefault();

    // A heading of scores needs one number under it (OCR may have lost the rest), an unnamed column a run of them.
    static bool HasNumbers(TableView view, IReadOnlyList<Column> columns, List<int> rows) => columns.Any(c =>
        c.Role is ColumnRole.Score or ColumnRole.Total or ColumnRole.Change or ColumnRole.Other or ColumnRole.Level
        && rows.Count(r => Decimal().IsMatch(view.At(r, c.Index).Arabic)) >= (c.Strength > 0 && c.Role is not ColumnRole.Level ? 1 : LeastRows));

    static TableKind IndicatorKind(IReadOnlyList<Column> columns) =>
        columns.Any(c => c.Role == ColumnRole.Change) || columns.Where(c => c.Year is not null).Select(c => c.Year).Distinct().Count() >= 2
            ? TableKind.Comparison
            : TableKind.Indicators;

    // 'มาตรการ' says it; projects and activities stand in budgets and purchase lists too, and are measures only where the table
    // also tells who does them, when, or what came of it.
    static bool IsMeasures(IReadOnlyList<Column> columns, bool isAboutIt)
    {
        ColumnRole[] carriedOut = [ColumnRole.Period, ColumnRole.Responsible, ColumnRole.Output, ColumnRole.Outcome, ColumnRole.FollowUp];
        // A role that only fell to a column ('แนวทาง' beside 'แนวทาง') counts for nothing.
        var count = carriedOut.Count(role => columns.Any(c => c.Role == role && c.Strength > 0));
        var countWithMethod = count + (columns.Any(c => c.Role == ColumnRole.Method && c.Strength > 0) ? 1 : 0);
        if (columns.FirstOrDefault(c => c.Role == ColumnRole.Title) is not { } title)
        {
            return isAboutIt && countWithMethod >= 3;
        }

        var saysMeasure = ThaiText.Key(title.Header).Contains(MeasureWord, StringComparison.Ordinal);
        return columns.Count >= 3 && (saysMeasure ? countWithMethod >= 1 : isAboutIt && count >= 1);
    }

    static bool IsPeople(TableView view, IReadOnlyList<Column> columns, List<int> rows)
    {
        var roles = rows.Count(r => view.CellsOf(r).Any(c => PeopleRole().IsMatch(view.TextOf(c).Text)));
        return (roles >= 2 && roles * 2 >= rows.Count)
            || (columns.Any(c => c.Role == ColumnRole.PersonName) && columns.Any(c => c.Role is ColumnRole.Position or ColumnRole.PersonRole));
    }

    // As read, too: a digit for a letter, a thin I lost (see InstrumentTables.CodeOf).
    [GeneratedRegex(@"^\W*(แบบ(วัด)?\s*)?([EOQ0I1l|]?[I1l|]|[EOQ0])T\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex InstrumentCell();

    [GeneratedRegex(@"[0-9]\s*%|^\s*[0-9]{1,3}\.[0-9]{1,2}\s*$")]
    private static partial Regex Percent();

    [GeneratedRegex(@"^\D{0,12}[0-9]{1,3}(\.[0-9]+)?\s*(-|–|—|ถึง|to)\s*[0-9]{1,3}(\.[0-9]+)?\D{0,12}$|^\D{0,8}(ต่ำกว่า|น้อยกว่า)\s*[0-9]{1,3}(\.[0-9]+)?\D{0,8}$")]
    private static partial Regex Range();

    [GeneratedRegex(@"^\s*((0|25|50|75|100)(\.0+)?|[0-9]{1,3}\s*/\s*100)\s*(คะแนน)?\s*$")]
    private static partial Regex ItemScore();

    [GeneratedRegex(@"^\s*[0-9]{1,3}\s*/\s*100\s*$")]
    private static partial Regex OutOf();

    [GeneratedRegex(@"(?<![0-9])[0-9]{1,3}\.[0-9]{1,3}\s*(คะแนน|%)?\s*$|^\s*100\s*$")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^\s*(รอง|ผู้ช่วย)?(ประธาน|กรรมการ|คณะทำงาน|คณะกรรมการ|อนุกรรมการ|เลขานุการ|ผู้ช่วยเลขานุการ|ที่ปรึกษา|หัวหน้าคณะทำงาน|ผู้ประสานงาน)")]
    private static partial Regex PeopleRole();
}
