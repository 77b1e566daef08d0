using System.Text.RegularExpressions;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Tables whose rows are agencies (announcements) or years, with the scores of the instruments, total and level in columns.</summary>
static partial class AgencyTables
{
    /// <summary>Takes every row over into an assessment of its own.</summary>
    public static void Read(TableReading table, int? year, AssessmentBook book, DiagnosticLog log)
    {
        foreach (var row in table.View.DataRows)
        {
            var agency = table.View.CellsOf(row).Select(table.View.TextOf).FirstOrDefault(t => AgencyCell().IsMatch(t.Text))?.Whole();
            if (agency is not null && year is { } y)
            {
                ReadRow(table, row, book.For(y, agency), log);
            }
        }
    }

    /// <summary>A table with one row for each year.</summary>
    public static void ReadYears(TableReading table, AssessmentBook book, DiagnosticLog log)
    {
        foreach (var row in table.View.DataRows)
        {
            if (YearFinder.OfHeading(table.View.At(row, 0).Arabic) is { } year)
            {
                ReadRow(table, row, book.For(year), log);
            }
        }
    }

    /// <summary>Whether a table has one row for each year and columns of instruments or totals.</summary>
    public static bool IsByYear(TableReading table)
    {
        var rows = table.View.DataRows.ToList();
        return rows.Count > 0
            && rows.All(r => table.View.At(r, 0).Text.Length < 40 && YearFinder.OfHeading(table.View.At(r, 0).Arabic) is not null)
            && table.Columns.Any(c => c.Role is ColumnRole.InstrumentScore or ColumnRole.Total or ColumnRole.Score);
    }

    static void ReadRow(TableReading table, int row, AssessmentDraft draft, DiagnosticLog log)
    {
        foreach (var column in table.Columns)
        {
            var text = table.View.At(row, column.Index);
            switch (column.Role)
            {
                case ColumnRole.InstrumentScore when NumberReader.Score(text, log) is { } score:
                    draft.AddInstrument(InstrumentTables.CodeOf(column.Header), null, score, null);
                    break;
                case ColumnRole.Level when SentenceFacts.IsLevelName(text.Text):
                    draft.AddLevel(text.Whole());
                    break;
            }
        }

        var total = table.Of(ColumnRole.Total) ?? table.Of(ColumnRole.Score);
        if (total is not null && NumberReader.IsNumeric(table.View.At(row, total.Index)))
        {
            draft.AddOverall(NumberReader.Score(table.View.At(row, total.Index), log));
        }
    }

    [GeneratedRegex(@"^\s*(เทศบาล(ตำบล|เมือง|นคร)|องค์การบริหารส่วน|อบต\.|อบจ\.|ทต\.|ทม\.|ทน\.|กรม|มหาวิทยาลัย)")]
    private static partial Regex AgencyCell();
}
