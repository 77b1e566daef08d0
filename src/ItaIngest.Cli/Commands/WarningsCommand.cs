using System.CommandLine;
using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;

namespace ItaIngest.Cli.Commands;

/// <summary><c>warnings</c></summary>
static class WarningsCommand
{
    public static Command Make(GlobalOptions global)
    {
        var say = global.Say;
        var code = new Option<string>("--code") { Description = say["เฉพาะรหัสนี้ เช่น score.total-mismatch", "only this code, such as score.total-mismatch"], HelpName = "C" };
        var severity = new Option<string>("--severity") { Description = say["เฉพาะระดับ error, warning หรือ info", "only error, warning or info"], HelpName = "S" };
        severity.AcceptOnlyFromAmong("error", "warning", "info");
        var json = new Option<bool>("--json") { Description = say["พิมพ์เป็น JSON", "print JSON"] };
        var command = new ExplainedCommand("warnings", say[
            """
            แสดงคำเตือนของเอกสารที่เก็บไว้

            ตัวอย่าง:
              ita-ingest warnings --severity error
              ita-ingest warnings --code score.conflict --json
            """,
            """
            Lists the warnings of stored documents.

            Examples:
              ita-ingest warnings --severity error
              ita-ingest warnings --code score.conflict --json
            """]) { code, severity, json };
        command.SetAction(parsed =>
        {
            Severity? level = parsed.GetValue(severity) is { } text ? Enum.Parse<Severity>(text, ignoreCase: true) : null;
            var warnings = StoreOf.Existing(global, parsed).Warnings(parsed.GetValue(code), level);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(warnings, ItaJson.Options));
                return;
            }

            global.Terminal.WriteTable(
                [say["เอกสาร", "document"], say["ระดับ", "severity"], say["รหัส", "code"], say["ข้อความ", "message"]],
                [.. warnings.Select(entry => (IReadOnlyList<string>)
                [
                    entry.Name,
                    entry.Warning.Severity.ToString().ToLowerInvariant(),
                    entry.Warning.Code,
                    say[entry.Warning.MessageThai, entry.Warning.Message],
                ])]);
        });
        return command;
    }
}
