using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ItaIngest.Storage.Review;

namespace ItaIngest.Storage.Exports;

/// <summary>One table of a workbook while it is written: a sheet, or several where it has more rows than a sheet may have.</summary>
sealed class XlsxSheet(ExportTable table, string folder, int maxRows) : IDisposable
{
    readonly List<Part> parts = [];
    readonly XlsxCells cells = new(table);
    Stream? stream;
    OpenXmlWriter? writer;
    int rows;

    /// <summary>Adds the rows of a record.</summary>
    public void Add(ReviewedRecord record)
    {
        foreach (var row in table.Rows(record))
        {
            if (writer is null || rows == maxRows)
            {
                Close();
                Open();
            }

            cells.WriteRow(writer!, ++rows, row);
        }
    }

    /// <summary>Ends the table; its sheets. A table without rows has one sheet with its head.</summary>
    public IReadOnlyList<Part> End()
    {
        if (parts.Count == 0)
        {
            Open();
        }

        Close();
        return parts;
    }

    public void Dispose()
    {
        writer?.Dispose();
        stream?.Dispose();
    }

    void Open()
    {
        var name = parts.Count == 0 ? table.Name : string.Create(CultureInfo.InvariantCulture, $"{table.Name} ({parts.Count + 1})");
        parts.Add(new Part(name, Path.Combine(folder, name + ".sheet")));
        stream = new GZipStream(File.Create(parts[^1].File), CompressionLevel.Fastest);
        writer = OpenXmlWriter.Create(stream);
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(table.Columns.Select((column, i) => XlsxCells.Width(column, (uint)i + 1))));
        writer.WriteStartElement(new SheetData());
        rows = 1;
        cells.WriteHead(writer);
    }

    void Close()
    {
        if (writer is null)
        {
            return;
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{XlsxCells.Letters(table.Columns.Count - 1)}{rows}") });
        writer.WriteEndElement();
        writer.Close();
        writer = null;
        stream!.Dispose(); // the writer leaves it open
    }

    /// <summary>A finished sheet.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="File">Its XML, packed by gzip.</param>
    public sealed record Part(string Name, string File);
}
