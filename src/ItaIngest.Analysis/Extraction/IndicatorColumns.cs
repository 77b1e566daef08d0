namespace ItaIngest.Analysis.Extraction;

/// <summary>Columns of figures in tables whose rows are indicators, where headings such as 'ลำดับที่' or 'คะแนน ITA' mean one thing or another.</summary>
static class IndicatorColumns
{
    /// <summary>Fewer rows are told by chance.</summary>
    const int FewestRows = 5;

    /// <summary>This part of the rows must agree; a tie is ranked in several ways.</summary>
    const double Agreement = 0.8;

    /// <summary>Settles the roles of a table's columns where its rows are indicators.</summary>
    public static void Name(TableView table, Column[] columns)
    {
        if (columns.FirstOrDefault(c => c.Role == ColumnRole.Indicator) is not { } names)
        {
            return;
        }

        var rows = table.DataRows.Where(r => table.Own(r, names.Index).Indicator.Similarity >= IndicatorNames.Least).ToList();
        if (rows.Count < FewestRows)
        {
            return;
        }

        NameScore(columns);
        NameRank(table, columns, names, rows);
    }

    // 'คะแนน ITA' heads totals elsewhere; where each row is an indicator the only figure is its score.
    static void NameScore(Column[] columns)
    {
        if (!columns.Any(c => c.Role == ColumnRole.Score) && columns.Where(c => c.Role == ColumnRole.Total).ToList() is [var total])
        {
            columns[total.Index] = total with { Role = ColumnRole.Score };
        }
    }

    // 'ลำดับที่' counts the rows or ranks them: it ranks where the figures follow the scores and are not the indicators' own numbers.
    static void NameRank(TableView table, Column[] columns, Column names, List<int> rows)
    {
        var scores = columns.Where(c => c.Role == ColumnRole.Score).ToList();
        if (scores.Count != 1 || columns.Any(c => c.Role == ColumnRole.Rank))
        {
            return;
        }

        var told = rows.ConvertAll(r => Figures.At(table, r, scores[0]));
        foreach (var column in columns.Where(c => c.Role is ColumnRole.Number or ColumnRole.Other).ToList())
        {
            var figures = rows.ConvertAll(r => Figures.At(table, r, column));
            var asRanks = Enumerable.Range(0, rows.Count).Count(i => figures[i] is { } rank && told[i] is { } score && rank == 1 + told.Count(s => s > score));
            var asNumbers = Enumerable.Range(0, rows.Count).Count(i => figures[i] == table.Own(rows[i], names.Index).Indicator.No);
            if (asRanks >= Agreement * rows.Count && asNumbers < Agreement * rows.Count)
            {
                columns[column.Index] = column with { Role = ColumnRole.Rank };
                return;
            }
        }
    }
}
