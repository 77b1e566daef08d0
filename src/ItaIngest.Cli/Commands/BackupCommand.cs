using System.CommandLine;
using ItaIngest.Pipeline;
using ItaIngest.Pipeline.Inbox;
using ItaIngest.Storage;
using ItaIngest.Storage.Databases;

namespace ItaIngest.Cli.Commands;

/// <summary><c>backup</c> and <c>restore</c></summary>
static class BackupCommand
{
    public static Command Backup(GlobalOptions global)
    {
        var say = global.Say;
        var file = File(say);
        var command = new ExplainedCommand("backup", say[
            """
            คัดลอกฐานข้อมูลขณะใช้งานอยู่ได้ ต้นฉบับใน ROOT/archive คัดลอกแยกต่างหาก

            ตัวอย่าง:
              ita-ingest backup /backup/ita.db --root /srv/ita
            """,
            """
            Copies the database as of one moment, also while the program runs. The originals in ROOT/archive are copied as any files.

            Example:
              ita-ingest backup /backup/ita.db --root /srv/ita
            """]) { file };
        command.SetAction(parsed =>
        {
            var folders = global.Folders(parsed);
            CheckIsFile(folders);
            _ = StoreOf.Existing(global, parsed);
            SqliteFile.Backup(folders.Database, parsed.GetValue(file)!);
            Terminal.Tell(say[$"คัดลอกแล้ว: {parsed.GetValue(file)}", $"Copied to {parsed.GetValue(file)}"]);
            return ExitCode.Complete;
        });
        return command;
    }

    public static Command Restore(GlobalOptions global)
    {
        var say = global.Say;
        var file = File(say);
        var command = new ExplainedCommand("restore", say[
            """
            นำสำเนากลับมาแทนฐานข้อมูล ต้องหยุด watch ก่อน ฐานข้อมูลเดิมเก็บไว้เป็น ita.db.before-restore

            ตัวอย่าง:
              ita-ingest restore /backup/ita.db --root /srv/ita
            """,
            """
            Puts a copy in the database's place. Stop watch and the review pages first. What was there stays as ita.db.before-restore.

            Example:
              ita-ingest restore /backup/ita.db --root /srv/ita
            """]) { file };
        command.SetAction(parsed =>
        {
            if (!System.IO.File.Exists(parsed.GetValue(file)))
            {
                throw new UsageException($"ไม่พบ {parsed.GetValue(file)}", $"There is no {parsed.GetValue(file)}.");
            }

            var folders = global.Folders(parsed);
            CheckIsFile(folders);
            Directory.CreateDirectory(folders.Root);
            using var only = InboxLock.Take(folders);
            SqliteFile.Restore(parsed.GetValue(file)!, folders.Database);
            var count = new DocumentStore(folders.Store.Open()).List().Count;
            Terminal.Tell(say[$"นำกลับแล้ว {count} เอกสาร", $"Put back: {count} documents"]);
            return ExitCode.Complete;
        });
        return command;
    }

    static void CheckIsFile(RootFolders folders)
    {
        if (folders.Store.IsServer)
        {
            throw new UsageException(
                $"{folders.Store} สำรองและกู้คืนด้วย pg_dump และ pg_restore ดู docs/many-machines.md",
                $"{folders.Store} is copied by pg_dump and put back by pg_restore: see docs/many-machines.md.");
        }
    }

    static Argument<string> File(Speech say) => new("FILE") { Description = say["ไฟล์สำเนา", "the copy"] };
}
