using System.Globalization;
using System.Text;
using CsvHelper;
using ItaIngest.Model.Values;
using ItaIngest.Storage.Review;

namespace ItaIngest.Storage.Exports;

/// <summary>Records as flat tables that a spreadsheet opens.</summary>
public static class CsvExport
{
    /// <summary>
    /// Writes all tables. A <paramref name="target"/> that ends in .csv names the table of documents, and the others stand beside it
    /// (<c>ita.csv</c>, <c>ita.indicators.csv</c>); any other is a folder. Returns the files, documents first.
    /// </summary>
    /// <param name="records">The records; taken one by one.</param>
    /// <param name="target">File or folder.</param>
    /// <param name="hasMark">Whether the files begin with a byte order mark: it tells Excel that they are UTF-8; without it Thai shows as scrap there.</param>
    public static IReadOnlyList<string> Write(IEnumerable<ReviewedRecord> records, string target, bool hasMark)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(target);
        var files = ExportTables.All.Select(table => FileOf(target, table)).ToList();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(files[0]))!);
        var writers = files.Select(file => Open(file, hasMark)).ToList();
        try
        {
            foreach (var (writer, table) in writers.Zip(ExportTables.All))
            {
                WriteRow(writer, table.Columns.Select(column => column.Name));
            }

            foreach (var record in records)
            {
                foreach (var (writer, table) in writers.Zip(ExportTables.All))
                {
                    foreach (var row in table.Rows(record))
                    {
                        WriteRow(writer, row);
                    }
                }
            }
        }
        finally
        {
            writers.ForEach(writer => writer.Dispose());
        }

        return files;
    }

    /// <summary>Writes one table with a byte order mark.</summary>
    public static void WriteTable(string file, IEnumerable<string> header, IEnumerable<IEnumerable<object?>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        using var writer = Open(file, hasMark: true);
        WriteRow(writer, header);
        foreach (var row in rows)
        {
            WriteRow(writer, row);
        }
    }

    static string FileOf(string target, ExportTable table)
    {
        if (!target.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            return Path.Combine(target, table.Name + ".csv");
        }

        return table == ExportTables.All[0] ? target : Path.ChangeExtension(target, table.Name + ".csv");
    }

    internal static CsvWriter Open(string file, bool hasMark) =>
        CsvWriter.Create(new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: hasMark)));

    internal static void WriteRow(CsvWriter writer, IEnumerable<object?> cells)
    {
        foreach (var cell in cells)
        {
            writer.WriteField(Text(cell));
        }

        writer.EndRecord();
    }

    static string? Text(object? cell) => cell switch
    {
        null => null,
        string text when ExportText.LooksLikeFormula(text) => "'" + text,
        string text => text,
        PrintedNumber number => PlainDecimal.Of(number.Value).ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum value => ExportText.Of(value),
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString(),
    };
}
