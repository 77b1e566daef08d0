using ItaIngest.Pipeline;

namespace ItaIngest.Cli.Runs;

/// <summary>What <c>run</c> was asked to do.</summary>
sealed record RunRequest
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required string Out { get; init; }

    public required TableFormat Tables { get; init; }

    public string? Manifest { get; init; }

    public string? Name { get; init; }

    public required bool Again { get; init; }

    public required RootFolders Folders { get; init; }

    public required IngestOptions Options { get; init; }

    public required bool IsVerbose { get; init; }
}
