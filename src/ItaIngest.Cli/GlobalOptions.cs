using System.CommandLine;
using ItaIngest.Pipeline;
using ItaIngest.Pipeline.Work;
using ItaIngest.Storage.Databases;

namespace ItaIngest.Cli;

/// <summary>What every command takes.</summary>
sealed class GlobalOptions(Speech say)
{
    /// <summary>The environment variable that says the same as <c>--store</c>, so that no password stands in a list of processes.</summary>
    const string StoreVariable = "ITA_INGEST_STORE";

    /// <summary>The environment variable that says the same as <c>--queue</c>.</summary>
    const string QueueVariable = "ITA_INGEST_QUEUE";

    readonly Option<string> root = new("--root")
    {
        Description = say["โฟลเดอร์หลักที่เก็บ inbox, archive, records และฐานข้อมูล (ค่าเริ่มต้น ./ita-data)", "folder of inbox, archive, records and the database (default ./ita-data)"],
        HelpName = "DIR",
        Recursive = true,
    };

    readonly Option<string> store = new("--store")
    {
        Description = say[
            $"ฐานข้อมูล PostgreSQL: postgres://user@host:port/db หรือตั้งตัวแปร {StoreVariable} (ค่าเริ่มต้น SQLite ใน ROOT)",
            $"PostgreSQL database: postgres://user@host:port/db, or set {StoreVariable} (default: SQLite in the root)"],
        HelpName = "CONNECTION",
        Recursive = true,
    };

    readonly Option<string> queue = new("--queue")
    {
        Description = say[
            $"RabbitMQ ที่แจกงานให้หลายเครื่อง: amqp://user@host:port/vhost หรือตั้งตัวแปร {QueueVariable}",
            $"RabbitMQ that hands out the work of 'watch' to many machines: amqp://user@host:port/vhost, or set {QueueVariable}"],
        HelpName = "ADDRESS",
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
        command.Add(store);
        command.Add(queue);
        command.Add(language);
        command.Add(verbose);
    }

    public string Root(ParseResult parsed) => parsed.GetValue(root) is { Length: > 0 } given ? given : "ita-data";

    public RootFolders Folders(ParseResult parsed, string? inbox = null, string? archive = null)
    {
        var folders = RootFolders.At(Root(parsed), inbox, archive);
        return (parsed.GetValue(store) is { Length: > 0 } given ? given : Environment.GetEnvironmentVariable(StoreVariable)) is { Length: > 0 } text
            ? folders with { Store = Server(text) }
            : folders;
    }

    /// <summary>The server that hands out work; null: none is set.</summary>
    public RabbitPlace? Queue(ParseResult parsed)
    {
        try
        {
            return (parsed.GetValue(queue) is { Length: > 0 } given ? given : Environment.GetEnvironmentVariable(QueueVariable)) is { Length: > 0 } text
                ? RabbitPlace.Parse(text)
                : null;
        }
        catch (FormatException e)
        {
            throw new UsageException(
                $"ไม่เข้าใจค่าของ --queue หรือ {QueueVariable}: เขียนเป็น amqp://user:password@host:port/vhost", $"--queue or {QueueVariable} is not understood. {e.Message}");
        }
    }

    // The text may hold a password: it is not repeated.
    static StorePlace Server(string text)
    {
        try
        {
            return StorePlace.OnServer(text);
        }
        catch (FormatException e)
        {
            throw new UsageException(
                $"ไม่เข้าใจค่าของ --store หรือ {StoreVariable}: เขียนเป็น postgres://user@host:port/database หรือ Host=host;Username=user;Database=database",
                $"--store or {StoreVariable} is not understood. {e.Message}");
        }
    }

    public bool IsVerbose(ParseResult parsed) => parsed.GetValue(verbose);
}
