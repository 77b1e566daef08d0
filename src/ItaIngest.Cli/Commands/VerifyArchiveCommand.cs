using System.CommandLine;
using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Pipeline;
using ItaIngest.Pipeline.Readings;
using ItaIngest.Pipeline.Sweeping;
using ItaIngest.Storage;
using ItaIngest.Storage.Progress;
using Microsoft.Extensions.Logging.Abstractions;

namespace ItaIngest.Cli.Commands;

/// <summary><c>verify-archive</c></summary>
static class VerifyArchiveCommand
{
    public static Command Make(GlobalOptions global)
    {
        var say = global.Say;
        var rate = new Option<int>("--rate")
        {
            Description = say["อ่านไม่เกินกี่เมกะไบต์ต่อวินาที 1 ถึง 10000 (ค่าเริ่มต้น 1000)", "read at most so many megabytes a second, 1 to 10000 (default 1000)"],
            HelpName = "MB", DefaultValueFactory = _ => 1000,
        };
        var json = new Option<bool>("--json") { Description = say["ผลเป็น JSON", "what was found as JSON"] };
        var command = new ExplainedCommand("verify-archive", say[
            """
            ตรวจว่าสิ่งที่เก็บไว้ยังเหมือนเดิม: ไฟล์ในคลังตรงกับแฮช ผลการอ่านตรงกับ checksum และไฟล์ผลลัพธ์ตรงกับฐานข้อมูล ไม่แก้ไขอะไร
            watch ทำเช่นนี้ทุกคืน งานที่ถูกหยุดทำต่อได้ด้วยคำสั่งเดิม รหัสสิ้นสุด 4 เมื่อพบปัญหา

            ตัวอย่าง:
              ita-ingest verify-archive --root /srv/ita --rate 100
            """,
            """
            Looks whether what is kept is as it was: the archive's files against their hashes, stored readings against their checksums, record files against the
            database. Nothing is changed. watch does the same each night. A stopped one goes on with the same command; exit code 4 when something is found.

            Example:
              ita-ingest verify-archive --root /srv/ita --rate 100
            """]) { rate, json };
        command.SetAction((parsed, stop) => VerifyAsync(global, global.Folders(parsed), StoreOf.Database(global, parsed), parsed.GetValue(rate), parsed.GetValue(json), stop));
        return command;
    }

    static async Task<int> VerifyAsync(GlobalOptions global, RootFolders folders, Storage.Databases.Database database, int rate, bool isJson, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rate, 1, "--rate");
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rate, 10_000, "--rate");
        using var opened = database;
        var sweep = new ArchiveSweep(
            folders, new ProgressStore(opened), new DocumentStore(opened), new StoredReadings(folders.Readings, NullLogger<StoredReadings>.Instance), TimeProvider.System,
            NullLogger<ArchiveSweep>.Instance);
        var end = await sweep.RunAsync(
            Path.Combine(folders.Root, "verify-archive.json"), rate * 1_000_000L,
            state => Terminal.Tell(global.Say[$"ตรวจแล้ว {state.Documents} เอกสาร พบ {state.Found}", $"{state.Documents} documents, {state.Found} found"]), stop).ConfigureAwait(false);
        if (isJson)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(end, ItaJson.Options));
        }
        else
        {
            foreach (var finding in end.Findings)
            {
                Console.Out.WriteLine($"{finding.Code} {finding.Sha256} {finding.Path}");
            }
        }

        Terminal.Tell(global.Say[
            $"ตรวจ {end.Documents} เอกสาร {end.Bytes >> 20} MiB: {(end.Found == 0 ? "เหมือนเดิมทั้งหมด" : $"พบ {end.Found} ปัญหา นำสำเนาสำรองกลับมา หรือสั่ง run --again กับไฟล์เดิม")}",
            $"{end.Documents} documents, {end.Bytes >> 20} MiB: {(end.Found == 0 ? "all is as it was" : $"{end.Found} things are not as they were. Bring them back from a backup, or run the originals with --again")}"]);
        return end.Found == 0 ? ExitCode.Complete : ExitCode.Unfinished;
    }
}
