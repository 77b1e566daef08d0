using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Extraction;

/// <summary>How many of a table's first rows are header, by their words where the document does not say.</summary>
static class HeaderRowFinder
{
    /// <summary>A heading whose strongest word is weaker than this could as well be data ('เรื่อง ...').</summary>
    const double LeastStrength = 3.5;

    /// <summary>Data cells run on; a heading of more characters than this is unusual (the longest of the five reports has 55).</summary>
    const int LongestHeading = 120;

    /// <summary>Longer cells are sentences that name a year; 'ปีงบประมาณ พ.ศ. ๒๕๖๗' has 21 characters.</summary>
    const int LongestYear = 30;

    /// <summary>Header rows: those that the table names, else those whose cells read as headings.</summary>
    public static int Count(TableView table)
    {
        var told = Math.Min(table.Table.HeaderRowCount, table.RowCount);
        if (told > 0 && told < table.RowCount)
        {
            return told + (IsSecondStorey(table, told) ? 1 : 0);
        }

        if (table.RowCount < 2 || !(LooksLikeHeader(table, 0) || AreYears(table)))
        {
            return 0;
        }

        var rows = table.CellsOf(0).Where(c => c.Column == 0).Select(c => c.RowSpan).FirstOrDefault(1);
        rows = Math.Clamp(rows, 1, Math.Min(3, table.RowCount - 1));
        return rows + (IsSecondStorey(table, rows) ? 1 : 0);
    }

    static bool LooksLikeHeader(TableView table, int row)
    {
        var cells = table.CellsOf(row).Select(c => table.TextOf(c)).Where(t => !t.IsBlank).ToList();
        if (cells.Count < 2 || cells.Any(t => t.Text.Length > LongestHeading || NumberReader.IsNumeric(t) || ThaiText.IsPoint(t.Text)))
        {
            return false;
        }

        var speaking = cells.Count(t => HeaderMatcher.OfHeading(t.Text) is { Role: not ColumnRole.Other, Strength: >= LeastStrength });
        return speaking >= 2 && speaking * 2 >= cells.Count;
    }

    // 'ปีงบประมาณ | ๒๕๖๗ | ๒๕๖๘' heads a table whose rows say what is told of each year.
    static bool AreYears(TableView table)
    {
        var cells = table.CellsOf(0).Select(c => table.TextOf(c)).ToList();
        return cells.Count > 2 && !NumberReader.IsNumeric(cells[0]) && cells.Skip(1).All(t => t.Text.Length < LongestYear && YearFinder.OfHeading(t.Arabic) is not null);
    }

    // Two storeys: a heading that spans columns has its parts in the next row, and these are no numbers.
    static bool IsSecondStorey(TableView table, int row)
    {
        if (row >= table.RowCount - 1 || row < 1)
        {
            return false;
        }

        var under = table.CellsOf(row).Where(c => table.CellAt(row - 1, c.Column) is { } above && above.ColumnSpan > 1 && above.ColumnSpan < table.ColumnCount).ToList();
        return under.Count > 1 && table.CellsOf(row).All(c => under.Contains(c) || table.TextOf(c).IsBlank)
            && under.All(c => !table.TextOf(c).IsBlank && !NumberReader.IsNumeric(table.TextOf(c)));
    }
}
