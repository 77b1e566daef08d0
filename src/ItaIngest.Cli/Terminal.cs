using Spectre.Console;

namespace ItaIngest.Cli;

/// <summary>Words for people go to standard error, data to standard output.</summary>
sealed class Terminal
{
    /// <summary>Where people are spoken to.</summary>
    public IAnsiConsole People { get; } = On(Console.Error, Console.IsErrorRedirected);

    /// <summary>Where tables that were asked for go.</summary>
    public IAnsiConsole Data { get; } = On(Console.Out, Console.IsOutputRedirected);

    /// <summary>Whether somebody is watching standard error: then a progress bar makes sense.</summary>
    public bool IsWatched { get; } = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "dumb");

    /// <summary>Whether tables are looked at; otherwise they are written as tab-separated lines for other programs.</summary>
    public bool IsDataWatched { get; } = !Console.IsOutputRedirected;

    /// <summary>Tells people one line, as it is.</summary>
    public static void Tell(string line) => Console.Error.WriteLine(line);

    /// <summary>Writes a table for eyes, or tab-separated lines for programs.</summary>
    public void WriteTable(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (!IsDataWatched)
        {
            foreach (var row in rows)
            {
                Console.Out.WriteLine(string.Join('\t', row.Select(cell => cell.Replace('\t', ' ').Replace('\n', ' '))));
            }

            return;
        }

        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in header)
        {
            table.AddColumn(new TableColumn(new Text(column)));
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        Data.Write(table);
    }

    static IAnsiConsole On(TextWriter writer, bool isRedirected) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(writer),
        Ansi = isRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        ColorSystem = isRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
    });
}
