using System.Diagnostics;
using System.Globalization;
using ItaIngest.Storage.Batches;
using Spectre.Console;

namespace ItaIngest.Cli.Reprocessing;

/// <summary>Shows how a batch goes: a bar on a terminal, now and then a line otherwise.</summary>
sealed class ReprocessDisplay(Speech say, Terminal terminal, BatchProgress begun)
{
    static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    readonly Lock gate = new();
    readonly Stopwatch clock = Stopwatch.StartNew();
    TimeSpan told;
    ProgressTask? bar;
    int done;
    int pages;

    public async Task ShowAsync(Func<Task> run)
    {
        if (!terminal.IsWatched)
        {
            await run().ConfigureAwait(false);
            return;
        }

        await terminal.People.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                bar = context.AddTask("", maxValue: begun.Total);
                bar.Increment(begun.Total - begun.Waiting);
                await run().ConfigureAwait(false);
            })
            .ConfigureAwait(false);
    }

    public void Done(BatchEntry entry)
    {
        lock (gate)
        {
            done++;
            pages += entry.Record?.Source.Pages ?? 0;
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"{begun.Total - begun.Waiting + done}/{begun.Total} {say["เอกสาร", "documents"]}, {pages / Math.Max(clock.Elapsed.TotalSeconds, 0.001):0} {say["หน้า/วินาที", "pages/s"]}");
            if (bar is not null)
            {
                bar.Description = Markup.Escape(line);
                bar.Increment(1);
            }
            else if (clock.Elapsed - told >= BetweenLines)
            {
                told = clock.Elapsed;
                Terminal.Tell(line);
            }
        }
    }
}
