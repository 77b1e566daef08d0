using System.IO.Packaging;
using ItaIngest.Storage.Review;

namespace ItaIngest.Storage.Exports;

/// <summary>
/// Records as a workbook: a sheet for each kind, numbers as numbers with the decimals that are printed, days as days, a frozen head with
/// filters. Records are taken one by one and each sheet is written to a packed file of its own first: memory does not grow with the rows.
/// </summary>
public static class XlsxExport
{
    /// <summary>The most rows that a sheet of Excel has, its head included; more go on in a sheet 'name (2)'.</summary>
    public const int MaxRows = 1_048_576;

    /// <summary>Writes the workbook: whole or not at all.</summary>
    /// <param name="records">The records.</param>
    /// <param name="target">The file.</param>
    public static void Write(IEnumerable<ReviewedRecord> records, string target) => Write(records, target, MaxRows);

    internal static void Write(IEnumerable<ReviewedRecord> records, string target, int maxRows)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(target);
        var full = Path.GetFullPath(target);

        // Beside the target: there is room where so large a file is asked for.
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(full)!, $".{Guid.NewGuid():N}.ita-part")).FullName;
        try
        {
            var book = Path.Combine(folder, "book.xlsx");
            using (var package = Package.Open(book, FileMode.Create, FileAccess.Write))
            {
                XlsxBook.Write(package, Sheets(records, folder, maxRows));
            }

            File.Move(book, full, overwrite: true);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static IReadOnlyList<XlsxSheet.Part> Sheets(IEnumerable<ReviewedRecord> records, string folder, int maxRows)
    {
        var sheets = ExportTables.All.Select(table => new XlsxSheet(table, folder, maxRows)).ToList();
        try
        {
            foreach (var record in records)
            {
                sheets.ForEach(sheet => sheet.Add(record));
            }

            return [.. sheets.SelectMany(sheet => sheet.End())];
        }
        finally
        {
            sheets.ForEach(sheet => sheet.Dispose());
        }
    }
}
