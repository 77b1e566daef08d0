using System.Diagnostics;
using System.Globalization;
using ItaIngest.Analysis.Reconciliation;
using ItaIngest.Analysis.Validation;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;

namespace ItaIngest.Benchmarks;

/// <summary>What validation and reconciliation of records cost (<c>-- checking RECORD.json ...</c>).</summary>
static class Checking
{
    const int Rounds = 9;

    internal static int Run(string[] files)
    {
        foreach (var file in files)
        {
            var report = ItaJson.Read(File.ReadAllText(file)).Content!;
            var validation = Median(() => ReportValidator.Validate(report));
            var warnings = ReportValidator.Validate(report);
            var reconciliation = Median(() => Proposals.Add(report, warnings, new DiagnosticLog()));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{validation,8:F2} ms validation  {reconciliation,8:F2} ms reconciliation  {warnings.Count,3} warnings, {Proposals.Add(report, warnings, new DiagnosticLog()).Count(w => w.Proposal is not null),3} with a proposal  {file}"));
        }

        return 0;
    }

    static double Median(Action work)
    {
        var times = new List<double>();
        for (var round = -3; round < Rounds; round++) // the first rounds warm up
        {
            var start = Stopwatch.GetTimestamp();
            work();
            times.AddRange(round >= 0 ? [Stopwatch.GetElapsedTime(start).TotalMilliseconds] : []);
        }

        return times.Order().ElementAt(Rounds / 2);
    }
}
