using ItaIngest.Analysis.Learned;

namespace ItaIngest.Training.Headers;

/// <summary>One thing to learn from.</summary>
/// <param name="Family">Its report family.</param>
/// <param name="Features">What is seen of it.</param>
/// <param name="Class">What it is.</param>
sealed record Example(string Family, FeatureBag Features, string Class)
{
    /// <summary>The columns of tables.</summary>
    public static IReadOnlyList<Example> Columns(IEnumerable<HeaderTable> tables) =>
    [
        .. tables.Select(t => (Table: t, View: t.View())).SelectMany(t => t.Table.Columns.Select((column, c) =>
            new Example(t.Table.Family, ColumnFeatures.Of(ColumnSample.Of(t.View, c)), column.Role))),
    ];

    /// <summary>Tables as wholes.</summary>
    public static IReadOnlyList<Example> Tables(IEnumerable<HeaderTable> tables) =>
        [.. tables.Select(t => new Example(t.Family, TableFeatures.Of(t.View()), t.Kind))];
}
