using System.CommandLine;
using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Storage.Review;

namespace ItaIngest.Cli.Commands;

/// <summary><c>review verify</c></summary>
static class ReviewVerifyCommand
{
    public static Command Make(GlobalOptions global)
    {
        var say = global.Say;
        var json = new Option<bool>("--json") { Description = say["พิมพ์เป็น JSON", "print JSON"] };
        var head = new Option<string>("--head")
        {
            Description = say["ค่าแฮชปลายที่จดไว้ครั้งก่อน: ตรวจว่าบันทึกยังมีอยู่", "a head that was kept elsewhere: the log must still have it"],
            HelpName = "N:HASH",
        };
        var command = new ExplainedCommand("verify", say[
            """
            พิสูจน์ว่าบันทึกการตรวจทานไม่ถูกแก้ ลบ หรือสลับลำดับ
            ค่าแฮชปลายพิมพ์ออกทาง standard output ให้จดเก็บไว้นอกเครื่อง แล้วนำมาเทียบภายหลังด้วย --head

            ตัวอย่าง:
              ita-ingest review verify > head-2569-01.txt
              ita-ingest review verify --head "$(cat head-2569-01.txt)"

            รหัสสิ้นสุด: 0 ครบถ้วน, 4 ไม่ตรง ดูข้อจำกัดใน docs/review.md
            """,
            """
            Checks that no entry of the review log was changed, removed or moved
            Prints the log's head to standard output: keep it away from this machine, and compare later with --head.

            Examples:
              ita-ingest review verify > head-2026-01.txt
              ita-ingest review verify --head "$(cat head-2026-01.txt)"

            Exit codes: 0 whole, 4 not whole. What this cannot show is in docs/review.md
            """]) { json, head };
        command.SetAction(parsed =>
        {
            var kept = parsed.GetValue(head)?.Trim();
            var proof = ReviewOf.Existing(global, parsed).Verify(kept is { Length: > 0 } ? kept : null);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(proof, ItaJson.Options));
            }
            else
            {
                Tell(say, proof);
            }

            return proof.IsWhole ? ExitCode.Complete : ExitCode.Unfinished;
        });
        return command;
    }

    static void Tell(Speech say, ChainProof proof)
    {
        Terminal.Tell(proof.FirstFault is { } fault
            ? say[$"บันทึกไม่ครบถ้วน: ไม่ตรงตั้งแต่รายการที่ {fault} (พบ {proof.Entries} รายการ)", $"The log is not whole: it does not fit from entry {fault} on ({proof.Entries} found)"]
            : say[$"บันทึกครบถ้วน: {proof.Entries} รายการ", $"The log is whole: {proof.Entries} entries"]);
        if (proof.HasKept is { } has)
        {
            Terminal.Tell(has
                ? say["ค่าแฮชที่จดไว้ยังอยู่ในบันทึก", "The head that was kept is in the log."]
                : say["ไม่พบค่าแฮชที่จดไว้: บันทึกถูกเขียนใหม่ หรือถูกแทนด้วยสำเนาเก่า", "The head that was kept is not in the log: it was written anew, or an older copy was put in its place."]);
        }

        if (proof is { IsWhole: true, Head: { } head })
        {
            Console.Out.WriteLine(head);
        }
    }
}
