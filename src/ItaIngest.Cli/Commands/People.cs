using System.CommandLine;
using System.Text;
using ItaIngest.Storage.People;

namespace ItaIngest.Cli.Commands;

/// <summary>What the commands about accounts and tokens share.</summary>
static class People
{
    /// <summary>Who changes accounts here, in their log: whoever may run the program on the machine.</summary>
    public const string CommandLine = "(command line)";

    public static Accounts AccountsOf(GlobalOptions global, ParseResult parsed) => new(global.Folders(parsed).Store.Open(), TimeProvider.System);

    public static ApiTokens TokensOf(GlobalOptions global, ParseResult parsed) => new(global.Folders(parsed).Store.Open(), TimeProvider.System);

    public static Role RoleOf(string word) => Enum.Parse<Role>(word, ignoreCase: true);

    public static string WordOf(Role role) => role.ToString().ToLowerInvariant();

    /// <summary>Does it; what cannot be as asked for is wrong usage.</summary>
    public static void Do(Action work)
    {
        try
        {
            work();
        }
        catch (AccountException e)
        {
            throw new UsageException(e.Thai, e.Message);
        }
    }

    /// <summary>A password from the terminal, unseen and typed twice, or one line of standard input.</summary>
    public static string AskPassword(Speech say)
    {
        if (Console.IsInputRedirected)
        {
            return Console.In.ReadLine() ?? "";
        }

        var first = ReadUnseen(say["รหัสผ่าน: ", "Password: "]);
        return first == ReadUnseen(say["พิมพ์อีกครั้ง: ", "Once more: "])
            ? first
            : throw new UsageException("รหัสผ่านสองครั้งไม่ตรงกัน", "The two passwords differ.");
    }

    static string ReadUnseen(string question)
    {
        Console.Error.Write(question);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
