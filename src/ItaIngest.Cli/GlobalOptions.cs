using System.CommandLine;
using ItaIngest.Pipeline;

namespace ItaIngest.Cli;

/// <summary>What every command takes.</summary>
sealed class GlobalOptions(Speech say)
{
    readonly Option<string> root = new("--root")
    {
        Description = say["โฟลเดอร์หลักที่เก็บ inbox, archive, records และฐานข้อมูล (ค่าเริ่มต้น ./ita-data)", "folder of inbox, archive, records and the database (default ./ita-data)"],
        HelpName = "DIR",
        Recursive = true,
    };

    readonly Option<string> language = new("--lang")
    {
        Description = say["ภาษาของข้อความ: th หรือ en (ค่าเริ่มต้น th)", "language of messages: th or en (default th)"],
        HelpName = "th|en",
        Recursive = true,
    };

    readonly Option<bool> verbose = new("--verbose")
    {
        Description = say["แสดงรายละเอียดการทำงาน", "tell more of what happens"],
        Recursive = true,
    };

    public Speech Say { get; } = say;

    public Terminal Terminal { get; } = new();

    public void AddTo(RootCommand command)
    {
        language.AcceptOnlyFromAmong("th", "en");
        command.Add(root);
        command.Add(language);
        command.Add(verbose);
    }

    public string Root(ParseResult parsed) => parsed.GetValue(root) is { Length: > 0 } given ? given : "ita-data";

    public RootFolders Folders(ParseResult parsed) => RootFolders.At(Root(parsed));

    public bool IsVerbose(ParseResult parsed) => parsed.GetValue(verbose);
}
