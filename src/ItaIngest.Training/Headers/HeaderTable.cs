using System.Text.Json;
using ItaIngest.Analysis.Extraction;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Json;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Text;

namespace ItaIngest.Training.Headers;

/// <summary>A table of <c>corpora/headers</c>: a line of <c>tables.jsonl</c>.</summary>
/// <param name="Family">The kind of report whose wording it has; families are never divided between training and held-out.</param>
/// <param name="Source">Where the wording comes from (README of the corpus).</param>
/// <param name="Kind">What the table is about.</param>
/// <param name="Columns">Its columns, left to right.</param>
sealed record HeaderTable(string Family, string Source, string Kind, IReadOnlyList<HeaderColumn> Columns)
{
    /// <summary>Every table of a file.</summary>
    public static IReadOnlyList<HeaderTable> Load(string path) =>
        [.. File.ReadLines(path).Where(l => l.Length > 0).Select(l => JsonSerializer.Deserialize<HeaderTable>(l, ItaJson.Compact)!)];

    /// <summary>The table with its headings and one empty row.</summary>
    public HeaderTable WithoutCells() => this with { Columns = [.. Columns.Select(c => c with { Cells = [""] })] };

    /// <summary>The table as the program sees tables.</summary>
    public TableView View()
    {
        var storeys = Columns.Max(c => c.Header.Count);
        var rows = Columns.Max(c => c.Cells.Count);
        var cells = new List<Cell>();
        for (var c = 0; c < Columns.Count; c++)
        {
            AddHeading(cells, c, storeys);
            cells.AddRange(Columns[c].Cells.Select((text, r) => Text(storeys + r, c, 1, 1, text)));
        }

        return new TableView(new Table([], storeys + rows, Columns.Count, storeys, [.. cells.OrderBy(c => c.Row).ThenBy(c => c.Column)], Nowhere));
    }

    // A heading that stands over its neighbour too is one wide cell; the lowest storey reaches down to the data.
    void AddHeading(List<Cell> cells, int column, int storeys)
    {
        var header = Columns[column].Header;
        for (var s = 0; s < header.Count; s++)
        {
            var isLowest = s == header.Count - 1;
            if (!isLowest && column > 0 && IsParent(column - 1, s, header[s]))
            {
                continue;
            }

            var width = isLowest ? 1 : Enumerable.Range(column, Columns.Count - column).TakeWhile(c => IsParent(c, s, header[s])).Count();
            cells.Add(Text(s, column, isLowest ? storeys - s : 1, width, header[s]));
        }
    }

    bool IsParent(int column, int storey, string text) => storey < Columns[column].Header.Count - 1 && Columns[column].Header[storey] == text;

    static Place Nowhere { get; } = Place.At("table");

    static Cell Text(int row, int column, int rowSpan, int columnSpan, string text)
    {
        var canonical = ThaiText.Canonicalise(text);
        IReadOnlyList<Line> lines = text.Length == 0
            ? []
            : [new Line { Text = canonical.Text, Raw = text, RawIndex = canonical.RawIndex, Words = [], Place = Nowhere, Confidence = 1, Origin = TextOrigin.Docx }];
        return new Cell(row, column, rowSpan, columnSpan, lines, [], Nowhere);
    }
}
