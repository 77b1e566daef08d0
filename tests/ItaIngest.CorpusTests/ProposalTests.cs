using System.Globalization;
using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;

namespace ItaIngest.CorpusTests;

/// <summary>What arithmetic restores of the misread memo, against what must have been written (its notes.md, table by table).</summary>
public sealed class ProposalTests
{
    // By indicator 1 to 10, and the total; the report as it was written is corpora/reports/sateng-nok-2565.
    static readonly decimal[] Of2565 = [98.47m, 96.91m, 98.25m, 97.04m, 98.66m, 87.19m, 72.86m, 72.34m, 92.14m, 100.00m, 91.03m];
    static readonly decimal[] Of2564 = [87.31m, 74.27m, 82.56m, 74.09m, 76.13m, 89.16m, 85.15m, 82.69m, 93.50m, 87.50m, 85.56m];

    public static TheoryData<string> Files { get; } = ["source.docx", "source.pdf"];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_misread_digits_alone_give_both_columns_and_both_totals(string file)
    {
        var result = await Corpora.ReadAsync(Corpora.At("misread", "sateng-nok-2565", file), TestContext.Current.CancellationToken);
        var changes = ChangesOf(result);
        using var record = JsonDocument.Parse(ItaJson.Write(result));

        // Every number of the two years, wherever it is printed: as proposed where a proposal speaks of it, else as printed.
        foreach (var (field, year, place) in NumbersOf(result))
        {
            var printed = JsonPointer.Find(record.RootElement, field).GetProperty("value").GetDecimal();
            var expected = (year == 2565 ? Of2565 : Of2564)[place];
            Assert.Equal((field, expected), (field, changes.TryGetValue(field, out var change) ? change.To : printed));

            // Nothing that was right is touched.
            Assert.True(change is null || printed != expected, $"{field} was right");
        }

        Assert.All(changes.Values.Select(c => c.Field), field => Assert.Contains(field, NumbersOf(result).Select(n => n.Field)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Runners_up_are_listed_with_what_they_cost(string file)
    {
        var changes = ChangesOf(await Corpora.ReadAsync(Corpora.At("misread", "sateng-nok-2565", file), TestContext.Current.CancellationToken)).Values;
        Assert.All(changes.Where(c => c.To == 76.13m), c => Assert.Equal(1m, CostOf(c, 76.33m)));
        Assert.All(changes.Where(c => c.To == 85.56m), c => Assert.Equal(1m, CostOf(c, 85.57m)));
        Assert.Contains(changes, c => c.To == 76.13m);
        Assert.Contains(changes, c => c.To == 85.56m);
    }

    static decimal? CostOf(ProposedChange change, decimal value)
    {
        var at = change.Alternatives?.ToList().IndexOf(value) ?? -1;
        return at < 0 ? null : change.AlternativeCosts![at];
    }

    static Dictionary<string, ProposedChange> ChangesOf(IngestResult result) =>
        result.Warnings.SelectMany(w => w.Proposal?.Changes ?? []).GroupBy(c => c.Field).ToDictionary(g => g.Key, g => g.First());

    // Place 0 to 9 for the indicators, 10 for the total.
    static IEnumerable<(string Field, int Year, int Place)> NumbersOf(IngestResult result)
    {
        var content = result.Content!;
        for (var a = 0; a < content.Assessments.Count; a++)
        {
            yield return (Pointer($"assessments/{a}/overall"), content.Assessments[a].FiscalYear, 10);
            for (var i = 0; i < content.Assessments[a].Indicators.Count; i++)
            {
                yield return (Pointer($"assessments/{a}/indicators/{i}/score"), content.Assessments[a].FiscalYear, content.Assessments[a].Indicators[i].No - 1);
            }
        }

        for (var c = 0; c < content.Comparisons.Count; c++)
        {
            yield return (Pointer($"comparisons/{c}/fromScore"), content.Comparisons[c].FromYear, content.Comparisons[c].Indicator - 1);
            yield return (Pointer($"comparisons/{c}/toScore"), content.Comparisons[c].ToYear, content.Comparisons[c].Indicator - 1);
        }

        for (var c = 0; c < content.Claims.Count; c++)
        {
            if (content.Claims[c] is { Score: not null } claim)
            {
                var place = claim.Target == "overall" ? 10 : int.Parse(claim.Target.Split(':')[1], CultureInfo.InvariantCulture) - 1;

                // The sentence before the table of 2564 tells that year's total.
                yield return (Pointer($"claims/{c}/score"), claim.FiscalYear ?? 2565, place);
            }
        }
    }

    static string Pointer(FormattableString path) => "/content/" + path.ToString(CultureInfo.InvariantCulture);
}
