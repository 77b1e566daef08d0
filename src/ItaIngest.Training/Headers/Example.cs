using ItaIngest.Analysis.Extraction;
using ItaIngest.Analysis.Learned;

namespace ItaIngest.Training.Headers;

/// <summary>One thing to learn from.</summary>
/// <param name="Family">Its report family.</param>
/// <param name="Features">What is seen of it.</param>
/// <param name="Class">What it is.</param>
sealed record Example(string Family, FeatureBag Features, string Class)
{
    const string ScoreOfInstrument = "instrumentScore", Score = "score";

    /// <summary>The columns of tables.</summary>
    public static IReadOnlyList<Example> Columns(IEnumerable<HeaderTable> tables) =>
    [
        .. tables.Select(t => (Table: t, View: t.View())).SelectMany(t => t.Table.Columns.Select((column, c) =>
            new Example(t.Table.Family, ColumnFeatures.Of(ColumnSample.Of(t.View, c)), Taught(t.View, c, column.Role)))),
    ];

    // That a score is an instrument's can be told by rows of instruments only, and the program tells it so.
    static string Taught(TableView view, int column, string role) =>
        role == ScoreOfInstrument && !HeaderMatcher.NamesInstrument(view.Heading(column)) ? Score : role;

    /// <summary>Tables as wholes.</summary>
    public static IReadOnlyList<Example> Tables(IEnumerable<HeaderTable> tables) =>
        [.. tables.Select(t => new Example(t.Family, TableFeatures.Of(t.View()), t.Kind))];
}
