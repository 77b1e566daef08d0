using ItaIngest.Pipeline.Jobs;
using ItaIngest.Storage.Exports;

namespace ItaIngest.Cli.Runs;

/// <summary>The report of a named run: a line for each of its documents, also those that a stop left undone.</summary>
static class RunReport
{
    static readonly string[] Header =
        ["document", "origin", "status", "rejection", "message", "messageThai", "agency", "fiscalYear", "indicators", "measures", "warnings", "pages", "doneBefore", "sameAs", "tags"];

    /// <summary>Writes <c>ROOT/batches/NAME.run.csv</c>, when the run has a name.</summary>
    public static void Write(RunRequest request, IEnumerable<BatchOutcome> outcomes)
    {
        if (request.Name is { } name)
        {
            CsvExport.WriteTable(FileOf(request, name), Header, outcomes.Select(Row));
        }
    }

    /// <summary>Where the report of a name stands.</summary>
    public static string FileOf(RunRequest request, string name) => Path.Combine(request.Folders.Batches, name + ".run.csv");

    static object?[] Row(BatchOutcome outcome) =>
    [
        outcome.Item.Name, outcome.Item.Origin, outcome.Record?.Status as object ?? "waiting", outcome.Record?.Rejection?.Code, outcome.Record?.Rejection?.Message,
        outcome.Record?.Rejection?.MessageThai, outcome.Record?.Agency, outcome.Record?.FiscalYear, outcome.Record?.Indicators, outcome.Record?.Measures, outcome.Record?.Warnings,
        outcome.Record?.Pages, outcome.IsReused ? "yes" : null, outcome.SameAs, string.Join("; ", outcome.Item.Tags),
    ];
}
