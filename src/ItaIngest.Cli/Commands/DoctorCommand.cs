using System.CommandLine;
using System.Text.Json;
using ItaIngest.Cli.Doctor;
using ItaIngest.Model.Json;

namespace ItaIngest.Cli.Commands;

/// <summary><c>doctor</c></summary>
static class DoctorCommand
{
    public static Command Make(GlobalOptions global)
    {
        var say = global.Say;
        var json = new Option<bool>("--json") { Description = say["พิมพ์เป็น JSON", "print JSON"] };
        var command = new ExplainedCommand("doctor", say[
            """
            ตรวจทุกสิ่งที่โปรแกรมต้องใช้: ไลบรารี โมเดล ฐานข้อมูล โฟลเดอร์ และสิทธิ์ พร้อมบอกวิธีแก้

            ตัวอย่าง:
              ita-ingest doctor --root /srv/ita
            """,
            """
            Looks at everything the program needs: libraries, models, database, folders and rights, and says what to do.

            Example:
              ita-ingest doctor --root /srv/ita
            """]) { json };
        command.SetAction(parsed =>
        {
            var findings = new Examination(say, global.Folders(parsed), global.Queue(parsed)).Examine();
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(findings, ItaJson.Options));
            }
            else
            {
                Tell(say, findings);
            }

            return findings.Any(finding => finding.State == FindingState.Bad) ? ExitCode.Environment : ExitCode.Complete;
        });
        return command;
    }

    static void Tell(Speech say, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var mark = finding.State switch
            {
                FindingState.Well => say["ดี     ", "well    "],
                FindingState.Doubtful => say["ควรดู  ", "doubtful"],
                _ => say["เสีย   ", "BAD     "],
            };
            Console.Out.WriteLine($"{mark} {finding.Name}: {finding.Detail}");
            if (finding.Advice is { } advice)
            {
                Console.Out.WriteLine($"         -> {advice}");
            }
        }
    }
}
