using ItaIngest.Model.Geometry;
using ItaIngest.Model.Json;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using ItaIngest.Storage;
using ItaIngest.Storage.Review;
using Xunit;
using static ItaIngest.Tests.Storage.Review.ReadingSample;

namespace ItaIngest.Tests.Storage.Review;

/// <summary>Decisions over the reading they were made on, and over later ones, through the real log on both databases.</summary>
public abstract class ReviewOverlayTests : IDisposable
{
    readonly TestDatabase databases;
    readonly DocumentStore store;
    readonly ReviewLog log;

    protected ReviewOverlayTests(TestDatabase databases)
    {
        this.databases = databases;
        store = new DocumentStore(databases.Open());
        log = new ReviewLog(databases.Open(), TimeProvider.System);
        store.Arrive(new Arrival(Sha, 10, "a.pdf", [], "1", DateTimeOffset.UnixEpoch));
        ReadAs(Record([Year2564()], TotalMismatch(Overall, Fourth), TotalMismatch(Fourth)));
    }

    public void Dispose()
    {
        databases.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Printed_read_and_reviewed_values_stand_apart()
    {
        Decide(new ReviewDecision("สมศรี", ReviewAct.Correct, Overall, "95.56", "๘๕.๕๖", "reader", "score.total-mismatch", "เห็นเลข ๘"));
        var field = Assert.Single(Lay().Fields);
        Assert.Equal((Overall, "๙๕.๕๖", "95.56", "85.56"), (field.Field, field.Printed, field.Read, field.Reviewed));
        Assert.Equal(("สมศรี", ReviewAct.Correct, "reader", "เห็นเลข ๘", 1L), (field.Who, field.Act, field.Slip, field.Reason, field.Entry));
        Assert.Empty(Lay().Conflicts);
        Assert.Equal(95.56m, Lay().Record.Content!.Assessments[0].Overall!.Value);
    }

    [Fact]
    public void A_later_decision_lies_over_an_earlier_one_and_an_undo_brings_the_earlier_back()
    {
        Decide(new ReviewDecision("ก", ReviewAct.Correct, Overall, "95.56", "85.56"));
        Decide(new ReviewDecision("ข", ReviewAct.Correct, Overall, "85.56", "85.50"));
        Assert.Equal(("85.5", "ข"), (Lay().At(Overall)!.Reviewed, Lay().At(Overall)!.Who));
        Decide(new ReviewDecision("ข", ReviewAct.Undo, Undoes: 2));
        Assert.Equal(("85.56", "ก"), (Lay().At(Overall)!.Reviewed, Lay().At(Overall)!.Who));
    }

    [Fact]
    public void A_value_left_as_printed_keeps_what_was_read()
    {
        Decide(new ReviewDecision("ก", ReviewAct.AsPrinted, Overall, "95.56", Warning: "score.total-mismatch"));
        Assert.Equal(("95.56", ReviewAct.AsPrinted), (Lay().At(Overall)!.Reviewed, Lay().At(Overall)!.Act));
        Assert.Equal([WarningState.AsPrinted, WarningState.Open], Lay().Warnings.Select(w => w.State));
    }

    [Fact]
    public void A_value_counts_for_every_warning_it_takes_part_in_and_a_dismissal_for_its_own()
    {
        Decide(new ReviewDecision("ก", ReviewAct.Dismiss, Fourth, Warning: "score.total-mismatch", Reason: "ปัดเศษ"));
        Assert.Equal([WarningState.Open, WarningState.Dismissed], Lay().Warnings.Select(w => w.State));
        Assert.Empty(Lay().Fields);
        Decide(new ReviewDecision("ข", ReviewAct.AcceptProposal, Fourth, "97.5", "87.5", Warning: "score.total-mismatch"));
        Assert.Equal([WarningState.Accepted, WarningState.Accepted], Lay().Warnings.Select(w => w.State));
    }

    [Fact]
    public void A_correction_finds_its_print_again_when_rows_came_before_it()
    {
        Decide(new ReviewDecision("ก", ReviewAct.Correct, Fourth, "97.5", "87.5"));
        var more = Year(2564, Score("๙๕.๕๖", 95.56m, 101), Indicator(1, Score("๗๐", 70m, 120)), Indicator(3, Score("๘๐.๐๐", 80m, 141)), Indicator(4, Score("๙๗.๕๐", 97.5m, 159)));
        ReadAs(Record([Year(2563, Score("๑๐", 10m, 60, 3)), more]));
        var field = Assert.Single(Lay().Fields);
        Assert.Equal(("/content/assessments/1/indicators/2/score", "87.5"), (field.Field, field.Reviewed));
        Assert.Empty(Lay().Conflicts);
    }

    [Fact]
    public void A_reading_that_comes_to_the_same_as_the_correction_is_no_conflict_and_another_one_is()
    {
        Decide(new ReviewDecision("ก", ReviewAct.Correct, Overall, "95.56", "85.56"));
        ReadAs(Record([Year2564() with { Overall = Score("๘๕.๕๖", 85.56m, 100) }]));
        Assert.Empty(Lay().Conflicts);
        ReadAs(Record([Year2564() with { Overall = Score("๘๖.๕๖", 86.56m, 100) }]));
        var conflict = Assert.Single(Lay().Conflicts);
        Assert.Equal((ReviewConflictKind.ReadDiffers, "95.56", "86.56", "85.56"), (conflict.Kind, conflict.Was, conflict.Now, conflict.Reviewed));
        Assert.Equal("85.56", Lay().At(Overall)!.Reviewed);
    }

    [Fact]
    public void The_same_print_told_as_another_year_keeps_its_correction_and_says_so()
    {
        Decide(new ReviewDecision("ก", ReviewAct.Correct, Overall, "95.56", "85.56"));
        ReadAs(Record([Year2564() with { FiscalYear = 2565 }]));
        Assert.Equal(ReviewConflictKind.Renamed, Assert.Single(Lay().Conflicts).Kind);
        Assert.Equal("85.56", Lay().At(Overall)!.Reviewed);
    }

    [Fact]
    public void A_fact_read_from_another_spot_is_not_corrected_and_one_that_is_gone_is_told()
    {
        Decide(new ReviewDecision("ก", ReviewAct.Correct, Overall, "95.56", "85.56"));
        Decide(new ReviewDecision("ก", ReviewAct.Correct, Fourth, "97.5", "87.5"));
        ReadAs(Record([Year(2564, Score("๙๕.๕๖", 95.56m, 300, page: 7), Indicator(3, Score("๘๐.๐๐", 80m, 140)))]));
        var reviewed = Lay();
        Assert.Empty(reviewed.Fields);
        Assert.Equal([ReviewConflictKind.Moved, ReviewConflictKind.Gone], reviewed.Conflicts.Select(c => c.Kind));
        Assert.Equal(Overall, reviewed.Conflicts[0].NowField);
        Assert.All(reviewed.Conflicts, c => Assert.Contains($"รายการที่ {c.Entry} ", c.MessageThai, StringComparison.Ordinal));
    }

    [Fact]
    public void One_print_that_is_told_as_two_facts_is_corrected_in_both()
    {
        var twice = Record([Year2564()]);
        var cell = twice.Content!.Assessments[0].Indicators[1].Score;
        twice = twice with { Content = twice.Content with { Comparisons = [new Comparison { Indicator = 4, FromYear = 2564, ToYear = 2565, FromScore = cell, ToScore = Score("๙๗.๕๐", 97.5m, 160, 5) }] } };
        ReadAs(twice);
        Decide(new ReviewDecision("ก", ReviewAct.Correct, Fourth, "97.5", "87.5"));
        Assert.Equal([(Fourth, false), ("/content/comparisons/0/fromScore", true)], Lay().Fields.Select(f => (f.Field, f.IsSamePrint)));
        Decide(new ReviewDecision("ก", ReviewAct.AsPrinted, "/content/comparisons/0/fromScore", "97.5"));
        Assert.Equal(["87.5", "97.5"], Lay().Fields.Select(f => f.Reviewed));
    }

    [Fact]
    public void Measures_that_only_count_are_found_by_their_place_in_pages_and_in_documents()
    {
        const string Title = "/content/measures/0/title";
        Measure Row(string text, double top) => new() { Title = Said(text, text, top) };
        ReadAs(WithMeasures(Row("จัดประชม", 200), Row("อบรม", 240)));
        Decide(new ReviewDecision("ก", ReviewAct.Correct, Title, "จัดประชม", "จัดประชุม"));
        ReadAs(WithMeasures(Row("หัวข้อ", 160), Row("จัดประชม", 201), Row("อบรม", 240)));
        Assert.Equal(("/content/measures/1/title", "จัดประชุม"), (Lay().Fields[0].Field, Lay().Fields[0].Reviewed));

        Measure Docx(string text, int row) => new() { Title = Sourced.Of(text, text, Place.At($"body/tbl[2]/tr[{row}]/tc[2]"), 1, TextOrigin.Docx) };
        ReadAs(WithMeasures(Docx("จัดประชม", 2)));
        Decide(new ReviewDecision("ก", ReviewAct.Correct, Title, "จัดประชม", "จัดการประชุม"));
        ReadAs(WithMeasures(Docx("อบรม", 1), Docx("จัดประชม", 2)));
        Assert.Equal(("/content/measures/1/title", "จัดการประชุม"), (Lay().Fields[0].Field, Lay().Fields[0].Reviewed));
    }

    [Fact]
    public void A_save_on_a_record_that_was_read_anew_meanwhile_is_refused()
    {
        ReadAs(Record([Year(2564, Score("๑", 1m, 100))]));
        Assert.True(log.Append(Sha, new ReviewDecision("ก", ReviewAct.Correct, Overall, "95.56", "85.56"), 0).IsRecordChanged);
        Assert.True(log.Append(Sha, new ReviewDecision("ก", ReviewAct.Correct, Fourth, "97.5", "87.5"), 0).IsRecordChanged);
        Assert.Empty(log.Of(Sha));
        Assert.Throws<DecisionRefusedException>(() => log.Append(Sha, new ReviewDecision("ก", ReviewAct.Correct, Overall, "1", "แปด"), 0));
    }

    [Fact]
    public void A_decision_from_before_spots_were_kept_holds_where_the_pointer_still_has_its_value()
    {
        var old = new ReviewEntry(1, Sha, "2026-01-01T00:00:00Z", new ReviewDecision("ก", ReviewAct.Correct, Overall, "95.56", "85.56"), "", "");
        var record = Record([Year2564()]);
        Assert.Equal("85.56", Assert.Single(ReviewOverlay.Lay(record, [old]).Fields).Reviewed);
        var read = ReviewOverlay.Lay(Record([Year(2564, Score("๑", 1m, 100))]), [old]);
        Assert.Empty(read.Fields);
        Assert.Equal(ReviewConflictKind.Gone, Assert.Single(read.Conflicts).Kind);
    }

    static IngestResult WithMeasures(params IReadOnlyList<Measure> measures)
    {
        var record = Record([]);
        return record with { Content = record.Content! with { Measures = measures } };
    }

    void ReadAs(IngestResult record) => store.Complete(record, new EngineKey("e", "o"), DateTimeOffset.UnixEpoch);

    void Decide(ReviewDecision decision) =>
        Assert.NotNull(log.Append(Sha, decision, log.Of(Sha) is [.., var last] ? last.Number : 0).Saved);

    ReviewedRecord Lay() => ReviewOverlay.Lay(store.ReadRecord(Sha)!, log.Standing(Sha));

    public sealed class OnSqlite() : ReviewOverlayTests(TestDatabase.OnSqlite());

    public sealed class OnPostgres(SharedPostgres server) : ReviewOverlayTests(TestDatabase.OnPostgres(server));
}
