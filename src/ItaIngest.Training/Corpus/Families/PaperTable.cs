namespace ItaIngest.Training.Corpus.Families;

/// <summary>A table as an author sets it.</summary>
/// <param name="Kind">What it is about, as the record names it.</param>
/// <param name="Roles">What each column holds; names as in corpora/README.md.</param>
/// <param name="Widths">Column widths in centimetres.</param>
/// <param name="Options">The rest of its <c>:table</c> line.</param>
sealed record PaperTable(string Kind, IReadOnlyList<string> Roles, IReadOnlyList<double> Widths, string Options)
{
    /// <summary>Header rows; none for a table without.</summary>
    public List<PaperRow> Header { get; } = [];

    /// <summary>Data rows.</summary>
    public List<PaperRow> Rows { get; } = [];
}
