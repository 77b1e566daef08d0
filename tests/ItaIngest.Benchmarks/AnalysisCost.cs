using System.Diagnostics;
using System.Globalization;
using ItaIngest.Analysis.Extraction;
using ItaIngest.Analysis.Layout;
using ItaIngest.Analysis.Reconciliation;
using ItaIngest.Analysis.Validation;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Reading;

namespace ItaIngest.Benchmarks;

/// <summary>What happens to a page after reading, stage by stage (<c>-- analysis FILE.pdf ...</c>).</summary>
static class AnalysisCost
{
    const int Rounds = 15;

    static readonly string[] Stages = ["layout and tables", "facts", "rules", "proposals"];

    internal static int Run(string[] files)
    {
        using var reader = new DocumentReader();
        var documents = files.Select(f => reader.Read(f)).ToList();
        var pages = documents.Sum(d => d.Pages.Count);
        var rounds = new List<double[]>();
        for (var round = -3; round < Rounds; round++) // the first rounds warm up
        {
            var spent = new double[Stages.Length];
            documents.ForEach(d => Measure(d, spent));
            rounds.AddRange(round >= 0 ? [spent] : []);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages} pages, time a page after reading, median of {Rounds} rounds:"));
        for (var stage = 0; stage < Stages.Length; stage++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Stages[stage],-18} {Median(rounds.Select(r => r[stage])) / pages,6:F2} ms"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"together",-18} {Median(rounds.Select(r => r.Sum())) / pages,6:F2} ms"));
        return 0;
    }

    static void Measure(ReadDocument document, double[] spent)
    {
        var (log, start) = (new DiagnosticLog(), Stopwatch.GetTimestamp());
        var blocks = DocumentLayout.Build(document, log);
        start = Add(spent, 0, start);
        var report = ReportExtractor.Extract(blocks, log);
        start = Add(spent, 1, start);
        var warnings = ReportValidator.Validate(report);
        start = Add(spent, 2, start);
        Proposals.Add(report, warnings, log);
        Add(spent, 3, start);
    }

    static long Add(double[] spent, int stage, long start)
    {
        spent[stage] += Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return Stopwatch.GetTimestamp();
    }

    static double Median(IEnumerable<double> times) => times.Order().ElementAt(Rounds / 2);
}
