using System.CommandLine;
using ItaIngest.Analysis.Validation;

namespace ItaIngest.Cli.Commands;

/// <summary><c>explain [CODE]</c></summary>
static class ExplainCommand
{
    public static Command Make(GlobalOptions global)
    {
        var say = global.Say;
        var code = new Argument<string?>("CODE")
        {
            Description = say["รหัสคำเตือน เช่น score.total-mismatch; ไม่ระบุ: แสดงทุกรหัส", "a warning's code, such as score.total-mismatch; none: lists all codes"],
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new ExplainedCommand("explain", say[
            """
            อธิบายคำเตือน: หมายความว่าอะไร คำนวณอย่างไร และตัวอย่าง

            ตัวอย่าง:
              ita-ingest explain
              ita-ingest explain score.total-mismatch
            """,
            """
            Explains a warning: what it means, how it is computed, and an example.

            Examples:
              ita-ingest explain --lang en
              ita-ingest explain score.total-mismatch --lang en
            """]) { code };
        command.SetAction(parsed => Show(global, parsed.GetValue(code)));
        return command;
    }

    static void Show(GlobalOptions global, string? code)
    {
        var say = global.Say;
        if (code is null)
        {
            global.Terminal.WriteTable(
                [say["รหัส", "code"], say["หมายความว่า", "meaning"]],
                [.. WarningCodes.All.Select(c => (IReadOnlyList<string>)[c, WarningPages.Meaning(c, say.IsThai)])]);
            return;
        }

        var page = WarningPages.Of(code, say.IsThai) ?? throw new UsageException(
            $"ไม่มีรหัส {code} รหัสที่มี: {string.Join(", ", WarningCodes.All)}", $"There is no code {code}. Known: {string.Join(", ", WarningCodes.All)}");
        Console.Out.Write(page);
    }
}
