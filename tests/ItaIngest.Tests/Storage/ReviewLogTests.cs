using System.Data.Common;
using ItaIngest.Storage;
using ItaIngest.Storage.Review;
using Xunit;

namespace ItaIngest.Tests.Storage;

/// <summary>The log of decisions and its chain, on both databases.</summary>
public abstract class ReviewLogTests : IDisposable
{
    static readonly string Sha = new('a', 64);
    readonly TestDatabase databases;
    readonly ReviewLog log;

    protected ReviewLogTests(TestDatabase databases)
    {
        this.databases = databases;
        log = OpenLog();
    }

    public void Dispose()
    {
        databases.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void An_untouched_log_is_proved()
    {
        Assert.Equal(new ChainProof(0, null, null, null), log.Verify());
        Fill();
        var proof = log.Verify();
        Assert.Equal((3, null, $"3:{log.Of(Sha)[^1].Hash}"), (proof.Entries, proof.FirstFault, proof.Head));
    }

    [Theory]
    [InlineData("UPDATE review_log SET number = 9 WHERE number = 2")]
    [InlineData("UPDATE review_log SET document = 'b' WHERE number = 2")]
    [InlineData("UPDATE review_log SET at = '2020-01-01' WHERE number = 2")]
    [InlineData("UPDATE review_log SET who = 'other' WHERE number = 2")]
    [InlineData("UPDATE review_log SET act = 'AsPrinted' WHERE number = 2")]
    [InlineData("UPDATE review_log SET act = '-1' WHERE number = 2")]
    [InlineData("UPDATE review_log SET field = '/x' WHERE number = 2")]
    [InlineData("UPDATE review_log SET from_value = NULL WHERE number = 2")]
    [InlineData("UPDATE review_log SET to_value = '1' WHERE number = 2")]
    [InlineData("UPDATE review_log SET slip = NULL WHERE number = 2")]
    [InlineData("UPDATE review_log SET warning = 'x' WHERE number = 2")]
    [InlineData("UPDATE review_log SET reason = '' WHERE number = 2")]
    [InlineData("UPDATE review_log SET undoes = 2 WHERE number = 3")]
    [InlineData("UPDATE review_log SET previous = '' WHERE number = 2")]
    [InlineData("UPDATE review_log SET hash = '' WHERE number = 2")]
    [InlineData("UPDATE review_log SET from_value = to_value, to_value = from_value WHERE number = 2")]
    [InlineData("UPDATE review_log SET spot = '{}' WHERE number = 2")]
    [InlineData("DELETE FROM review_log WHERE number = 1")]
    [InlineData("DELETE FROM review_log WHERE number = 2")]
    [InlineData("DELETE FROM review_log WHERE number = 3")]
    [InlineData("DELETE FROM review_log")]
    [InlineData("DELETE FROM review_head")]
    [InlineData("UPDATE review_log SET number = 7 WHERE number = 1; UPDATE review_log SET number = 1 WHERE number = 2; UPDATE review_log SET number = 2 WHERE number = 7")]
    public void Tampering_is_found(string sql)
    {
        Fill();
        databases.LetChange("review_log");
        databases.Execute(sql);
        Assert.NotNull(log.Verify().FirstFault);
    }

    [Fact]
    public void A_spot_that_was_taken_away_is_found()
    {
        var store = new DocumentStore(databases.Open());
        store.Arrive(new(Sha, 1, "a.pdf", [], "1", DateTimeOffset.UnixEpoch));
        store.Complete(SampleRecord.Of(Sha, "a.pdf"), new("e", "o"), DateTimeOffset.UnixEpoch);
        Assert.NotNull(log.Append(Sha, new ReviewDecision("ก", ReviewAct.Correct, "/content/assessments/0/overall", "95.56", "85.56"), 0).Saved!.Spot);
        Assert.True(log.Verify().IsWhole);
        databases.LetChange("review_log");
        databases.Execute("UPDATE review_log SET spot = NULL");
        Assert.Equal(1, log.Verify().FirstFault);
    }

    [Fact]
    public void A_head_kept_elsewhere_is_in_the_log_as_it_grows_and_not_in_one_written_anew()
    {
        Fill();
        var kept = log.Verify().Head!;
        log.Append(Sha, Correction("ข"), 3);
        Assert.True(log.Verify(kept) is { IsWhole: true, HasKept: true });
        Assert.True(log.Verify(kept.Split(':')[1]).HasKept);

        databases.LetChange("review_log");
        databases.Execute("DELETE FROM review_log; UPDATE review_head SET entries = 0, hash = ''");
        Fill();
        var forged = log.Verify(kept);
        Assert.Null(forged.FirstFault);
        Assert.False(forged.HasKept);
        Assert.False(forged.IsWhole);
    }

    [Theory]
    [InlineData("UPDATE review_log SET who = 'other'")]
    [InlineData("DELETE FROM review_log")]
    public void The_database_itself_refuses_a_change(string sql)
    {
        Fill();
        Assert.Contains("append-only", Assert.ThrowsAny<DbException>(() => databases.Execute(sql)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_save_that_did_not_see_the_last_entry_is_asked_and_nothing_is_lost()
    {
        var first = log.Append(Sha, Correction("ก"), 0).Saved!;
        var second = log.Append(Sha, Correction("ข"), 0);
        Assert.Null(second.Saved);
        Assert.Equal([first], second.Unseen);
        Assert.Equal([first], log.Of(Sha));
        Assert.NotNull(log.Append(Sha, Correction("ข"), first.Number).Saved);
        Assert.NotNull(log.Append(new string('c', 64), Correction("ค"), 0).Saved);
    }

    [Fact]
    public void Of_many_saves_at_once_that_saw_the_same_state_one_is_written()
    {
        var saves = new ReviewSave[8];
        Parallel.For(0, saves.Length, i => saves[i] = OpenLog().Append(Sha, Correction($"{i}"), 0));
        var saved = Assert.Single(saves, save => save.Saved is not null).Saved!;
        Assert.All(saves.Where(save => save.Saved is null), save => Assert.Equal([saved], save.Unseen));
        Assert.Equal(new ChainProof(1, null, $"1:{saved.Hash}", null), log.Verify());
    }

    [Fact]
    public void Of_many_saves_about_many_documents_at_once_all_are_in_the_chain()
    {
        Parallel.For(0, 8, i =>
        {
            var mine = OpenLog();
            for (var seen = 0L; mine.Of($"{i:x64}").Count < 5;)
            {
                seen = mine.Append($"{i:x64}", Correction("ก"), seen).Saved!.Number;
            }
        });
        Assert.Equal((40L, null), (log.Verify().Entries, log.Verify().FirstFault));
    }

    [Fact]
    public void What_is_undone_no_longer_stands_and_cannot_be_undone_again()
    {
        Fill();
        Assert.Equal(3, log.Standing(Sha).Count);
        log.Append(Sha, new ReviewDecision("ก", ReviewAct.Undo, Undoes: 2), 3);
        Assert.Equal([1L, 3L], log.Standing(Sha).Select(entry => entry.Number));
        Assert.Throws<DecisionRefusedException>(() => log.Append(Sha, new ReviewDecision("ก", ReviewAct.Undo, Undoes: 2), 4));
        Assert.Equal(4, log.Of(Sha).Count);
    }

    [Fact]
    public void A_dismissal_needs_a_reason() =>
        Assert.Throws<DecisionRefusedException>(() => log.Append(Sha, new ReviewDecision("ก", ReviewAct.Dismiss, Reason: " "), 0));

    [Fact]
    public void A_kind_of_slip_that_nobody_knows_is_refused_in_both_languages()
    {
        var refused = Assert.Throws<DecisionRefusedException>(() => log.Append(Sha, Correction("ก") with { Slip = "misread" }, 0));
        Assert.Contains("reader, author, unknown", refused.Message, StringComparison.Ordinal);
        Assert.Contains("reader, author, unknown", refused.MessageThai, StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_that_belong_together_are_logged_all_or_none()
    {
        Assert.Throws<DecisionRefusedException>(() => log.Append(Sha, [Correction("ก"), new ReviewDecision("ก", ReviewAct.Dismiss)], 0));
        Assert.Empty(log.Of(Sha));
        var save = log.Append(Sha, [Correction("ก"), Correction("ข")], 0);
        Assert.Equal(["ก", "ข"], log.Of(Sha).Select(entry => entry.Decision.Who));
        Assert.Equal(new ChainProof(2, null, $"2:{save.Saved!.Hash}", null), log.Verify());
    }

    static ReviewDecision Correction(string who) => new(who, ReviewAct.Correct, "/a", "87.50", "37.50", "reader", "score.total-mismatch", "เห็นบนหน้า");

    ReviewLog OpenLog() => new(databases.Open(), TimeProvider.System);

    void Fill()
    {
        for (var seen = 0; seen < 3; seen++)
        {
            log.Append(Sha, Correction("ก"), seen);
        }
    }

    public sealed class OnSqlite() : ReviewLogTests(TestDatabase.OnSqlite());

    public sealed class OnPostgres(SharedPostgres server) : ReviewLogTests(TestDatabase.OnPostgres(server));
}
