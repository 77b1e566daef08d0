using System.CommandLine;
using ItaIngest.Cli.Doctor;
using ItaIngest.Cli.Runs;
using ItaIngest.Cli.Watching;
using ItaIngest.Pipeline;
using ItaIngest.Pipeline.Inbox;
using ItaIngest.Pipeline.Jobs;
using ItaIngest.Pipeline.Work;
using ItaIngest.Storage;
using ItaIngest.Pipeline.Watching;
using ItaIngest.Storage.Databases;
using ItaIngest.Storage.Progress;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Cli.Commands;

/// <summary><c>watch</c></summary>
static class WatchCommand
{
    public static Command Make(GlobalOptions global)
    {
        var say = global.Say;
        var inbox = Folder("--inbox", say["โฟลเดอร์รับไฟล์ (ค่าเริ่มต้น ROOT/inbox)", "folder that is watched (default ROOT/inbox)"]);
        var archive = Folder("--archive", say["โฟลเดอร์เก็บต้นฉบับ จำไว้สำหรับคำสั่งอื่นด้วย (ค่าเริ่มต้น ROOT/archive)", "folder of the originals, remembered for all commands (default ROOT/archive)"]);
        var settle = new Option<double?>("--settle")
        {
            Description = say[
                "วินาทีที่ไฟล์ต้องนิ่งก่อนจึงจะรับ 0.1 ถึง 600 (ค่าเริ่มต้น 2)", "seconds that a file must be at rest before it is taken, 0.1 to 600 (default 2)"],
            HelpName = "SECONDS",
        };
        var port = ReviewPort.Option(say);
        var reading = new ReadingOptions(say);
        var command = new ExplainedCommand("watch", Description(say)) { inbox, archive, settle, port };
        reading.AddTo(command);
        command.SetAction((parsed, stop) =>
        {
            var folders = global.Folders(parsed, parsed.GetValue(inbox), parsed.GetValue(archive));
            var options = reading.Read(parsed);
            var watching = new InboxOptions { Jobs = options.Jobs };
            if (parsed.GetValue(settle) is { } seconds)
            {
                watching = watching with { Settle = TimeSpan.FromSeconds(seconds) };
            }

            return WatchAsync(global, folders, global.Queue(parsed), options, watching, parsed.GetValue(port), global.IsVerbose(parsed), stop);
        });
        return command;
    }

    static async Task<int> WatchAsync(
        GlobalOptions global, RootFolders folders, RabbitPlace? queue, IngestOptions options, InboxOptions watching, int? port, bool isVerbose, CancellationToken stop)
    {
        var say = global.Say;
        if (folders.FindOverlap() is { } overlap)
        {
            throw new UsageException(
                $"โฟลเดอร์ซ้อนกัน: {overlap.One} กับ {overlap.Other} กรุณาแยกโฟลเดอร์", $"Folders overlap: {overlap.One} and {overlap.Other}. Set them apart.");
        }

        if (queue is not null && !folders.Store.IsServer)
        {
            throw new UsageException(
                "--queue ใช้ได้เมื่อข้อมูลอยู่ใน PostgreSQL: ระบุ --store ด้วย", "--queue hands out work to many machines, which need one store: give --store too.");
        }

        watching.Validate();
        Essentials.Check(say);
        Create(folders);

        // Files of SQLite are one machine's: a second watcher is refused. With a server it stands by or works beside the first.
        using var only = folders.Store.IsServer ? null : InboxLock.Take(folders);
        if (queue is not null)
        {
            await queue.ExamineAsync(stop).ConfigureAwait(false);
        }

        if (!folders.Store.IsServer && folders.Store.Exists)
        {
            SqliteFile.Check(folders.Database);
        }

        var builder = ReviewHost.Builder(folders, ReviewPort.Choose(say, port), isVerbose);
        builder.Services.AddIngest(folders, options).AddStoredReadings(folders, options).AddInbox(watching, outcome => Tell(say, outcome), only, queue);
        await using var app = builder.Build();
        using var telemetry = OtlpExport.Begin();
        using var depth = IngestTelemetry.Queue(app.Services.GetRequiredService<ProgressStore>().Open, TimeProvider.System);
        Terminal.Tell(say[$"เฝ้าดู {folders.Inbox} (Ctrl-C เพื่อหยุด)", $"Watching {folders.Inbox} (Ctrl-C stops)"]);
        await ReviewHost.RunAsync(app, say, stop).ConfigureAwait(false);
        return Environment.ExitCode;
    }

    static void Create(RootFolders folders)
    {
        try
        {
            folders.Create();
            folders.RememberArchive();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The folders below {folders.Root} cannot be made: {e.Message}", e);
        }
    }

    static void Tell(Speech say, IntakeOutcome outcome) => Terminal.Tell(
        RunWords.Line(say, new BatchOutcome(new BatchItem(outcome.Name, outcome.Name, outcome.Name), RecordSummary.Of(outcome.Record), !outcome.IsNew)));

    static Option<string> Folder(string name, string description) => new(name) { Description = description, HelpName = "DIR" };

    static string Description(Speech say) => say[
        """
        เฝ้าดูโฟลเดอร์ inbox และทำทุกไฟล์ที่วางลงไป: ROOT/inbox -> ROOT/work -> ROOT/archive พร้อมผลลัพธ์ใน ROOT/records และฐานข้อมูล
        ไฟล์ที่ใช้ไม่ได้ไปอยู่ใน ROOT/rejected พร้อมไฟล์ .reason.txt บอกเหตุผล โฟลเดอร์ย่อยของ inbox กลายเป็นป้ายกำกับ

        ตัวอย่าง:
          ita-ingest watch --root /srv/ita
        """,
        """
        Watches the inbox and processes every file dropped there: ROOT/inbox -> ROOT/work -> ROOT/archive, with its record in ROOT/records and the database.
        What cannot be used goes to ROOT/rejected beside a .reason.txt. Subfolders of the inbox become tags.

        Example:
          ita-ingest watch --root /srv/ita
        """];
}
