using System.CommandLine;

namespace ItaIngest.Cli.Commands;

/// <summary><c>review ...</c></summary>
static class ReviewCommand
{
    public static Command Make(GlobalOptions global)
    {
        var say = global.Say;
        return new Command("review", say["บันทึกการตรวจทานของผู้ตรวจ", "the log of the auditors' decisions"])
        {
            ReviewVerifyCommand.Make(global),
            ReviewConflictsCommand.Make(global),
        };
    }
}
