using ItaIngest.Analysis.Reconciliation;
using ItaIngest.Analysis.Validation;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using ItaIngest.Tests.Analysis.Validation;

namespace ItaIngest.Tests.Analysis.Reconciliation;

public class ProposalsTest
{
    [Fact]
    public void AConsistentReportHasNoProposals()
    {
        Assert.Empty(Reconcile(Records.Report(Records.Assessment(2565, Records.Scores2565, "91.03", "A"))));
    }

    [Fact]
    public void AWrongDigitOfATotalThatNoScoreExplainsIsCertain()
    {
        var warning = Assert.Single(Reconcile(Records.Report(Records.Assessment(2565, Records.Scores2565, "97.03"))));
        var change = Assert.Single(warning.Proposal!.Changes);
        Assert.Equal((97.03m, 91.03m, true, Slip.Author), (change.From, change.To, change.Certain, change.Slip));
        Assert.True(warning.Proposal.Unique);
        Assert.Contains("= 91.03", warning.Proposal.Explanation, StringComparison.Ordinal);
        Assert.Contains("๙๑.๐๓", warning.Proposal.ExplanationThai, StringComparison.Ordinal);
    }

    [Fact]
    public void NumbersOfManyDecimalsAreGivenUpAndTold()
    {
        // 87.0916667 has ten million neighbours each: spreadsheets print so (found by fuzz, where two numbers had run together)
        var log = new DiagnosticLog();
        var report = Records.Report(Records.Assessment(2565, "91.2345678 90.0412345 93.9112345 95.0812345 92.7112345 83.4212345 93.8812345 94.5612345 85.3212345 86.0912345", "97.0312345"));

        Assert.All(Proposals.Add(report, ReportValidator.Validate(report), log), w => Assert.Null(w.Proposal));
        Assert.Equal(DiagnosticCodes.ReconcileGaveUp, Assert.Single(log.Entries).Code);
    }

    [Fact]
    public void AWrongScoreThatATotalAloneCannotNameIsNotCertain()
    {
        // 98.47 became 93.47: another of the five IIT scores could lack five points just as well.
        var warning = Assert.Single(Reconcile(Records.Report(Records.Assessment(2565, Records.Scores2565.Replace("98.47", "93.47"), "91.03"))));
        Assert.False(warning.Proposal!.Unique);
        Assert.All(warning.Proposal.Changes, c => Assert.NotEmpty(c.Alternatives!));
        Assert.Equal(warning.Proposal.Changes[0].Alternatives!.Count, warning.Proposal.Changes[0].AlternativeCosts!.Count);
    }

    [Fact]
    public void TheSameWrongScoreIsCertainWhereAChangeSaysIt()
    {
        var report = Records.Report(Records.Assessment(2565, Records.Scores2565.Replace("98.47", "93.47"), "91.03")) with
        {
            Comparisons = [Compared(1, "87.31", "93.47", "11.16")],
        };
        var changes = Reconcile(report).SelectMany(w => w.Proposal!.Changes).DistinctBy(c => c.Field).OrderBy(c => c.Field, StringComparer.Ordinal).ToList();
        Assert.Equal(["/content/assessments/0/indicators/0/score", "/content/comparisons/0/toScore"], changes.Select(c => c.Field));
        Assert.All(changes, c => Assert.Equal((93.47m, 98.47m, true), (c.From, c.To, c.Certain)));
    }

    [Fact]
    public void EqualWrongCopiesCostOnce()
    {
        // Two copies say 93.47, one says 98.47: by count two are right, by arithmetic one.
        var report = Records.Report(Records.Assessment(2565, Records.Scores2565.Replace("98.47", "93.47"), "91.03")) with
        {
            Comparisons = [Compared(1, "87.31", "93.47", "11.16")],
            Claims = [new Claim { Target = "indicator:1", FiscalYear = 2565, Score = Records.Number("98.47") }],
        };
        Assert.All(Reconcile(report).SelectMany(w => w.Proposal!.Changes), c => Assert.Equal(98.47m, c.To));
    }

    [Fact]
    public void AnUnreadableScoreFollowsFromTheOthers()
    {
        var warning = Assert.Single(Reconcile(Records.Report(Records.Assessment(2565, Records.Scores2565.Replace("92.14", "?"), "91.03"))));
        Assert.Equal(("number.unreadable", Severity.Info), (warning.Code, warning.Severity));
        var change = Assert.Single(warning.Proposal!.Changes);
        Assert.Null(change.From);

        // The total is rounded: 0.01 of it is 0.05 of an OIT score, so the last digit stays open.
        Assert.InRange(change.To, 92.05m, 92.20m);
        Assert.False(change.Certain);
    }

    [Fact]
    public void AWrongRankIsNoReasonToChangeScores()
    {
        var report = Records.Report(Records.Assessment(2565, Records.Scores2565, "91.03", ranks: "3 6 4 5 2 8 9 10 1 7"));
        Assert.Null(Assert.Single(Reconcile(report)).Proposal);
    }

    [Fact]
    public void WhatRestsOnAnUnconfirmedYearIsNeverCertain()
    {
        var warning = Assert.Single(Reconcile(Records.Report(Records.Assessment(2563, Records.Scores2565, "97.03"))));
        Assert.False(warning.Proposal!.Unique);
        Assert.Contains("not confirmed", warning.Proposal.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void ASlipOfTheReaderIsTold()
    {
        var report = Records.Report(Records.Assessment(2565, Records.Scores2565, "91.03") with { Overall = Scanned("๙๑.๐๑", 91.01m) });
        var change = Assert.Single(Assert.Single(Reconcile(report)).Proposal!.Changes);
        Assert.Equal((91.03m, Slip.Reader), (change.To, change.Slip));
    }

    [Fact]
    public void NothingOfTheRecordIsChanged()
    {
        var report = Records.Report(Records.Assessment(2565, Records.Scores2565, "97.03"));
        Reconcile(report);
        Assert.Equal(97.03m, report.Assessments[0].Overall!.Value);
    }

    static IReadOnlyList<Warning> Reconcile(ItaReport report) => Proposals.Add(report, ReportValidator.Validate(report), new DiagnosticLog());

    static Sourced<decimal?> Scanned(string raw, decimal value) => Sourced.Of<decimal?>(value, raw, Place.At("body"), 0.9, TextOrigin.Ocr);

    static Comparison Compared(int indicator, string from, string to, string change) => new()
    {
        Indicator = indicator, FromYear = 2564, ToYear = 2565, FromScore = Records.Number(from), ToScore = Records.Number(to), Change = Records.Number(change),
    };
}
