using System.Diagnostics;
using ItaIngest.Pipeline;
using ItaIngest.Pipeline.Inbox;
using ItaIngest.Reading.Isolation;
using ItaIngest.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ItaIngest.HostTests;

/// <summary>Files dated by clocks that are wrong, and a machine's own clock that is set back: whether a file has settled does not hang on what day it is.</summary>
public sealed class FileTimesTests : IDisposable
{
    readonly Sandbox sandbox = new();

    public FileTimesTests() => sandbox.Folders.Create();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task Files_of_the_future_and_of_long_ago_are_brought_in()
    {
        using var watcher = await sandbox.WatchAsync();
        DateTime[] times = [DateTime.UtcNow.AddYears(10), DateTime.UtcNow.AddHours(1), DateTime.UnixEpoch];
        for (var i = 0; i < times.Length; i++)
        {
            DropOf(times[i], i);
        }

        await watcher.UntilAsync(() => sandbox.IsAtRest(times.Length), "all are brought in");
        Assert.All(sandbox.Store.List(), document => Assert.Equal((DocumentState.Done, 1), (document.State, document.Completions)));
    }

    [Fact]
    public async Task A_clock_that_steps_back_again_and_again_stops_nothing_and_doubles_nothing()
    {
        const int Files = 5;
        var asked = 0;
        var clock = new SteppingClock(() => DateTimeOffset.UtcNow.AddHours(-Interlocked.Increment(ref asked)));
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services
            .AddIngest(sandbox.Folders, new IngestOptions())
            .AddStoredReadings(sandbox.Folders, new IngestOptions())
            .AddInbox(new InboxOptions { Settle = TimeSpan.FromSeconds(0.2) }, _ => { })
            .AddSingleton(new ReaderPool(Sandbox.Reader, 1))
            .AddSingleton<TimeProvider>(clock);
        using var host = builder.Build();
        await host.StartAsync();
        for (var i = 0; i < Files; i++)
        {
            DropOf(clock.GetUtcNow().UtcDateTime.AddHours(i), i);
            await UntilAsync(() => sandbox.IsAtRest(i + 1));
        }

        var before = asked;
        DropOf(DateTime.UtcNow, 0, "again.pdf");
        await UntilAsync(() => sandbox.IsAtRest(Files) && sandbox.Store.List().Sum(document => document.Sightings.Count) == Files + 1);
        Assert.NotEqual(before, asked);
        Assert.All(sandbox.Store.List(), document => Assert.Equal((DocumentState.Done, 1), (document.State, document.Completions)));
        await host.StopAsync();
    }

    static async Task UntilAsync(Func<bool> holds)
    {
        var clock = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.True(clock.Elapsed < TimeSpan.FromMinutes(3), "Waited in vain.");
            await Task.Delay(50);
        }
    }

    void DropOf(DateTime time, int number, string? name = null)
    {
        name ??= $"{number}.pdf";
        var outside = sandbox.Write("outside/" + name, Sandbox.Report(number));
        File.SetLastWriteTimeUtc(outside, time);
        File.Move(outside, Path.Combine(sandbox.Folders.Inbox, name));
    }
}
