namespace ItaIngest.Analysis.Extraction;

/// <summary>Which of two columns of scores is the weighted one, where their headings ('คะแนน', 'คะแนนที่ได้') do not say: the figures do.</summary>
static class WeightedScores
{
    /// <summary>Weighted scores are printed with two decimals, and some are cut instead of rounded.</summary>
    const decimal Rounding = 0.011m;

    /// <summary>Whether in most rows a column's figure is another score's part by the row's weight (88.74 of weight 30: 26.62).</summary>
    public static bool Are(TableView table, IReadOnlyList<int> rows, Column column, IReadOnlyList<Column> columns)
    {
        if (columns.FirstOrDefault(c => c.Role == ColumnRole.Weight) is not { } weights)
        {
            return false;
        }

        var others = columns.Where(c => c != column && c.Role is ColumnRole.Score or ColumnRole.InstrumentScore).ToList();
        return others.Exists(other => rows.Count(r => Figures.At(table, r, column) is { } part && Figures.At(table, r, other) is { } score && Figures.At(table, r, weights) is { } weight
            && Math.Abs(part - (score * weight / 100)) <= Rounding) * 2 > rows.Count);
    }
}
