using System.Diagnostics;
using System.Globalization;
using ItaIngest.Pipeline.Jobs;
using Spectre.Console;

namespace ItaIngest.Cli.Runs;

/// <summary>Shows how a run goes: a bar on a terminal, one line per document otherwise.</summary>
sealed class RunDisplay(Speech say, Terminal terminal, int total)
{
    readonly Lock gate = new();
    readonly Stopwatch clock = Stopwatch.StartNew();
    readonly RunPace pace = new();
    ProgressTask? bar;
    int done;

    public async Task ShowAsync(Func<Task> run)
    {
        if (!terminal.IsWatched)
        {
            await run().ConfigureAwait(false);
            return;
        }

        await terminal.People.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(async context =>
            {
                bar = context.AddTask(say["เริ่มอ่าน", "beginning"], maxValue: total);
                await run().ConfigureAwait(false);
            })
            .ConfigureAwait(false);
    }

    public void Begun(BatchItem item)
    {
        lock (gate)
        {
            Describe(item.Name);
        }
    }

    public void Done(BatchOutcome outcome)
    {
        lock (gate)
        {
            done++;
            if (!outcome.IsReused)
            {
                pace.Add(Math.Max(outcome.Record!.Source.Pages, 1));
            }

            if (bar is null)
            {
                Terminal.Tell(string.Create(CultureInfo.InvariantCulture, $"[{done}/{total}] {RunWords.Line(say, outcome)}"));
                return;
            }

            bar.Increment(1);
            Describe(outcome.Item.Name);
        }
    }

    void Describe(string name)
    {
        if (bar is null)
        {
            return;
        }

        const int Room = 36;
        var shown = name.Length > Room ? "…" + name[^(Room - 1)..] : name;
        var speed = pace.PagesPerSecond(clock.Elapsed) is { } rate
            ? string.Create(CultureInfo.InvariantCulture, $" {rate:0.0} {say["หน้า/วินาที", "pages/s"]}")
            : "";
        var left = pace.TimeLeft(clock.Elapsed, total - done) is { } time
            ? string.Create(CultureInfo.InvariantCulture, $" {say["เหลือประมาณ", "about"]} {(int)time.TotalMinutes}:{time.Seconds:00} {say["นาที", "left"]}")
            : "";
        bar.Description = Markup.Escape(string.Create(CultureInfo.InvariantCulture, $"{done}/{total} {shown}{speed}{left}"));
    }
}
