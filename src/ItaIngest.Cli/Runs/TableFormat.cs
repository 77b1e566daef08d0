using ItaIngest.Storage.Exports;
using ItaIngest.Storage.Review;

namespace ItaIngest.Cli.Runs;

/// <summary>Tables that <c>run</c> writes beside its JSON files.</summary>
enum TableFormat
{
    None,
    Csv,
    Xlsx,
}

/// <summary>Writes them.</summary>
static class TableFormats
{
    /// <summary>What <c>--format</c> says.</summary>
    public static TableFormat Parse(string? format) => format switch
    {
        null or "json" => TableFormat.None,
        "csv" => TableFormat.Csv,
        "xlsx" => TableFormat.Xlsx,
        _ => throw new UsageException($"ไม่รู้จักรูปแบบ {format}: ใช้ json, csv หรือ xlsx", $"Unknown format {format}: use json, csv or xlsx."),
    };

    /// <summary>Writes the records as tables into a folder.</summary>
    public static void Write(TableFormat format, IEnumerable<ReviewedRecord> records, string folder)
    {
        switch (format)
        {
            case TableFormat.Csv: CsvExport.Write(records, folder, hasMark: true); break;
            case TableFormat.Xlsx: XlsxExport.Write(records, Path.Combine(folder, "ita.xlsx")); break;
            default: break;
        }
    }
}
