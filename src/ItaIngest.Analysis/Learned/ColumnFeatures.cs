namespace ItaIngest.Analysis.Learned;

/// <summary>The features of a column: words of its heading and of those around it, position, and what stands in its cells.</summary>
static class ColumnFeatures
{
    // How much each kind of evidence counts before training weighs its parts; found by cross-validation over corpora/headers/train.
    const double HeadingWeight = 3;
    const double ParentWeight = 1;
    const double NeighbourWeight = 0.7;
    const double ContentWeight = 1;
    const double PositionWeight = 0.5;

    /// <summary>All features of a column.</summary>
    public static FeatureBag Of(ColumnSample column)
    {
        var bag = new FeatureBag();
        bag.AddGrams("h:", column.Heading, 1, 4, HeadingWeight);
        bag.AddGrams("u:", column.Parent, 2, 4, ParentWeight);
        bag.AddGrams("l:", column.Left, 3, 4, NeighbourWeight);
        bag.AddGrams("r:", column.Right, 3, 4, NeighbourWeight);
        AddPosition(bag, column);
        CellFeatures.Add(bag, "c:", column.Cells, column.RowCount, ContentWeight);
        return bag;
    }

    static void AddPosition(FeatureBag bag, ColumnSample column)
    {
        bag.Add("p:first", column.Index == 0 ? PositionWeight : 0);
        bag.Add("p:second", column.Index == 1 ? PositionWeight : 0);
        bag.Add("p:last", column.Index == column.Count - 1 ? PositionWeight : 0);
        bag.Add("p:share", PositionWeight * column.Index / Math.Max(1, column.Count - 1));
        bag.Add("p:count", PositionWeight * Math.Min(column.Count, 10) / 10);
        bag.Add("p:parent", column.Parent.Length > 0 ? PositionWeight : 0);
    }
}
