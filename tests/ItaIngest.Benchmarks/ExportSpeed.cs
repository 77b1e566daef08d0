using System.Diagnostics;
using System.Globalization;
using ItaIngest.Storage.Exports;
using ItaIngest.Storage.Review;

namespace ItaIngest.Benchmarks;

/// <summary>What exports of so many made-up documents cost (<c>-- export [DOCUMENTS] [FOLDER]</c>): rows, time, memory, and what lies on disk.</summary>
static class ExportSpeed
{
    internal static int Run(string[] given)
    {
        var documents = given.Length > 0 ? int.Parse(given[0], CultureInfo.InvariantCulture) : 110_000;
        var folder = given.Length > 1 ? Directory.CreateDirectory(given[1]).FullName : Directory.CreateTempSubdirectory("ita-export-").FullName;
        Measure("csv", documents, folder, records => CsvExport.Write(records, Path.Combine(folder, "csv"), hasMark: true));
        Measure("xlsx", documents, folder, records => XlsxExport.Write(records, Path.Combine(folder, "ita.xlsx")));
        Measure("jsonl", documents, folder, records =>
        {
            using var file = File.Create(Path.Combine(folder, "ita.jsonl"));
            JsonExport.WriteLines(records, file);
        });
        if (given.Length < 2)
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    static void Measure(string format, int documents, string folder, Action<IEnumerable<ReviewedRecord>> export)
    {
        var rows = 0L;
        ProcessCost.ForgetPeak();
        var (wall, before) = (Stopwatch.StartNew(), SizeOf(folder));
        export(Records(documents, record => rows += ExportTables.All.Sum(table => (long)table.Rows(record).Count())));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{format,-6} {documents} documents, {rows} rows: {wall.Elapsed.TotalSeconds:F0} s, {ProcessCost.PeakMiB(Environment.ProcessId)} MiB at most, {(SizeOf(folder) - before) >> 20} MiB written"));
    }

    // Made one by one, as the store gives them.
    static IEnumerable<ReviewedRecord> Records(int documents, Action<ReviewedRecord> seen)
    {
        var maker = new QueueDocuments(QueueSpeed.Corpora());
        for (var i = 0; i < documents; i++)
        {
            var record = ReviewOverlay.Lay(maker.Make(i), []);
            seen(record);
            yield return record;
        }
    }

    static long SizeOf(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
}
