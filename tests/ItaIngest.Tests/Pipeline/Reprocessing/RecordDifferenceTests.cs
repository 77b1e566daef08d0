using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline.Reprocessing;
using ItaIngest.Storage.Batches;
using ItaIngest.Tests.Storage;

namespace ItaIngest.Tests.Pipeline.Reprocessing;

public sealed class RecordDifferenceTests
{
    static readonly IngestResult Before = SampleRecord.Of(new string('a', 64), "a.pdf");

    [Fact]
    public void Another_run_with_the_same_findings_is_no_difference() =>
        Assert.Empty(RecordDifference.Of(Before, Before with { Run = Before.Run with { Version = "9.9.9", DurationMs = 1 } }));

    [Fact]
    public void A_value_that_is_read_otherwise_is_told_with_both()
    {
        var score = Before.Content!.Assessments[0].Indicators[0] with { Score = SampleRecord.Said<decimal?>(89.50m, "๘๙.๕๐") };
        var change = Assert.Single(RecordDifference.Of(Before, With(Before.Content.Assessments[0] with { Indicators = [score] })));
        Assert.Equal(
            (ChangeKind.Changed, "assessments/indicators/score", "/content/assessments/0/indicators/0/score", "98.5", "89.5"),
            (change.Kind, change.What, change.Field, change.From, change.To));
    }

    [Fact]
    public void A_row_that_is_new_before_the_others_is_only_itself()
    {
        var first = new IndicatorScore { No = 2, Name = SampleRecord.Said("การใช้งบประมาณ", "การใช้งบประมาณ"), Score = SampleRecord.Said<decimal?>(77m, "๗๗") };
        var changes = RecordDifference.Of(Before, With(Before.Content!.Assessments[0] with { Indicators = [first, .. Before.Content.Assessments[0].Indicators] }));
        Assert.All(changes, change => Assert.Equal(ChangeKind.Appeared, change.Kind));
        Assert.Equal(["assessments/indicators/name", "assessments/indicators/score"], changes.Select(change => change.What).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_gone_is_told_and_the_way_back_is_what_appears()
    {
        var after = With(Before.Content!.Assessments[0] with { Indicators = [] });
        Assert.Equal(2, RecordDifference.Of(Before, after).Count(change => change.Kind == ChangeKind.Vanished));
        Assert.Equal(2, RecordDifference.Of(after, Before).Count(change => change.Kind == ChangeKind.Appeared));
    }

    [Fact]
    public void Warnings_are_gained_and_lost_by_code_and_text()
    {
        var lost = Assert.Single(RecordDifference.Of(Before, Before with { Warnings = [] }));
        Assert.Equal((ChangeKind.WarningLost, "score.total-mismatch"), (lost.Kind, lost.What));
        var twice = Assert.Single(RecordDifference.Of(Before, Before with { Warnings = [.. Before.Warnings, .. Before.Warnings] }));
        Assert.Equal((ChangeKind.WarningGained, "The total is wrong."), (twice.Kind, twice.To));
    }

    [Fact]
    public void A_status_and_findings_about_reading_count_too()
    {
        var status = Assert.Single(RecordDifference.Of(Before, Before with { Status = IngestStatus.Partial }));
        Assert.Equal(("status", "complete", "partial"), (status.What, status.From, status.To));
        Assert.Equal("findings", Assert.Single(RecordDifference.Of(Before, Before with { Diagnostics = [] })).What);
    }

    static IngestResult With(Assessment assessment) => Before with { Content = Before.Content! with { Assessments = [assessment] } };
}
