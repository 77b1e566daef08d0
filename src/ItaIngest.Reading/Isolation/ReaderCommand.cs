namespace ItaIngest.Reading.Isolation;

/// <summary>How a reader process is started.</summary>
/// <param name="FileName">The executable.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record ReaderCommand(string FileName, IReadOnlyList<string> Arguments)
{
    /// <summary>The hidden verb of the program.</summary>
    public const string Verb = "read-worker";

    /// <summary>The reader that was compiled ahead of time; null: there is none of these sources.</summary>
    public static ReaderCommand? Compiled => CompiledReader.Path is { } path ? new ReaderCommand(path, []) : null;

    /// <summary>The reader that was compiled ahead of time, or this program itself where there is none.</summary>
    public static ReaderCommand Best() => Compiled ?? Self();

    /// <summary>This program itself with the hidden verb, whether it runs by its own executable or by <c>dotnet ita-ingest.dll</c>.</summary>
    public static ReaderCommand Self()
    {
        var program = Environment.ProcessPath ?? throw new InvalidOperationException("The program does not know its own path.");
        return Path.GetFileNameWithoutExtension(program) == "dotnet"
            ? new ReaderCommand(program, [Environment.GetCommandLineArgs()[0], Verb])
            : new ReaderCommand(program, [Verb]);
    }
}
