using System.Security.Cryptography;
using ItaIngest.Model.Json;
using ItaIngest.Model.Pages;
using ItaIngest.Pipeline;
using ItaIngest.Pipeline.Readings;
using ItaIngest.Pipeline.Sweeping;
using ItaIngest.Storage;
using ItaIngest.Storage.Databases;
using ItaIngest.Storage.Progress;
using ItaIngest.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace ItaIngest.Tests.Pipeline;

public sealed class ArchiveSweepTests : IDisposable
{
    readonly TemporaryFolder folder = new();
    readonly RootFolders folders;
    readonly SqliteDatabase database;
    readonly DocumentStore store;
    readonly StoredReadings readings;
    readonly ArchiveSweep sweep;

    public ArchiveSweepTests()
    {
        folders = RootFolders.At(folder["root"]);
        database = new SqliteDatabase(folder["ita.db"]);
        store = new DocumentStore(database);
        readings = new StoredReadings(folders.Readings, NullLogger<StoredReadings>.Instance);
        sweep = new ArchiveSweep(folders, new ProgressStore(database), store, readings, TimeProvider.System, NullLogger<ArchiveSweep>.Instance);
    }

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Nothing_is_found_where_all_is_as_it_was()
    {
        Enumerable.Range(0, 5).ToList().ForEach(i => Keep(i));
        var end = await RunAsync();
        Assert.Equal((5L, 0L), (end.Documents, end.Found));
        Assert.NotNull(end.EndedAt);
        Assert.True(end.Bytes > 0);
    }

    [Theory]
    [InlineData("archive.changed")]
    [InlineData("archive.missing")]
    [InlineData("reading.damaged")]
    [InlineData("record.damaged")]
    [InlineData("record.differs")]
    public async Task A_change_of_anything_that_is_kept_is_found(string code)
    {
        Keep(1);
        var sha = Keep(2);
        var (archive, record) = (folders.ArchiveFile(sha, "application/pdf"), folders.RecordFile(sha));
        switch (code)
        {
            case "archive.changed": File.WriteAllBytes(archive, [9, 9]); break;
            case "archive.missing": File.Delete(archive); break;
            case "reading.damaged": File.WriteAllBytes(readings.FileOf(sha), [.. File.ReadAllBytes(readings.FileOf(sha))[..^1], 0xEE]); break;
            case "record.damaged": File.WriteAllText(record, "{"); break;
            default: File.WriteAllText(record, File.ReadAllText(record).Replace("98.5", "88.5", StringComparison.Ordinal)); break;
        }

        var finding = Assert.Single((await RunAsync()).Findings);
        Assert.Equal((sha, code), (finding.Sha256, finding.Code));
    }

    [Fact]
    public async Task A_stopped_sweep_goes_on_where_it_was_and_the_next_begins_anew()
    {
        Enumerable.Range(0, 250).ToList().ForEach(i => Keep(i));
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sweep.RunAsync(StateFile, long.MaxValue, _ => stop.Cancel(), stop.Token));
        Assert.Equal(100, SweepState.Read(StateFile)!.Documents);

        var tolds = new List<long>();
        var end = await sweep.RunAsync(StateFile, long.MaxValue, state => tolds.Add(state.Documents), CancellationToken.None);
        Assert.Equal([200, 250], tolds);
        Assert.Equal(250, end.Documents);
        Assert.Equal(250, (await RunAsync()).Documents);
    }

    [Theory]
    [InlineData("2026-11-28T00:30:00+07:00", 1.5)]
    [InlineData("2026-11-28T02:00:00+07:00", 24)]
    [InlineData("2026-11-28T14:00:00+07:00", 12)]
    public void It_begins_at_two_at_night(string now, double hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), NightlySweep.UntilNext(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));

    string StateFile => folder["sweep.json"];

    Task<SweepState> RunAsync() => sweep.RunAsync(StateFile, long.MaxValue, _ => { }, CancellationToken.None);

    string Keep(int number)
    {
        var bytes = BitConverter.GetBytes(number);
        var sha = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var record = SampleRecord.Of(sha, $"{number}.pdf");
        store.Arrive(new Arrival(sha, 4, record.Source.Name, [], "token", DateTimeOffset.UnixEpoch));
        store.Complete(record, new EngineKey("e", "o"), DateTimeOffset.UnixEpoch);
        readings.Keep(sha, new StoredReading(new ReadingKey("1.1", "options", ""), new ReadDocument("application/pdf", [], [], [], [])));
        Write(folders.ArchiveFile(sha, "application/pdf"), bytes);
        Write(folders.RecordFile(sha), System.Text.Encoding.UTF8.GetBytes(ItaJson.Write(record)));
        return sha;
    }

    static void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }
}
