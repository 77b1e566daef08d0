using System.CommandLine;
using ItaIngest.Cli.Doctor;
using ItaIngest.Cli.Fuzz;

namespace ItaIngest.Cli.Commands;

/// <summary><c>fuzz</c></summary>
static class FuzzCommand
{
    public static Command Make(GlobalOptions global)
    {
        var say = global.Say;
        var minutes = new Option<double>("--minutes") { Description = say["นาที (ค่าเริ่มต้น 10)", "minutes (default 10)"], HelpName = "N", DefaultValueFactory = _ => 10 };
        var seed = new Option<int>("--seed") { Description = say["เลขเริ่มต้น: เลขเดิมให้ไฟล์ชุดเดิม (ค่าเริ่มต้น 1)", "the same seed makes the same files (default 1)"], HelpName = "S", DefaultValueFactory = _ => 1 };
        var found = new Option<string>("--out") { Description = say["โฟลเดอร์เก็บไฟล์ที่พบปัญหา (ค่าเริ่มต้น corpora/broken/found)", "folder of what is found (default corpora/broken/found)"], HelpName = "DIR" };
        var repository = new Option<string>("--repository") { Description = say["โฟลเดอร์โครงการ (ค่าเริ่มต้น .)", "the checkout (default .)"], HelpName = "DIR" };
        var readings = new Option<bool>("--readings") { Description = say["เฉพาะผลอ่านที่เก็บไว้", "stored readings alone"] };
        var command = new ExplainedCommand("fuzz", Description(say)) { minutes, seed, found, repository, readings };
        command.SetAction(async (parsed, stop) =>
        {
            Essentials.Check(say);
            var checkout = parsed.GetValue(repository) is { Length: > 0 } given ? given : ".";
            if (!Directory.Exists(Path.Combine(checkout, "corpora")))
            {
                throw new UsageException($"ไม่พบ corpora ใน {checkout}", $"There are no corpora in {checkout}.");
            }

            var folder = parsed.GetValue(found) is { Length: > 0 } target ? target : Path.Combine(checkout, "corpora", "broken", "found");
            var run = new FuzzRun(checkout, folder, parsed.GetValue(seed), parsed.GetValue(readings), Terminal.Tell);
            await run.RunAsync(TimeSpan.FromMinutes(parsed.GetValue(minutes)), stop).ConfigureAwait(false);
            Terminal.Tell(say[$"{run.Tried} ไฟล์ พบ {run.Findings.Count} ปัญหา", $"{run.Tried} files, {run.Findings.Count} findings"]);
            return run.Findings.Count == 0 ? ExitCode.Complete : ExitCode.Unfinished;
        });
        return command;
    }

    static string Description(Speech say) => say[
        """
        ทดสอบโปรแกรมด้วยไฟล์ของ corpora และผลอ่านของไฟล์เหล่านั้นที่ถูกทำให้เสียหาย แล้วเก็บไฟล์ที่ทำให้โปรแกรมขัดข้อง ค้าง หรือไม่บอกเหตุผล

        ตัวอย่าง:
          ita-ingest fuzz --minutes 60 --seed 7
        """,
        """
        Damages the files of the corpora, and what was read from them, inside their structure and keeps, as small as it can be made, what brings out a fault, a hang, or an answer without a reason.

        Example:
          ita-ingest fuzz --minutes 60 --seed 7
        """];
}
