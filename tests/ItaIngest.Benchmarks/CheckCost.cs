using System.Globalization;
using ItaIngest.Analysis.Extraction;
using ItaIngest.Analysis.Layout;
using ItaIngest.Analysis.Reconciliation;
using ItaIngest.Analysis.Validation;
using ItaIngest.Model.Results;
using ItaIngest.Reading;

namespace ItaIngest.Benchmarks;

/// <summary>What the rules and the proposals cost for each report, on its record in memory, beside making that record from its blocks.</summary>
static class CheckCost
{
    const int Rounds = 15;

    internal static int Run(string[] files)
    {
        using var reader = new DocumentReader();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ms a report, median of {Rounds} rounds; the first rounds warm up"));
        Console.WriteLine("| report | warnings | rules | proposals | both | blocks to record |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var file in files)
        {
            var document = reader.Read(file);
            var blocks = DocumentLayout.Build(document, new DiagnosticLog());
            var report = ReportExtractor.Extract(blocks, new DiagnosticLog());
            var warnings = ReportValidator.Validate(report);
            var rules = Median(() => ReportValidator.Validate(report));
            var proposals = Median(() => Proposals.Add(report, warnings, new DiagnosticLog()));
            var extraction = Median(() => ReportExtractor.Extract(blocks, new DiagnosticLog()));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {Path.GetFileName(Path.GetDirectoryName(file))} | {warnings.Count} | {rules:F2} | {proposals:F2} | {rules + proposals:F2} | {extraction:F2} |"));
        }

        return 0;
    }

    static double Median(Action work)
    {
        var times = new List<double>();
        for (var round = -3; round < Rounds; round++)
        {
            var start = TimeProvider.System.GetTimestamp();
            work();
            times.AddRange(round >= 0 ? [TimeProvider.System.GetElapsedTime(start).TotalMilliseconds] : []);
        }

        return times.Order().ElementAt(times.Count / 2);
    }
}
