using System.CommandLine;
using ItaIngest.Cli.Commands;

namespace ItaIngest.Cli;

/// <summary>The whole command line.</summary>
static class CommandLine
{
    public static RootCommand Make(GlobalOptions global)
    {
        var root = new RootCommand(global.Say[
            """
            ItaIngest อ่านรายงานผลและมาตรการ ITA (DOCX, PDF, ไฟล์สแกน) ให้เป็นข้อมูลที่ตรวจสอบแล้ว พร้อมหลักฐานทุกค่า

            ตัวอย่าง:
              ita-ingest run corpora/reports --out out
              ita-ingest watch --root /srv/ita
              ita-ingest doctor

            รหัสสิ้นสุด: 0 สมบูรณ์ทั้งหมด, 4 บางเอกสารไม่สมบูรณ์หรือถูกปฏิเสธ, 2 สั่งผิด, 3 เครื่องขาดสิ่งจำเป็น, 1 โปรแกรมขัดข้อง, 130 ถูกสั่งหยุด
            """,
            """
            ItaIngest turns Thai ITA reports (DOCX, PDF, scans) into checked records with evidence for every value.

            Examples:
              ita-ingest run corpora/reports --out out
              ita-ingest watch --root /srv/ita
              ita-ingest doctor

            Exit codes: 0 all complete, 4 some documents partial or rejected, 2 wrong usage, 3 the environment lacks something, 1 a fault of the program, 130 stopped
            """])
        {
            RunCommand.Make(global),
            WatchCommand.Make(global),
            ReprocessCommand.Make(global),
            RollbackCommand.Make(global),
            ShowCommand.Make(global),
            WarningsCommand.Make(global),
            ExplainCommand.Make(global),
            ExportCommand.Make(global),
            ReviewCommand.Make(global),
            EvalCommand.Make(global),
            TrainCommand.Make(global),
            BackupCommand.Backup(global),
            BackupCommand.Restore(global),
            VerifyArchiveCommand.Make(global),
            FuzzCommand.Make(global),
            DoctorCommand.Make(global),
        };
        global.AddTo(root);
        ExplainedCommand.LetHelpExplain(root);
        return root;
    }
}
