using System.Diagnostics.Metrics;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline;
using ItaIngest.Pipeline.Watching;
using ItaIngest.Reading.Isolation;
using ItaIngest.Storage.Databases;
using ItaIngest.Storage.Progress;
using ItaIngest.Tests.Storage;

namespace ItaIngest.Tests.Pipeline;

/// <summary>Metrics, and what tells that the program is well.</summary>
public sealed class WatchingTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Metrics_count_by_code_and_origin_and_tell_nothing_of_a_document()
    {
        var measured = new List<(string Name, double Value, string Tags)>();
        using (var listener = new MeterListener())
        {
            listener.InstrumentPublished = (instrument, me) =>
            {
                if (instrument.Meter.Name == IngestTelemetry.Name)
                {
                    me.EnableMeasurementEvents(instrument);
                }
            };
            listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
            listener.Start();
            IngestTelemetry.Tell(SampleRecord.Of(new string('a', 64), "ลับ/secret.pdf"), document: null);
            IngestTelemetry.Tell(SampleRecord.Of(new string('b', 64), "ลับ/secret.pdf", IngestStatus.Rejected), document: null);
            using (IngestTelemetry.Queue(() => (3, 1, DateTimeOffset.UnixEpoch), new Clock { Now = DateTimeOffset.UnixEpoch.AddSeconds(90) }))
            {
                listener.RecordObservableInstruments();
            }
        }

        Assert.Contains(("ita.pages", 3.0, "origin=textLayer"), measured);
        Assert.Contains(("ita.warnings", 1.0, "code=score.total-mismatch severity=error"), measured);
        Assert.Contains(("ita.rejections", 1.0, "code=file.damaged"), measured);
        Assert.Contains(("ita.documents", 1.0, "status=rejected"), measured);
        Assert.Contains(("ita.queue.documents", 3.0, "state=queued"), measured);
        Assert.Contains(("ita.queue.age", 90.0, ""), measured);
        Assert.DoesNotContain(measured, m => m.Tags.Contains("secret", StringComparison.Ordinal) || m.Tags.Any(c => c > '~') || m.Tags.Contains("aaaa", StringComparison.Ordinal));

        void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            lock (measured)
            {
                measured.Add((instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
            }
        }
    }

    [Fact]
    public void A_worker_that_no_longer_looks_or_whose_work_stands_still_is_not_alive()
    {
        var clock = new Clock();
        var pulse = new WorkerPulse(clock);
        Assert.True(pulse.IsAlive);
        clock.Now += TimeSpan.FromMinutes(3);
        Assert.False(pulse.IsAlive);
        pulse.Looked();
        Assert.True(pulse.IsAlive);
        pulse.Begun();
        clock.Now += TimeSpan.FromMinutes(61);
        pulse.Looked();
        Assert.False(pulse.IsAlive);
        pulse.Report(new ReadProgress(0, 1));
        Assert.True(pulse.IsAlive);
        clock.Now += TimeSpan.FromMinutes(61);
        pulse.Looked();
        pulse.Ended();
        Assert.True(pulse.IsAlive);
    }

    [Fact]
    public void Ready_is_who_can_reach_the_store_and_write_its_folders()
    {
        var folders = RootFolders.At(folder["root"]);
        folders.Create();
        using var database = new SqliteDatabase(folders.Root + "/ita.db");
        var readiness = new Readiness(folders, new ProgressStore(database), new WorkerPulse(TimeProvider.System));
        Assert.Equal(["store", "inbox", "work", "archive", "rejected", "records", "room", "worker"], readiness.Look().Select(check => check.Name));
        Assert.All(readiness.Look().Where(check => check.Name != "room"), check => Assert.True(check.IsWell, check.Name));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folders.Inbox));
        Directory.Delete(folders.Work);
        Assert.Equal(["work"], readiness.Look().Where(check => !check.IsWell && check.Name != "room").Select(check => check.Name));
    }

    sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => Now.Ticks;
    }
}
