using System.Diagnostics;
using System.Globalization;
using ItaIngest.Pipeline.Jobs;
using ItaIngest.Reading.Isolation;
using Spectre.Console;

namespace ItaIngest.Cli.Runs;

/// <summary>Shows how a run goes: a bar on a terminal, one line per document otherwise.</summary>
sealed class RunDisplay(Speech say, Terminal terminal, int total) : IProgress<ReadProgress>
{
    readonly Lock gate = new();
    readonly Stopwatch clock = Stopwatch.StartNew();
    readonly RunPace pace = new();
    ProgressTask? bar;
    string name = "";
    int unopened = total;
    readonly int documents = total;
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
                bar = context.AddTask(say["เริ่มอ่าน", "beginning"], maxValue: documents);
                await run().ConfigureAwait(false);
            })
            .ConfigureAwait(false);
    }

    public void Begun(BatchItem item)
    {
        lock (gate)
        {
            name = item.Name;
            Describe();
        }
    }

    public void Report(ReadProgress value)
    {
        lock (gate)
        {
            if (value.Found > 0)
            {
                unopened--;
                pace.AddFound(value.Found);
            }

            pace.AddRead(value.Read);
            Describe();
        }
    }

    public void Done(BatchOutcome outcome)
    {
        lock (gate)
        {
            done++;

            // One that was done before, or could not be opened, was never told as opened.
            unopened = Math.Min(unopened, documents - done);
            if (bar is null)
            {
                Terminal.Tell(string.Create(CultureInfo.InvariantCulture, $"[{done}/{documents}] {RunWords.Line(say, outcome)}"));
                return;
            }

            bar.Increment(1);
            Describe();
        }
    }

    void Describe()
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
        var left = pace.TimeLeft(clock.Elapsed, unopened) is { } time
            ? string.Create(CultureInfo.InvariantCulture, $" {say["เหลือประมาณ", "about"]} {(int)time.TotalMinutes}:{time.Seconds:00} {say["นาที", "left"]}")
            : "";
        bar.Description = Markup.Escape(string.Create(CultureInfo.InvariantCulture, $"{done}/{documents} {shown}{speed}{left}"));
    }
}
