namespace ItaIngest.Cli;

/// <summary>What the program tells whoever called it (contract, 'Exit codes').</summary>
static class ExitCode
{
    /// <summary>All complete.</summary>
    public const int Complete = 0;

    /// <summary>A fault of the program.</summary>
    public const int Fault = 1;

    /// <summary>Wrong usage or configuration.</summary>
    public const int Usage = 2;

    /// <summary>The environment lacks something; what and how to get it was said.</summary>
    public const int Environment = 3;

    /// <summary>Some documents are partial or rejected.</summary>
    public const int Unfinished = 4;

    /// <summary>Stopped with Ctrl-C or a signal, as shells count it: 128 and SIGINT.</summary>
    public const int Stopped = 130;
}
