using ItaIngest.Analysis.Extraction;

namespace ItaIngest.Analysis.Learned;

/// <summary>The features of a table as a whole: the words of all its headings, and the clearest content of any column.</summary>
static class TableFeatures
{
    const double HeadingWeight = 3;
    const double ContentWeight = 1;
    const double MostColumns = 10;

    /// <summary>All features of a table.</summary>
    public static FeatureBag Of(TableView table)
    {
        var bag = new FeatureBag();
        var best = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var c = 0; c < table.ColumnCount; c++)
        {
            var column = ColumnSample.Of(table, c);
            bag.AddGrams("h:", table.Heading(c), 2, 4, HeadingWeight);
            var content = new FeatureBag();
            CellFeatures.Add(content, "c:", column.Cells, column.RowCount, ContentWeight);
            foreach (var (name, value) in content.Values)
            {
                best[name] = Math.Max(value, best.GetValueOrDefault(name));
            }
        }

        foreach (var (name, value) in best)
        {
            bag.Add(name, value);
        }

        bag.Add("p:count", Math.Min(table.ColumnCount, MostColumns) / MostColumns);
        return bag;
    }
}
