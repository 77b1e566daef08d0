using System.CommandLine;
using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Storage.Review;

namespace ItaIngest.Cli.Commands;

/// <summary><c>review verify</c></summary>
static class ReviewCommand
{
    public static Command Make(GlobalOptions global)
    {
        var say = global.Say;
        return new Command("review", say["บันทึกการตรวจทานของผู้ตรวจ", "the log of the auditors' decisions"]) { Verify(global) };
    }

    static ExplainedCommand Verify(GlobalOptions global)
    {
        var say = global.Say;
        var json = new Option<bool>("--json") { Description = say["พิมพ์เป็น JSON", "print JSON"] };
        var command = new ExplainedCommand("verify", say[
            """
            พิสูจน์ว่าบันทึกการตรวจทานไม่ถูกแก้ ลบ หรือสลับลำดับ

            รหัสสิ้นสุด: 0 ครบถ้วน, 4 ไม่ตรง ดูข้อจำกัดใน docs/review.md
            """,
            """
            Checks that no entry of the review log was changed, removed or moved

            Exit codes: 0 whole, 4 not whole. What this cannot show is in docs/review.md
            """]) { json };
        command.SetAction(parsed =>
        {
            // Opening the store first tells plainly where there is none, rather than making one.
            _ = StoreOf.Existing(global, parsed);
            var proof = new ReviewLog(global.Folders(parsed).Database, TimeProvider.System).Verify();
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(proof, ItaJson.Options));
            }
            else
            {
                Terminal.Tell(proof.FirstFault is { } fault
                    ? say[$"บันทึกไม่ครบถ้วน: ไม่ตรงตั้งแต่รายการที่ {fault} (พบ {proof.Entries} รายการ)", $"The log is not whole: it does not fit from entry {fault} on ({proof.Entries} found)"]
                    : say[$"บันทึกครบถ้วน: {proof.Entries} รายการ", $"The log is whole: {proof.Entries} entries"]);
            }

            return proof.FirstFault is null ? ExitCode.Complete : ExitCode.Unfinished;
        });
        return command;
    }
}
