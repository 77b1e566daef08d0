using System.CommandLine;
using ItaIngest.Pipeline.Evaluation.Reviewed;
using ItaIngest.Storage.Review;

namespace ItaIngest.Cli.Commands;

/// <summary><c>review export-truth</c></summary>
static class ReviewExportTruthCommand
{
    public static Command Make(GlobalOptions global)
    {
        var say = global.Say;
        var target = new Option<string>("--out") { Description = say["โฟลเดอร์ผลลัพธ์", "folder to write"], HelpName = "DIR", Required = true };
        var command = new ExplainedCommand("export-truth", say[
            """
            ส่งออกสิ่งที่ผู้ตรวจตัดสินแล้วเป็นชุดทดสอบที่ eval ใช้ได้
            DIR/reports มี truth.json ต่อเอกสาร DIR/numbers มีตำแหน่งตัวเลขของหน้าสแกน เฉพาะค่าที่ตรวจแล้วเท่านั้นที่นับ

            ตัวอย่าง:
              ita-ingest review export-truth --out reviewed
              ita-ingest eval reviewed/reports
              ita-ingest eval reviewed/numbers
            """,
            """
            Writes what auditors decided as corpora that eval scores against
            DIR/reports has a truth.json a document, DIR/numbers the spots of numbers on scanned pages. Only what was reviewed counts.

            Examples:
              ita-ingest review export-truth --out reviewed
              ita-ingest eval reviewed/reports
              ita-ingest eval reviewed/numbers
            """]) { target };
        command.SetAction(parsed =>
        {
            var store = StoreOf.Existing(global, parsed);
            var log = ReviewOf.Existing(global, parsed);
            var export = new TruthExport(global.Folders(parsed), parsed.GetValue(target)!);
            foreach (var sha256 in log.Documents())
            {
                if (store.ReadRecord(sha256) is { } record)
                {
                    export.Add(ReviewOverlay.Lay(record, log.Standing(sha256)));
                }
            }

            Terminal.Tell(say[
                $"เขียน {export.Reports} เอกสาร และตัวเลขของ {export.Scans} สแกน", $"{export.Reports} documents written, and numbers of {export.Scans} scans."]);
            foreach (var name in export.Skipped)
            {
                Terminal.Tell(say[$"ข้าม {name}: ไม่มีต้นฉบับในคลัง หรือไม่ใช่ DOCX หรือ PDF", $"Left out {name}: its bytes are not in the archive, or it is no DOCX or PDF."]);
            }

            return export.Skipped.Count == 0 ? ExitCode.Complete : ExitCode.Unfinished;
        });
        return command;
    }
}
