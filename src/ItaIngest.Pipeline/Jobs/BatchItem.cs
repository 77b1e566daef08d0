using ItaIngest.Pipeline.Manifests;

namespace ItaIngest.Pipeline.Jobs;

/// <summary>One document of a batch run.</summary>
/// <param name="Path">The file to read; for a zip member, where it was unpacked to.</param>
/// <param name="Name">Path below the given folder or archive, '/' separated: the record's name, and where its JSON file goes.</param>
/// <param name="Origin">Where the user finds it: the file, or the archive with the member after '!'.</param>
public sealed record BatchItem(string Path, string Name, string Origin)
{
    /// <summary>What a manifest tells of it; null: nothing.</summary>
    public ManifestLine? Told { get; init; }

    /// <summary>The folders that it came through, outermost first, and what the manifest says, marked as that.</summary>
    public IReadOnlyList<string> Tags => [.. Name.Split('/')[..^1], .. Told?.Tags ?? []];
}
