using System.CommandLine;
using ItaIngest.Cli.Reprocessing;

namespace ItaIngest.Cli.Commands;

/// <summary><c>rollback NAME</c></summary>
static class RollbackCommand
{
    public static Command Make(GlobalOptions global)
    {
        var say = global.Say;
        var name = new Argument<string>("NAME") { Description = say["ชื่อชุดงานของ reprocess", "the batch, as reprocess named it"] };
        var command = new ExplainedCommand("rollback", say[
            """
            นำผลลัพธ์ก่อนการทำซ้ำ (reprocess) ของชุดงานนั้นกลับมา เอกสารที่ถูกทำใหม่หลังจากนั้นจะคงผลล่าสุดไว้

            ตัวอย่าง:
              ita-ingest rollback totals-again
            """,
            """
            Brings back the records that a batch of reprocess replaced. What was made anew since then keeps its newer record.

            Example:
              ita-ingest rollback totals-again
            """]) { name };
        command.SetAction((parsed, stop) => new RollbackSession(global, global.Folders(parsed), parsed.GetValue(name)!, global.IsVerbose(parsed)).RunAsync(stop));
        return command;
    }
}
