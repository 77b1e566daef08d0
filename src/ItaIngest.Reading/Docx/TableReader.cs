using System.Xml.Linq;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Provenance;

namespace ItaIngest.Reading.Docx;

/// <summary>Reads w:tbl into cells with spans. A deleted row is not there; a cell that a merge covers has no cell of its own.</summary>
sealed class TableReader(DocxContext context, ParagraphRole role)
{
    /// <summary>Word's own limit; more is a damaged or hostile span.</summary>
    const int MostColumns = 63;

    readonly List<Cell> cells = [];
    readonly List<Picture> pictures = [];
    readonly Dictionary<int, int> openMerges = [];
    int columnCount;
    int rows;

    /// <summary>The table, null where it has no cells, and the pictures inside it, which a cell cannot hold.</summary>
    public static (Table? Table, IReadOnlyList<Picture> Pictures) Read(XElement table, string path, DocxContext context, ParagraphRole role)
    {
        var reader = new TableReader(context, role);
        var headerRows = 0;
        var inHeader = true;
        var index = 0;
        foreach (var row in Flat(table, "tr"))
        {
            index++;
            var properties = row.Child("trPr");
            if (properties.Child("del") is not null)
            {
                continue;
            }

            inHeader &= properties.Flag("tblHeader") ?? false;
            headerRows += inHeader ? 1 : 0;
            reader.ReadRow(row, $"{path}/tr[{index}]");
        }

        var result = reader.cells.Count == 0
            ? null
            : new Table([], reader.rows, reader.columnCount, headerRows, [.. reader.cells.OrderBy(c => c.Row).ThenBy(c => c.Column)], Place.At(path));
        return (result, reader.pictures);
    }

    void ReadRow(XElement row, string path)
    {
        var properties = row.Child("trPr");
        var column = Math.Clamp(properties.Child("gridBefore").Number() ?? 0, 0, MostColumns);
        var covered = new HashSet<int>();
        var index = 0;
        foreach (var cell in Flat(row, "tc"))
        {
            index++;
            column += ReadCell(cell, column, $"{path}/tc[{index}]", covered);
        }

        foreach (var closed in openMerges.Keys.Where(c => !covered.Contains(c)).ToList())
        {
            openMerges.Remove(closed);
        }

        columnCount = Math.Max(columnCount, column + Math.Clamp(properties.Child("gridAfter").Number() ?? 0, 0, MostColumns));
        rows++;
    }

    /// <summary>Reads a cell and gives the columns it covers; <paramref name="covered"/> collects the columns whose merges go on.</summary>
    int ReadCell(XElement element, int column, string path, HashSet<int> covered)
    {
        var properties = element.Child("tcPr");
        if (properties.Child("cellDel") is not null)
        {
            return 0;
        }

        var span = Math.Clamp(properties.Child("gridSpan").Number() ?? 1, 1, MostColumns);
        var horizontal = properties.Child("hMerge");
        if (horizontal is not null && horizontal.Value() != "restart" && cells.Count > 0 && cells[^1].Row == rows)
        {
            cells[^1] = cells[^1] with { ColumnSpan = cells[^1].ColumnSpan + span };
            return span;
        }

        var vertical = properties.Child("vMerge");
        if (vertical is not null && vertical.Value() != "restart" && openMerges.TryGetValue(column, out var above))
        {
            cells[above] = cells[above] with { RowSpan = rows - cells[above].Row + 1 };
            covered.Add(column);
            return span;
        }

        if (vertical is not null)
        {
            openMerges[column] = cells.Count;
            covered.Add(column);
        }

        AddCell(element, column, span, path);
        return span;
    }

    void AddCell(XElement element, int column, int span, string path)
    {
        context.Findings.CountCell();
        var place = Place.At(path);
        var lines = new List<Line>();
        var nested = new List<Table>();
        foreach (var block in StoryReader.Read(element, path, context, role))
        {
            switch (block)
            {
                case Paragraph paragraph:
                    lines.AddRange(paragraph.Lines.Select(l => l with { Place = place }));
                    break;
                case Table table:
                    nested.Add(table);
                    break;
                case Picture:
                    pictures.Add(new Picture(place));
                    break;
            }
        }

        cells.Add(new Cell(rows, column, 1, span, lines, nested, place));
    }

    /// <summary>The rows or cells, through content controls and other wrappers.</summary>
    static IEnumerable<XElement> Flat(XElement container, string name)
    {
        foreach (var child in container.Elements())
        {
            if (child.Name.LocalName == name)
            {
                yield return child;
            }
            else if (child.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" or "smartTag" or "bdo" or "dir")
            {
                foreach (var inner in Flat(child, name))
                {
                    yield return inner;
                }
            }
        }
    }
}
