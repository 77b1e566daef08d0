namespace ItaIngest.Analysis.Validation.Totals;

/// <summary>
/// Checks the columns headed รวม against the columns before them. Which of them are added is told by the rows: the columns of the same
/// group, of the same sub-heading, or all, whichever most rows confirm. Where no reading is confirmed (a product of number and
/// price, a weighted score), nothing is said.
/// </summary>
static class ColumnTotals
{
    /// <summary>Fewer rows that fit may do so by chance.</summary>
    const int LeastConfirming = 3;

    /// <summary>Of the rows with a total, in thirds.</summary>
    const int LeastThirds = 2;

    /// <summary>The sums of each row, those that hold and those that do not.</summary>
    public static IEnumerable<TotalFinding> Find(TableFigures table) =>
        Enumerable.Range(0, table.ColumnCount).Where(c => IsTotal(table, c)).SelectMany(c => InColumn(table, c));

    static bool IsTotal(TableFigures table, int column) => table.Path(column).Any(TotalWords.IsTotalHeading);

    static List<TotalFinding> InColumn(TableFigures table, int column)
    {
        foreach (var parts in Readings(table, column).Where(p => p.Count > 1))
        {
            var rows = Enumerable.Range(0, table.RowCount).Select(r => Row(table, r, column, parts)).OfType<TotalFinding>().ToList();
            var fitting = rows.Count(r => r.Holds);
            if (fitting >= LeastConfirming && fitting * 3 >= rows.Count * LeastThirds)
            {
                return rows;
            }
        }

        return [];
    }

    static TotalFinding? Row(TableFigures table, int row, int column, List<int> parts)
    {
        var numbers = parts.Select(c => table.At(row, c)).OfType<Printed>().ToList();
        return table.At(row, column) is { } total && numbers.Count > 0 && !parts.Exists(c => table.IsOpen(row, c))
            ? new TotalFinding(total, new Sum(numbers, false, !TotalWords.IsScaled(table.Heading(column)) && !TotalWords.IsShare(table.Heading(column))))
            : null;
    }

    static IEnumerable<List<int>> Readings(TableFigures table, int column)
    {
        var before = Enumerable.Range(0, column).Where(c => Adds(table, c)).ToList();
        var path = table.Path(column);
        yield return [.. before.Where(c => path.Count > 1 && table.Path(c) is { Count: > 1 } other && other[0] == path[0])];
        yield return [.. before.Where(c => path.Count > 1 && table.Path(c) is { Count: > 1 } other && other[^1] == path[^1])];
        yield return [.. before.Skip(before.FindLastIndex(c => IsTotal(table, c)) + 1)];
        yield return [.. before.Where(c => !IsTotal(table, c))];
        yield return [.. before.Where(c => IsTotal(table, c))];
    }

    static bool Adds(TableFigures table, int column) =>
        !TotalWords.IsNotAdded(table.Heading(column)) && Enumerable.Range(0, table.RowCount).Any(r => table.At(r, column) is not null);
}
