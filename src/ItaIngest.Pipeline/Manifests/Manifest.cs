using System.Globalization;
using CsvHelper;
using ItaIngest.Model.Text;
using ItaIngest.Model.Values;
using ItaIngest.Pipeline.Jobs;

namespace ItaIngest.Pipeline.Manifests;

/// <summary>
/// A CSV that tells agency, fiscal year, kind and tags of documents by their paths. Columns are found by their names, in any order; UTF-8, or
/// CP874 as Excel on a Thai Windows writes it.
/// </summary>
/// <param name="Lines">Lines that can be used.</param>
/// <param name="Faults">Lines that cannot.</param>
public sealed record Manifest(IReadOnlyList<ManifestLine> Lines, IReadOnlyList<ManifestFault> Faults)
{
    /// <summary>Its name in the root of what is given.</summary>
    public const string FileName = "manifest.csv";

    static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["path"] = ["path", "file", "ไฟล์", "ชื่อไฟล์", "เส้นทาง"],
        ["agency"] = ["agency", "หน่วยงาน", "ชื่อหน่วยงาน"],
        ["year"] = ["fiscalyear", "year", "ปีงบประมาณ", "ปี"],
        ["kind"] = ["kind", "type", "ประเภท", "ชนิด"],
        ["tags"] = ["tags", "tag", "ป้ายกำกับ"],
    };

    /// <summary>Reads one. Throws <see cref="InvalidManifestException"/> when it is no CSV or has no column of paths.</summary>
    /// <param name="file">The file.</param>
    /// <param name="shown">Its name for people, such as that of the archive that it came in; null: the file's own.</param>
    public static Manifest Read(string file, string? shown = null)
    {
        shown ??= file;
        try
        {
            using var reader = CsvReader.FromText(new ZipNameEncoding().GetString(File.ReadAllBytes(file)).TrimStart('\uFEFF'));
            reader.ReadHeader();
            var header = reader.Headers.Select(KeyOf).ToList();
            var columns = Names.ToDictionary(name => name.Key, name => header.FindIndex(name.Value.Contains));
            return columns["path"] < 0
                ? throw new InvalidManifestException(
                    $"{shown}: no column 'path'. The first line names the columns: path, agency, fiscalYear, kind, tags.",
                    $"{shown}: ไม่มีคอลัมน์ path บรรทัดแรกต้องเป็นชื่อคอลัมน์: path, agency, fiscalYear, kind, tags")
                : ReadLines(reader, columns);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or FormatException or CsvFormatException)
        {
            throw new InvalidManifestException($"{shown}: {e.Message}", $"{shown}: อ่านไม่ได้ ({e.Message})");
        }
    }

    static Manifest ReadLines(CsvReader reader, Dictionary<string, int> columns)
    {
        var (lines, faults, seen) = (new List<ManifestLine>(), new List<ManifestFault>(), new HashSet<string>(StringComparer.Ordinal));
        for (var number = 2; reader.Read(); number++)
        {
            string? Cell(string column) =>
                columns[column] is >= 0 and var at && at < reader.FieldCount && reader.GetString(at).Trim() is { Length: > 0 } text ? text : null;

            var path = PathOf(Cell("path"));
            var year = Cell("year");
            var parsed = YearOf(year);
            if (path is null)
            {
                faults.Add(new ManifestFault(number, "no path", "ไม่มี path"));
            }
            else if (!seen.Add(path))
            {
                faults.Add(new ManifestFault(number, $"'{path}' is told a second time", $"'{path}' ซ้ำ"));
            }
            else if (year is not null && parsed is null)
            {
                faults.Add(new ManifestFault(number, $"'{year}' is no fiscal year: write it like 2568", $"'{year}' ไม่ใช่ปีงบประมาณ ให้เขียนเช่น ๒๕๖๘ หรือ 2568"));
            }
            else
            {
                var tags = Cell("tags")?.Split([';', ',', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
                lines.Add(new ManifestLine(number, path, Cell("agency"), parsed, Cell("kind"), tags));
            }
        }

        return new Manifest(lines, faults);
    }

    static int? YearOf(string? text) =>
        int.TryParse(ThaiNumber.ToArabic(text ?? ""), NumberStyles.None, CultureInfo.InvariantCulture, out var printed) ? FiscalYear.ToBuddhist(printed) : null;

    static string? PathOf(string? text) => text?.Replace('\\', '/').Split('/').Where(part => part is not ("" or ".")).ToList() is { Count: > 0 } parts ? string.Join('/', parts) : null;

    static string KeyOf(string name) => string.Concat(name.Where(c => c is not (' ' or '_' or '-'))).ToLowerInvariant();
}
