using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Storage;
using Xunit;

namespace ItaIngest.Tests.Storage;

/// <summary>Documents, names and records, on both databases.</summary>
public abstract class DocumentStoreTests(TestDatabase databases) : IDisposable
{
    static readonly string Sha = new('a', 64);
    static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    static readonly EngineKey Engine = new("engine", "opts");

    public void Dispose()
    {
        databases.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void A_new_document_is_queued_and_its_names_are_kept_in_order()
    {
        var store = Open();
        Assert.Equal(DocumentState.Queued, Arrive(store, "a.pdf", "1").State);
        Arrive(store, "ปี2568/b.pdf", "2", "ปี2568");

        var entry = Assert.Single(store.List());
        Assert.Equal(["a.pdf", "ปี2568/b.pdf"], entry.Sightings.Select(sighting => sighting.Name));
        Assert.Equal(["ปี2568"], entry.Sightings[1].Tags);
        Assert.Equal(Noon, entry.FirstSeen);
        Assert.Equal("ปี2568/b.pdf", entry.Name);
    }

    [Fact]
    public void Telling_the_same_arrival_twice_adds_one_name()
    {
        var store = Open();
        Arrive(store, "a.pdf", "1");
        Assert.Single(Arrive(store, "a.pdf", "1").Sightings);
    }

    [Fact]
    public void A_document_is_taken_as_it_arrives_when_it_is_new_or_wanted()
    {
        var store = Open();
        var arrival = new Arrival(Sha, 10, "a.pdf", ["ปี2568"], "1", Noon);
        var told = store.Take(arrival, "first", _ => throw new InvalidOperationException("A new document is not asked about."));
        Assert.Equal((DocumentState.Queued, DocumentState.Working), (told.State, store.Find(Sha)!.State));
        Assert.Equal(JsonSerializer.Serialize(store.Find(Sha)! with { State = told.State }), JsonSerializer.Serialize(told));

        Assert.False(store.Complete(SampleRecord.Of(Sha, "a.pdf"), Engine, Noon, "another"));
        Assert.True(store.Complete(SampleRecord.Of(Sha, "a.pdf"), Engine, Noon, "first"));
        Assert.Equal(DocumentState.Done, store.Take(arrival with { Key = "2" }, "second", entry => entry.State != DocumentState.Done).State);
        Assert.Equal((DocumentState.Done, 2), (store.Find(Sha)!.State, store.Find(Sha)!.Sightings.Count));
        Assert.Equal(DocumentState.Done, store.Take(arrival, "third", _ => true).State);
        Assert.Equal(DocumentState.Working, store.Find(Sha)!.State);
    }

    [Fact]
    public void A_record_comes_back_as_it_was_stored()
    {
        var store = Open();
        Arrive(store, "a.pdf", "1");
        var record = SampleRecord.Of(Sha, "a.pdf");
        store.Complete(record, Engine, Noon);

        Assert.Equal(ItaJson.Write(record), ItaJson.Write(store.ReadRecord(Sha)!));
        var entry = store.Find(Sha)!;
        Assert.Equal(DocumentState.Done, entry.State);
        Assert.Equal((IngestStatus.Complete, "measures", "เทศบาลตำบลทดสอบ", "ลำปาง", 2568, 1, 1, Engine),
            (entry.Status!.Value, entry.Kind, entry.Agency, entry.Province, entry.FiscalYear!.Value, entry.Warnings, entry.Completions, entry.MadeBy));
    }

    [Fact]
    public void A_second_record_replaces_the_first_and_counts_as_a_second_run()
    {
        var store = Open();
        Arrive(store, "a.pdf", "1");
        store.Complete(SampleRecord.Of(Sha, "a.pdf"), Engine, Noon);
        store.Complete(SampleRecord.Of(Sha, "a.pdf", IngestStatus.Rejected), Engine, Noon);

        var entry = store.Find(Sha)!;
        Assert.Equal((DocumentState.Rejected, RejectionCodes.Damaged, 0, 2), (entry.State, entry.RejectionCode, entry.Warnings, entry.Completions));
        Assert.Empty(store.Warnings());
    }

    [Fact]
    public void A_record_of_a_document_that_never_arrived_is_a_fault_of_the_program() =>
        Assert.Throws<InvalidOperationException>(() => Open().Complete(SampleRecord.Of(Sha, "a.pdf"), Engine, Noon));

    [Fact]
    public void Documents_are_found_by_hash_name_and_end_of_name()
    {
        var store = Open();
        Arrive(store, "สะเตงนอก/source.pdf", "1");
        foreach (var text in (string[])["aaaa", "AAAA", "สะเตงนอก/source.pdf", "source.pdf"])
        {
            Assert.Single(store.Search(text));
        }

        Assert.Empty(store.Search("ource.pdf"));
        Assert.Empty(store.Search("%"));
    }

    [Fact]
    public void Warnings_are_filtered_by_code_and_severity()
    {
        var store = Open();
        Arrive(store, "a.pdf", "1");
        store.Complete(SampleRecord.Of(Sha, "a.pdf"), Engine, Noon);

        var warning = Assert.Single(store.Warnings("score.total-mismatch", Severity.Error));
        Assert.Equal(("a.pdf", "85.56", "๙๕.๕๖"), (warning.Name, warning.Warning.Expected, warning.Warning.Evidence[0].Raw));
        Assert.Empty(store.Warnings("score.conflict"));
        Assert.Empty(store.Warnings(severity: Severity.Info));
    }

    [Fact]
    public void Many_that_bring_the_same_document_and_the_same_agencies_at_once_make_one_of_each()
    {
        Parallel.For(0, 8, worker =>
        {
            var store = Open();
            for (var i = 0; i < 10; i++)
            {
                store.Arrive(new Arrival(Sha, 1, $"{worker}-{i}.pdf", [], $"{worker}-{i}", Noon));
                store.Complete(SampleRecord.Of(Sha, $"{worker}-{i}.pdf"), Engine, Noon);
            }
        });

        var entry = Assert.Single(Open().List());
        Assert.Equal((DocumentState.Done, 80, 80, 1), (entry.State, entry.Completions, entry.Sightings.Count, entry.Warnings));
    }

    [Fact]
    public void Text_that_no_database_takes_is_stored_all_the_same()
    {
        var store = Open();
        Arrive(store, "a.pdf", "1");
        var record = SampleRecord.Of(Sha, "a.pdf");
        record = record with { Content = record.Content! with { Text = [new ItaIngest.Model.Records.PageText(1, ["ก\0ข \ud800 ค"])] }, Warnings = [record.Warnings[0] with { Message = "\0" }] };
        store.Complete(record, Engine, Noon);
        Assert.Equal("\0", store.ReadRecord(Sha)!.Warnings[0].Message);
        Assert.Equal("\0", Assert.Single(store.Warnings()).Warning.Message);
    }

    [Fact]
    public void Many_writers_at_once_lose_nothing()
    {
        Parallel.For(0, 8, worker =>
        {
            var store = Open();
            for (var i = 0; i < 10; i++)
            {
                var sha = $"{(worker * 10) + i:x64}";
                store.Arrive(new Arrival(sha, 1, $"{worker}-{i}.pdf", [], $"{worker}-{i}", Noon));
                store.Complete(SampleRecord.Of(sha, $"{worker}-{i}.pdf"), Engine, Noon);
            }
        });

        Assert.Equal(80, Open().List().Count(entry => entry is { State: DocumentState.Done, Completions: 1 }));
    }

    static DocumentEntry Arrive(DocumentStore store, string name, string key, params string[] tags) =>
        store.Arrive(new Arrival(Sha, 1234, name, tags, key, Noon));

    DocumentStore Open() => new(databases.Open());

    public sealed class OnSqlite() : DocumentStoreTests(TestDatabase.OnSqlite());

    public sealed class OnPostgres(SharedPostgres server) : DocumentStoreTests(TestDatabase.OnPostgres(server));
}
