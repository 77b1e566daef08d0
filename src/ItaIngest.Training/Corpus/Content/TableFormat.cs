namespace ItaIngest.Training.Corpus.Content;

/// <summary>How a table is set.</summary>
/// <param name="Widths">Column widths in centimetres.</param>
/// <param name="IsHeaderRepeated">Whether Word repeats the header rows on every page.</param>
/// <param name="AreRowsWhole">Whether a row may not break over pages.</param>
/// <param name="Borders">Which lines it has: "yes" all, "horizontal" between rows and at both ends, "none".</param>
/// <param name="Size">Text size in points; null: the document's.</param>
/// <param name="HeaderFill">Background of header cells as RRGGBB; null none.</param>
/// <param name="Align">Alignment of cells column by column: l, c, r; shorter than the columns means l.</param>
sealed record TableFormat(
    IReadOnlyList<double> Widths, bool IsHeaderRepeated, bool AreRowsWhole, string Borders, double? Size, string? HeaderFill, string Align)
{
    /// <summary>Reads the options of a <c>:table</c> line.</summary>
    public static TableFormat From(ContentOptions o) => new(
        o.Numbers("widths"),
        o.Has("repeat"),
        o.Has("whole"),
        o.Text("borders", "yes"),
        o.Has("size") ? o.Number("size", 16) : null,
        o.Has("fill") ? o.Text("fill") : null,
        o.Text("align"));
}
