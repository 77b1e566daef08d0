using System.Globalization;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;

namespace ItaIngest.Tests.Analysis.Extraction;

/// <summary>Hand-written documents: paragraphs and tables from strings.</summary>
static class Blocks
{
    /// <summary>A paragraph; '\n' begins a new line.</summary>
    public static Paragraph Text(string text, TextOrigin origin = TextOrigin.Docx) =>
        new(Lines(text, "body/p[1]", origin), ParagraphRole.Body, Place.At("body/p[1]"));

    /// <summary>A table whose first row is its header.</summary>
    public static Table Table(params string[] rows) => Table(1, rows);

    /// <summary>
    /// A table; cells parted by '|'. '&lt;' is covered by the cell on its left, '^' by the one above. '\n' begins a new line of a cell.
    /// </summary>
    public static Table Table(int headerRows, string[] rows, TextOrigin origin = TextOrigin.Docx, int id = 1)
    {
        var grid = rows.Select(r => r.Split('|').Select(c => c.Trim(' ')).ToArray()).ToArray();
        var columns = grid.Max(r => r.Length);
        var cells = new List<Cell>();
        for (var r = 0; r < grid.Length; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                var text = c < grid[r].Length ? grid[r][c] : "";
                if (text is not ("<" or "^"))
                {
                    var path = string.Create(CultureInfo.InvariantCulture, $"body/tbl[{id}]/tr[{r + 1}]/tc[{c + 1}]");
                    cells.Add(new Cell(r, c, Span(grid, r, c, down: true), Span(grid, r, c, down: false), Lines(text, path, origin), [], Place.At(path)));
                }
            }
        }

        return new Table([], grid.Length, columns, headerRows, cells, Place.At($"body/tbl[{id}]"));
    }

    /// <summary>Lines of text whose raw form is the text itself.</summary>
    public static IReadOnlyList<Line> Lines(string text, string path, TextOrigin origin = TextOrigin.Docx) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new Line
        {
            Text = line,
            Raw = line,
            RawIndex = [.. Enumerable.Range(0, line.Length)],
            Words = [],
            Place = Place.At(path),
            Confidence = 1,
            Origin = origin,
            StartsParagraph = origin == TextOrigin.Docx,
        }),
    ];

    static int Span(string[][] grid, int row, int column, bool down)
    {
        var span = 1;
        while (true)
        {
            var (r, c) = down ? (row + span, column) : (row, column + span);
            if (r >= grid.Length || c >= grid[r].Length || grid[r][c] != (down ? "^" : "<"))
            {
                return span;
            }

            span++;
        }
    }
}
