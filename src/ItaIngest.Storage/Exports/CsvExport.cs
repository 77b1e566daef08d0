using System.Globalization;
using System.Text;
using CsvHelper;
using ItaIngest.Storage.Review;

namespace ItaIngest.Storage.Exports;

/// <summary>Records as flat tables that a spreadsheet opens.</summary>
public static class CsvExport
{
    // A spreadsheet takes a text that begins so for a formula: '=HYPERLINK(...)' from a hostile document would run, and the common
    // '- ดำเนินการ...' shows as an error. A leading apostrophe makes it text (OWASP, 'CSV injection').
    const string FormulaStarts = "=+-@\t\r";

    /// <summary>
    /// Writes all tables. A <paramref name="target"/> that ends in .csv names the table of documents, and the others stand beside it
    /// (<c>ita.csv</c>, <c>ita.indicators.csv</c>); any other is a folder. Returns the files, documents first.
    /// </summary>
    public static IReadOnlyList<string> Write(IEnumerable<ReviewedRecord> records, string target)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(target);
        var files = CsvTables.All.Select(table => FileOf(target, table)).ToList();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(files[0]))!);
        var writers = files.Select(Open).ToList();
        try
        {
            foreach (var (writer, table) in writers.Zip(CsvTables.All))
            {
                WriteRow(writer, table.Header);
            }

            foreach (var record in records)
            {
                foreach (var (writer, table) in writers.Zip(CsvTables.All))
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

    static string FileOf(string target, CsvTable table)
    {
        if (!target.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            return Path.Combine(target, table.Name + ".csv");
        }

        return table == CsvTables.All[0] ? target : Path.ChangeExtension(target, table.Name + ".csv");
    }

    // The byte order mark tells Excel that the file is UTF-8; without it Thai shows as scrap.
    internal static CsvWriter Open(string file) =>
        CsvWriter.Create(new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)));

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
        string { Length: > 0 } text when FormulaStarts.Contains(text[0], StringComparison.Ordinal) => "'" + text,
        string text => text,
        decimal number => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum value => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..],
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString(),
    };
}
