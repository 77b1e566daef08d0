using System.CommandLine;
using ItaIngest.Cli.Reprocessing;
using ItaIngest.Model.Results;

namespace ItaIngest.Cli.Commands;

/// <summary><c>reprocess</c></summary>
static class ReprocessCommand
{
    public static Command Make(GlobalOptions global)
    {
        var say = global.Say;
        var all = new Option<bool>("--all") { Description = say["ทุกเอกสาร แม้โปรแกรมรุ่นนี้ทำไว้แล้ว", "every document, also those that this program made already"] };
        var status = new Option<string>("--status") { Description = say["เฉพาะสถานะ complete, partial หรือ rejected", "only complete, partial or rejected ones"], HelpName = "S" };
        status.AcceptOnlyFromAmong("complete", "partial", "rejected");
        var before = new Option<string>("--before") { Description = say["เฉพาะที่ทำด้วยรุ่นก่อนหน้านี้ เช่น 0.2.0", "only those made by versions before this one, such as 0.2.0"], HelpName = "VERSION" };
        var code = new Option<string>("--code") { Description = say["เฉพาะที่มีคำเตือนรหัสนี้", "only those with a warning of this code"], HelpName = "C" };
        var reRead = new Option<bool>("--re-read") { Description = say["อ่านไฟล์ใหม่เมื่อตัวอ่านหรือโมเดลเปลี่ยน", "read files anew where the reader or a model changed"] };
        var dry = new Option<bool>("--dry-run") { Description = say["รายงานความแตกต่างเท่านั้น ไม่เปลี่ยนผลลัพธ์", "only report what would change"] };
        var name = new Option<string>("--name") { Description = say["ชื่อชุดงาน ใช้กับ rollback", "name of the batch, for rollback"], HelpName = "NAME" };
        var reading = new ReadingOptions(say);
        var command = new ExplainedCommand("reprocess", Description(say)) { all, status, before, code, reRead, dry, name };
        reading.AddTo(command);
        command.SetAction((parsed, stop) => new ReprocessSession(global, new ReprocessRequest
        {
            IsAll = parsed.GetValue(all),
            Status = parsed.GetValue(status) is { } text ? Enum.Parse<IngestStatus>(text, ignoreCase: true) : null,
            Before = VersionOf(parsed.GetValue(before)),
            Code = parsed.GetValue(code),
            ReadsChanged = parsed.GetValue(reRead),
            IsDry = parsed.GetValue(dry),
            Name = NameOf(parsed.GetValue(name)),
            Folders = global.Folders(parsed),
            Options = reading.Read(parsed),
            IsVerbose = global.IsVerbose(parsed),
        }).RunAsync(stop));
        return command;
    }

    static Version? VersionOf(string? text) => text is null ? null : Version.TryParse(text, out var version)
        ? version
        : throw new UsageException($"'{text}' ไม่ใช่เลขรุ่น: ใช้รูปแบบ 0.2.0", $"'{text}' is no version: write it like 0.2.0.");

    // It becomes a file's name.
    internal static string? NameOf(string? name) => name is null || (name.Length is > 0 and <= 100 && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.') && name[0] != '.')
        ? name
        : throw new UsageException($"ชื่อชุดงาน '{name}' ใช้ไม่ได้: ใช้ตัวอักษร ตัวเลข - _ .", $"'{name}' is no name for a batch: use letters, digits, - _ and dots.");

    static string Description(Speech say) => say[
        """
        ทำผลลัพธ์ใหม่จากหน้าที่เคยอ่านไว้ (ROOT/readings) โดยไม่ต้องอ่านไฟล์อีก ใช้เมื่อกฎหรือโปรแกรมเปลี่ยน
        ถ้าไม่ระบุตัวเลือก จะทำเฉพาะเอกสารที่โปรแกรมหรือตัวเลือกต่างจากครั้งก่อน เอกสารที่ถูกปฏิเสธจะทำเมื่อระบุ --status rejected
        รายงานความแตกต่างแสดงเป็นตาราง และอยู่ใน ROOT/batches/NAME.csv และ NAME.json ผลเดิมถูกเก็บไว้: rollback NAME นำกลับมา
        งานที่ถูกหยุดทำต่อได้ด้วยคำสั่งเดิม การตัดสินของผู้ตรวจไม่ถูกแตะต้อง

        ตัวอย่าง:
          ita-ingest reprocess --dry-run
          ita-ingest reprocess --code score.total-mismatch --name totals-again
          ita-ingest reprocess --all --re-read --jobs 8
        """,
        """
        Makes records anew from the pages as they were read (ROOT/readings), without reading files again: for when rules or the program changed.
        Without options it takes the documents whose records other code or options made; rejected ones only with --status rejected.
        What differs is told as a table and in ROOT/batches/NAME.csv and NAME.json; former records are kept, and rollback NAME brings them back.
        A stopped batch goes on with the same command. Reviewers' decisions are not touched.

        Examples:
          ita-ingest reprocess --dry-run
          ita-ingest reprocess --code score.total-mismatch --name totals-again
          ita-ingest reprocess --all --re-read --jobs 8
        """];
}
