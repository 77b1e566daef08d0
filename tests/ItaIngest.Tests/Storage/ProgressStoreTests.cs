using ItaIngest.Model.Results;
using ItaIngest.Storage;
using ItaIngest.Storage.Progress;

namespace ItaIngest.Tests.Storage;

/// <summary>What the progress page and the sweep ask of the ledger, on both databases.</summary>
public abstract class ProgressStoreTests(TestDatabase databases) : IDisposable
{
    static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public void Dispose()
    {
        databases.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void It_tells_what_waits_what_is_in_work_what_was_done_lately_and_what_was_rejected()
    {
        var progress = new ProgressStore(databases.Open());
        progress.Ping();
        Assert.Equal((0L, 0L, null), progress.Open());
        Assert.Equal(0, progress.Read(Noon).Documents);

        Arrive(1, Noon);
        Arrive(2, Noon.AddMinutes(1));
        Arrive(3, Noon, DocumentState.Working);
        Done(4, Noon.AddMinutes(-30));
        Done(5, Noon.AddMinutes(-5));
        Done(6, Noon.AddMinutes(-4), IngestStatus.Rejected);

        Assert.Equal((2L, 1L, (DateTimeOffset?)Noon), progress.Open());
        var work = progress.Read(Noon.AddMinutes(-10));
        Assert.Equal((6L, 2L, (DateTimeOffset?)Noon, 2L, 6L), (work.Documents, work.Waiting, work.OldestSince, work.DoneLately, work.PagesLately));
        Assert.Equal(("3.pdf", Noon.AddMinutes(2)), (Assert.Single(work.InWork).Name, work.InWork[0].Since));
        Assert.Equal(("6.pdf", RejectionCodes.Damaged, Noon.AddMinutes(-4)), (Assert.Single(work.Rejections).Name, work.Rejections[0].Code, work.Rejections[0].At));
    }

    [Fact]
    public void Kept_documents_come_by_hash_and_say_whether_they_are_archived()
    {
        var store = new DocumentStore(databases.Open());
        Done(1, Noon);
        Done(2, Noon);
        store.Arrive(new Arrival(Sha(2), 1, "b.pdf", [], "token", Noon));
        Done(3, Noon, IngestStatus.Rejected);
        var progress = new ProgressStore(databases.Open());
        Assert.Equal([(Sha(1), false), (Sha(2), true)], progress.Kept("", 9).Select(kept => (kept.Sha256, kept.IsArchived)));
        Assert.Equal([Sha(2)], progress.Kept(Sha(1), 1).Select(kept => kept.Sha256));
    }

    static string Sha(int number) => number.ToString("x64", System.Globalization.CultureInfo.InvariantCulture);

    void Arrive(int number, DateTimeOffset at, DocumentState state = DocumentState.Queued)
    {
        var store = new DocumentStore(databases.Open());
        store.Arrive(new Arrival(Sha(number), 1, $"{number}.pdf", [], "run:x", at));
        if (state != DocumentState.Queued)
        {
            store.SetState(Sha(number), state, at.AddMinutes(2));
        }
    }

    void Done(int number, DateTimeOffset at, IngestStatus status = IngestStatus.Complete)
    {
        Arrive(number, at);
        new DocumentStore(databases.Open()).Complete(SampleRecord.Of(Sha(number), $"{number}.pdf", status), new EngineKey("e", "o"), at);
    }
}

public sealed class SqliteProgressStoreTests() : ProgressStoreTests(TestDatabase.OnSqlite());

public sealed class PostgresProgressStoreTests(SharedPostgres server) : ProgressStoreTests(TestDatabase.OnPostgres(server));
