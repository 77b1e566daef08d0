namespace ItaIngest.Cli;

/// <summary>The language that people are spoken to in.</summary>
/// <param name="IsThai">Thai, or English.</param>
sealed record Speech(bool IsThai)
{
    /// <summary>The same said twice; the one that is asked for.</summary>
    public string this[string thai, string english] => IsThai ? thai : english;

    /// <summary>The language of the command line, before it is parsed: help and mistakes are told in it too.</summary>
    public static Speech Of(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] is "--lang=en" or "--lang:en" || (args[i] == "--lang" && i + 1 < args.Count && args[i + 1] == "en"))
            {
                return new Speech(IsThai: false);
            }
        }

        return new Speech(IsThai: true);
    }
}
