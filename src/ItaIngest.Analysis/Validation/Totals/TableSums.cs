using ItaIngest.Model.Pages;
using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Validation.Totals;

/// <summary>Every sum and mean that a table prints, with what it is made of: by rows of totals and by columns of totals.</summary>
static class TableSums
{
    /// <summary>The sums, those that hold and those that do not; none for tables of scores, whose totals are weighted sums or means of what stands elsewhere.</summary>
    /// <param name="table">The table.</param>
    /// <param name="index">Its index in the record.</param>
    /// <param name="origin">Where the document's text came from, for tables whose cells do not say.</param>
    public static IEnumerable<TotalFinding> Of(TableRecord table, int index, TextOrigin origin)
    {
        if (table.Kind != TableKind.Other || !MayHaveTotal(table))
        {
            return [];
        }

        var figures = new TableFigures(table, index, origin);
        return ByRows(figures).Concat(ColumnTotals.Find(figures));
    }

    // Most tables have none, and are not looked at cell by cell.
    static bool MayHaveTotal(TableRecord table) =>
        table.Rows.Concat(table.Header).Any(r => r.Any(t => t.Contains("รวม", StringComparison.Ordinal) || t.Contains("เฉลี่ย", StringComparison.Ordinal)
            || t.Contains("ยอดยก", StringComparison.Ordinal) || t.Contains("otal", StringComparison.Ordinal)));

    static IEnumerable<TotalFinding> ByRows(TableFigures figures)
    {
        foreach (var column in Enumerable.Range(0, figures.ColumnCount).Where(c => !TotalWords.IsNotAdded(figures.Heading(c))))
        {
            var isShare = TotalWords.IsShare(figures.Heading(column));
            foreach (var finding in new RowTotals(figures, column, !isShare && !TotalWords.IsScaled(figures.Heading(column))).Find())
            {
                // Shares of different wholes do not add up; those of one whole make a hundred.
                if (!isShare || finding.Sum.IsMean || finding.Total.Value == 100)
                {
                    yield return finding;
                }
            }
        }
    }
}
