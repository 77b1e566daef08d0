using System.Collections.Concurrent;
using System.Globalization;
using ItaIngest.Pipeline.Inbox;
using ItaIngest.Pipeline.Work;
using Microsoft.Extensions.Logging;

namespace ItaIngest.HostTests;

/// <summary>Files that people take out of the inbox again, whenever they do: they were never there, and the worker goes on.</summary>
public sealed class VanishingFileTests : IDisposable
{
    readonly Sandbox sandbox = new();

    public VanishingFileTests() => sandbox.Folders.Create();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task Files_and_folders_that_are_taken_away_while_they_settle_or_are_taken_are_here_or_there_and_never_both()
    {
        const int Files = 240;
        var away = new ConcurrentBag<int>();
        using var watcher = await sandbox.WatchAsync();
        await Parallel.ForAsync(0, Files, new ParallelOptions { MaxDegreeOfParallelism = 12 }, async (i, cancel) =>
        {
            // Files settle for 200 ms: some go at once, some about then, some never.
            var (pause, here) = (new Random(i).Next(4) * new Random(i).Next(100, 200), i % 3 == 0 ? $"folder {i}" : $"{i}.pdf");
            var outside = sandbox.Write(i % 3 == 0 ? $"outside/{here}/{i}.pdf" : $"outside/{here}", Bytes(i));
            var (from, to) = (sandbox[$"outside/{here}"], Path.Combine(sandbox.Folders.Inbox, here));
            Directory.Move(from, to);
            if (i % 6 != 0)
            {
                await Task.Delay(pause, cancel);
                try
                {
                    Directory.Move(to, from);
                }
                catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
                {
                    return;
                }

                if (File.Exists(outside))
                {
                    away.Add(i);
                }
            }
        });

        sandbox.Drop("last.pdf", Sandbox.Report(1));
        await watcher.UntilAsync(() => sandbox.IsAtRest(Files - away.Count + 1), "what stayed is brought in");
        var names = sandbox.Store.List().SelectMany(document => document.Sightings).Select(sighting => Path.GetFileName(sighting.Name)).ToHashSet();
        Assert.All(Enumerable.Range(0, Files), i =>
        {
            Assert.Equal(away.Contains(i), !names.Contains(string.Create(CultureInfo.InvariantCulture, $"{i}.pdf")));
            Assert.Equal(away.Contains(i) ? 0 : 1, sandbox.CopiesOf(Bytes(i)).Count);
        });
        Assert.DoesNotContain("Cannot take", watcher.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.pdf", "a.pdf")]
    [InlineData("ปี/a.pdf", "ปี")]
    public async Task What_goes_between_being_seen_and_being_taken_is_no_document(string file, string goes)
    {
        var path = Path.Combine(sandbox.Folders.Inbox, file);
        sandbox.Drop(file, Sandbox.Report(1));

        // The time is asked for when a settled file is about to be taken.
        var clock = new SteppingClock(() =>
        {
            if (File.Exists(path))
            {
                Directory.Move(Path.Combine(sandbox.Folders.Inbox, goes), sandbox["gone"]);
                sandbox.Drop("next.pdf", Sandbox.Report(2));
            }

            return DateTimeOffset.UtcNow;
        });
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var queue = new LocalQueue();
        var log = new ToldLog();
        var scanning = new InboxScanner(sandbox.Folders, new InboxOptions { Settle = TimeSpan.FromSeconds(0.2) }, queue, sandbox.Store, clock, log).RunAsync(stop.Token);
        var taken = new List<string>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queue.WorkAsync(
            1,
            async (item, _) =>
            {
                taken.Add(item.Name);
                await stop.CancelAsync();
            },
            (_, _) => Task.CompletedTask,
            stop.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scanning);
        Assert.Equal(["next.pdf"], taken);
        Assert.Single(Directory.EnumerateFiles(sandbox.Folders.Work, "*", SearchOption.AllDirectories));
        Assert.Single(Directory.EnumerateDirectories(sandbox.Folders.Work));
        Assert.Empty(sandbox.Store.List());
        Assert.DoesNotContain(log.Told, text => text.Contains("Cannot take", StringComparison.Ordinal));
    }

    static byte[] Bytes(int number) => [.. "no report "u8, .. BitConverter.GetBytes(number)];

    sealed class ToldLog : ILogger<InboxScanner>
    {
        public ConcurrentBag<string> Told { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Told.Add(formatter(state, exception));
    }
}
