using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Analysis.Reconciliation;
using ItaIngest.Analysis.Validation;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using ItaIngest.Tests.Analysis.Validation;
using ItaIngest.Tests.TestSupport;

namespace ItaIngest.Tests.Analysis.Reconciliation;

/// <summary>Reports whose numbers were worked out as the assessment works them out: nothing is proposed, whatever the scores.</summary>
public class ConsistentReportsTest
{
    static readonly Gen<decimal[]> Scores = Gen.Choose(0, 10_000).Select(hundredths => hundredths / 100m).ArrayOf(10);

    [Fact]
    public void NothingIsProposedWhereEverythingAddsUp() =>
        Check.One(Chance.Usual.WithMaxTest(30), Prop.ForAll(Scores.Two().ToArbitrary(), scores => Proposed(Report(scores.Item1, scores.Item2, 0)).Count == 0));

    [Fact]
    public void ATotalThatIsFarOffIsNoticed() =>
        Check.One(Chance.Usual.WithMaxTest(30), Prop.ForAll(Scores.Two().ToArbitrary(), scores => Proposed(Report(scores.Item1, scores.Item2, 0.5m)).Count > 0));

    static List<Warning> Proposed(ItaReport report) =>
        [.. Proposals.Add(report, ReportValidator.Validate(report), new DiagnosticLog()).Where(w => w.Proposal is not null)];

    static ItaReport Report(decimal[] before, decimal[] now, decimal slip) => Records.Report(Assessment(2564, before, 0), Assessment(2565, now, slip)) with
    {
        Comparisons =
        [
            .. now.Select((score, i) => new Comparison
            {
                Indicator = i + 1, FromYear = 2564, ToYear = 2565, FromScore = Records.Number(Print(before[i])), ToScore = Records.Number(Print(score)),
                Change = Records.Number(Print(score - before[i])),
            }),
        ],
        Claims = [new Claim { Target = "indicator:3", FiscalYear = 2565, Score = Records.Number(Print(now[2])) }],
    };

    static Assessment Assessment(int year, decimal[] scores, decimal slip) =>
        Records.Assessment(year, string.Join(' ', scores.Select(Print)), Print(Overall(scores) + (Overall(scores) > 50 ? -slip : slip)));

    // The weights of these years: five indicators of insiders and three of outsiders count 30 each, two of openness 40.
    static decimal Overall(decimal[] scores) =>
        Math.Round((0.3m * scores[..5].Average()) + (0.3m * scores[5..8].Average()) + (0.4m * scores[8..].Average()), 2, MidpointRounding.AwayFromZero);

    static string Print(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
