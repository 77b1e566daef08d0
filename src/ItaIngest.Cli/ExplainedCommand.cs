using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ItaIngest.Cli;

/// <summary>A command whose help has more to say than the one line that stands in the list of commands: the rest, with examples, comes last.</summary>
sealed class ExplainedCommand : Command
{
    readonly string more;

    /// <param name="name">Its name.</param>
    /// <param name="text">First line: what it does. The rest: more about it, and examples.</param>
    public ExplainedCommand(string name, string text)
        : base(name, text.Split('\n')[0]) => more = string.Join('\n', text.Split('\n')[1..]);

    /// <summary>Lets the help of all commands below the root tell the rest too.</summary>
    public static void LetHelpExplain(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new Help((HelpAction)option.Action!);
    }

    sealed class Help(HelpAction plain) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var code = plain.Invoke(parseResult);
            if (parseResult.CommandResult.Command is ExplainedCommand { more.Length: > 0 } command)
            {
                Console.Out.WriteLine(command.more);
                Console.Out.WriteLine();
            }

            return code;
        }
    }
}
