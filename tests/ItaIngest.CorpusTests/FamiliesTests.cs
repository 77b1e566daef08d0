using System.Text.Json.Nodes;
using ItaIngest.Pipeline.Evaluation;

namespace ItaIngest.CorpusTests;

/// <summary>The families, and some of them typeset anew with fewer rulings, as DOCX and PDF against the scores that are kept: none may fall.</summary>
public sealed class FamiliesTests
{
    // A change of output that loses this little in one figure is seen in the kept scores, not here.
    const double Slack = 0.002;

    [Theory]
    [InlineData("families/dev")]
    [InlineData("families/held-out")]
    [InlineData("retypeset")]
    public async Task The_families_are_read_as_well_as_the_kept_scores_say(string corpus)
    {
        var report = await new EvaluationRunner(Corpora.ReadAsync).RunAsync(
            Corpora.At(corpus), ["source.docx", "source.pdf"], cancellation: TestContext.Current.CancellationToken);
        var kept = Directory.GetFiles(Corpora.At("scores"), $"{corpus.Replace('/', '-')}-*.json").Order(StringComparer.Ordinal).Last();
        var totals = JsonNode.Parse(await File.ReadAllTextAsync(kept, TestContext.Current.CancellationToken))!["totals"]!.AsArray();
        foreach (var now in report.Totals)
        {
            var before = totals.Select(t => t!["headline"]!).Single(h => h["file"]!.ToString() == now.File);
            var faults = EvaluationTable.Write(report, withDetails: false);
            AssertNoLess(before, "exactNumbers", now.ExactNumbers, faults);
            AssertNoLess(before, "measuresF1", now.MeasuresF1, faults);
            AssertNoLess(before, "measureFieldsF1", now.MeasureFieldsF1, faults);
            AssertNoLess(before, "rightColumns", now.RightColumns, faults);
        }
    }

    static void AssertNoLess(JsonNode before, string name, double now, string faults) =>
        Assert.True(now >= before[name]!.GetValue<double>() - Slack, $"{name} {now}, kept {before[name]}\n{faults}");
}
