using System.Globalization;
using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Pipeline;
using ItaIngest.Pipeline.Reprocessing;
using ItaIngest.Storage;
using ItaIngest.Storage.Batches;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Cli.Reprocessing;

/// <summary>One <c>reprocess</c> from its selection to its report.</summary>
sealed class ReprocessSession(GlobalOptions global, ReprocessRequest request)
{
    readonly Speech say = global.Say;

    public async Task<int> RunAsync(CancellationToken stop)
    {
        await using var services = ReprocessServices.Make(say, request.Folders, request.Options, request.IsVerbose);
        var batches = services.GetRequiredService<BatchStore>();
        var batch = BatchOf(batches, services.GetRequiredService<EngineKey>(), services.GetRequiredService<TimeProvider>());
        var progress = batches.Progress(batch);
        Terminal.Tell(say[$"ชุดงาน {batch.Name}: {progress.Total} เอกสาร เหลือ {progress.Waiting}", $"Batch {batch.Name}: {progress.Total} documents, {progress.Waiting} to do"]);
        if (batch.State == BatchState.Done)
        {
            // Perhaps it was killed between its last document and its report.
            Terminal.Tell(say[
                "ชุดงานนี้เสร็จแล้ว ต่อไปนี้คือรายงานเดิม หากต้องการทำใหม่ ใช้ชื่ออื่น", "This batch is finished; here is its report again. To do it anew give another name."]);
            return Finish(batches, batch);
        }

        var display = new ReprocessDisplay(say, global.Terminal, progress);
        try
        {
            var options = new ReprocessOptions { Jobs = request.Options.Jobs, ReadsChanged = request.ReadsChanged };
            await display.ShowAsync(() => services.GetRequiredService<Reprocessor>().RunAsync(batch, options, display.Done, stop)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Terminal.Tell(say["หยุดแล้ว สั่งคำสั่งเดิมเพื่อทำต่อ", "Stopped; the same command goes on."]);
            return ExitCode.Stopped;
        }

        return Finish(batches, batch);
    }

    int Finish(BatchStore batches, Batch batch)
    {
        var progress = batches.Progress(batch);
        Show(batch, progress, DifferenceReport.Write(batch, progress, batches.Results(batch), request.Folders.Batches));
        return progress.Failed > 0 ? ExitCode.Unfinished : ExitCode.Complete;
    }

    // The same command goes on with the batch that was stopped, as long as program and options are the same.
    Batch BatchOf(BatchStore batches, EngineKey engine, TimeProvider clock)
    {
        var definition = JsonSerializer.Serialize(
            new { request.IsAll, request.Status, Before = request.Before?.ToString(), request.Code, request.ReadsChanged, request.IsDry, engine.Engine, engine.OptionsHash }, ItaJson.Compact);
        if (request.Name is not null && batches.Find(request.Name) is { } named)
        {
            return named is { State: BatchState.Open or BatchState.Done } && named.Definition == definition ? named : throw new UsageException(
                $"มีชุดงานชื่อ {request.Name} แล้ว ซึ่งเป็นของคำสั่งอื่นหรือถูกย้อนกลับแล้ว ใช้ชื่ออื่น",
                $"There is a batch of the name {request.Name} already, of another command or taken back: give another name.");
        }

        if (request.Name is null && batches.FindOpen(definition) is { } open)
        {
            return open;
        }

        var now = clock.GetUtcNow();
        var isFiltered = request.IsAll || request.Status is not null || request.Before is not null || request.Code is not null;
        return batches.Begin(
            request.Name ?? now.ToString("'reprocess-'yyyyMMdd-HHmmss", CultureInfo.InvariantCulture), definition, request.IsDry,
            new BatchSelection { Status = request.Status, Before = request.Before, Code = request.Code, NotMadeBy = isFiltered ? null : engine }, now);
    }

    void Show(Batch batch, BatchProgress progress, DifferenceReport report)
    {
        if (report.ByWhat.Count > 0)
        {
            global.Terminal.WriteTable(Header(say["สิ่งที่ต่าง", "what"]), Rows(report.ByWhat));
            global.Terminal.WriteTable(Header(say["หน่วยงาน", "agency"]), Rows(report.ByAgency));
        }

        var files = Path.Combine(request.Folders.Batches, batch.Name);
        Terminal.Tell(say[
            $"เหมือนเดิม {progress.Same} ต่าง {progress.Changed} ทำไม่ได้ {progress.Failed} รายละเอียด: {files}.csv, .json",
            $"{progress.Same} the same, {progress.Changed} different, {progress.Failed} failed. Every change: {files}.csv, .json"]);
        Terminal.Tell(batch.IsDry
            ? say["เป็นการทดลอง ไม่มีสิ่งใดถูกเปลี่ยน", "A dry run: nothing was changed."]
            : say[$"นำผลเดิมกลับมาได้ด้วย: ita-ingest rollback {batch.Name}", $"The former records come back with: ita-ingest rollback {batch.Name}"]);
    }

    IReadOnlyList<string> Header(string first) =>
    [
        first, say["เปลี่ยน", "changed"], say["ปรากฏ", "appeared"], say["หายไป", "vanished"], say["คำเตือนเพิ่ม", "warnings gained"],
        say["คำเตือนลด", "warnings lost"], say["อื่น ๆ", "other"], say["ทำไม่ได้", "failed"],
    ];

    static IReadOnlyList<IReadOnlyList<string>> Rows(IReadOnlyDictionary<string, DifferenceCount> counts) =>
    [
        .. counts.Select(pair => (IReadOnlyList<string>)
        [
            pair.Key.Length > 0 ? pair.Key : "-", .. new[]
            {
                pair.Value.Changed, pair.Value.Appeared, pair.Value.Vanished, pair.Value.WarningsGained, pair.Value.WarningsLost, pair.Value.Other, pair.Value.Failures,
            }.Select(count => count.ToString(CultureInfo.InvariantCulture)),
        ]),
    ];
}
