using System.Text.RegularExpressions;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Extraction;

/// <summary>
/// Small tables turned on their side: a column for each year and a row for what is told of it ('รายการ | ปี ๒๕๖๗ | ปี ๒๕๖๘' over 'คะแนนรวม'
/// and 'ระดับ'), perhaps a row for each instrument.
/// </summary>
static partial class YearTables
{
    /// <summary>Whether a table is one: several years in its headings, and rows of scores and levels only.</summary>
    public static bool Is(TableReading table)
    {
        var view = table.View;
        return table.Kind is TableKind.Other or TableKind.Instruments && YearColumns(table).Count > 1 && view.DataRows.Count > 0
            && view.DataRows.Any(r => IsTold(view.At(r, 0).Text)) && view.DataRows.All(r => IsTold(view.At(r, 0).Text) || IsInstrument(view.At(r, 0).Text) || IsYearRow(table, r));
    }

    /// <summary>Takes each year's column over into its assessment.</summary>
    public static void Read(TableReading table, AssessmentBook book, DiagnosticLog log)
    {
        foreach (var column in YearColumns(table))
        {
            var draft = book.For(column.Year!.Value);
            foreach (var row in table.View.DataRows)
            {
                var (label, cell) = (table.View.At(row, 0).Text, table.View.At(row, column.Index));
                if (IsInstrument(label))
                {
                    draft.AddInstrument(InstrumentTables.CodeOf(label), null, NumberReader.Score(cell, log), null);
                }
                else if (SentenceFacts.LevelOf(cell) is { } level)
                {
                    draft.AddLevel(level);
                }
                else if (IsTold(label) && NumberReader.IsNumeric(cell))
                {
                    draft.AddOverall(NumberReader.Score(cell, log));
                }
            }
        }
    }

    static List<Column> YearColumns(TableReading table) =>
        [.. table.Columns.Where(c => c.Index > 0 && c.Year is not null && c.Role != ColumnRole.Change).DistinctBy(c => c.Year)];

    static bool IsTold(string label) => Told().IsMatch(label);

    static bool IsInstrument(string label) => label.Length < 60 && InstrumentTables.CodeOf(label).Length > 0;

    static bool IsYearRow(TableReading table, int row) => YearColumns(table).TrueForAll(c => YearFinder.OfHeading(table.View.At(row, c.Index).Arabic) is not null);

    [GeneratedRegex(@"^\s*(?:ผล)?(?:คะแนน|การประเมิน)?\s*(?:รวม|เฉลี่ย|ภาพรวม|ITA|ที่ได้|การประเมิน|ประเมิน|ระดับ|ผลการประเมิน|\s|\(ร้อยละ\))*$", RegexOptions.IgnoreCase)]
    private static partial Regex Told();
}
