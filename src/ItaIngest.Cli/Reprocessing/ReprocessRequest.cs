using ItaIngest.Model.Results;
using ItaIngest.Pipeline;

namespace ItaIngest.Cli.Reprocessing;

/// <summary>What <c>reprocess</c> was asked to do.</summary>
sealed record ReprocessRequest
{
    public required bool IsAll { get; init; }

    public required IngestStatus? Status { get; init; }

    public required Version? Before { get; init; }

    public required string? Code { get; init; }

    public required bool ReadsChanged { get; init; }

    public required bool IsDry { get; init; }

    public required string? Name { get; init; }

    public required RootFolders Folders { get; init; }

    public required IngestOptions Options { get; init; }

    public required bool IsVerbose { get; init; }
}
