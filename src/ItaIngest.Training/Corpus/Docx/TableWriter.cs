using System.Xml.Linq;
using ItaIngest.Training.Corpus.Content;
using static ItaIngest.Training.Corpus.Docx.Wml;

namespace ItaIngest.Training.Corpus.Docx;

/// <summary>Writes tables.</summary>
sealed class TableWriter(Func<ParagraphBlock, double?, XElement> paragraph)
{
    static readonly string[] Sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
    static readonly string[] Horizontal = ["top", "bottom", "insideH"];

    /// <summary>A table element.</summary>
    public XElement Write(TableBlock table)
    {
        var format = table.Format;
        return El(
            "tbl",
            El(
                "tblPr",
                El("tblW", At("w", format.Widths.Sum(Twips)), At("type", "dxa")),
                Val("jc", "center"),
                format.Borders switch { "none" => null, "horizontal" => Borders(Horizontal), _ => Borders(Sides) },
                El("tblLayout", At("type", "fixed")),
                El(
                    "tblCellMar",
                    El("left", At("w", 85), At("type", "dxa")),
                    El("right", At("w", 85), At("type", "dxa")))),
            El("tblGrid", format.Widths.Select(w => El("gridCol", At("w", Twips(w))))),
            table.Rows.Select(row => Row(row, format)));
    }

    static XElement Borders(string[] sides) => El(
        "tblBorders",
        sides.Select(side => El(side, At("val", "single"), At("sz", 4), At("space", 0), At("color", "auto"))));

    XElement Row(TableRow row, TableFormat format)
    {
        var column = 0;
        var cells = new List<XElement>();
        foreach (var cell in row.Cells)
        {
            if (column + cell.Span > format.Widths.Count)
            {
                throw new InvalidDataException($"a row has more cells than columns: '{cell.Paragraphs[0].Text}'");
            }

            var width = format.Widths.Skip(column).Take(cell.Span).Sum(Twips);
            cells.Add(Cell(cell, width, row.IsHeader, format));
            column += cell.Span;
        }

        if (column != format.Widths.Count)
        {
            throw new InvalidDataException($"a row has {column} columns instead of {format.Widths.Count}: '{row.Cells[0].Paragraphs[0].Text}'");
        }

        var repeated = row.IsHeader && format.IsHeaderRepeated;
        return El(
            "tr",
            repeated || format.AreRowsWhole
                ? El("trPr", format.AreRowsWhole ? El("cantSplit") : null, repeated ? El("tblHeader") : null)
                : null,
            cells);
    }

    XElement Cell(TableCell cell, int width, bool isHeader, TableFormat format)
    {
        var fill = cell.Fill ?? (isHeader ? format.HeaderFill : null);
        return El(
            "tc",
            El(
                "tcPr",
                El("tcW", At("w", width), At("type", "dxa")),
                cell.Span > 1 ? Val("gridSpan", cell.Span) : null,
                cell.Merge is { } start ? Val("vMerge", start ? "restart" : "continue") : null,
                fill is null ? null : El("shd", At("val", "clear"), At("color", "auto"), At("fill", fill)),
                isHeader ? Val("vAlign", "center") : null),
            cell.Paragraphs.Select(p => paragraph(isHeader ? Header(p) : p, format.Size)));
    }

    static ParagraphBlock Header(ParagraphBlock p) => p with { Format = p.Format with { Align = "center", Bold = true } };
}
