using ItaIngest.Model.Results;

namespace ItaIngest.Pipeline.Jobs;

/// <summary>What the given paths come to.</summary>
/// <param name="Items">Documents, in order; no two have the same <see cref="BatchItem.Name"/>.</param>
/// <param name="LeftOut">Files of folders and archives that are no documents.</param>
/// <param name="Broken">Archives that could not be opened, by name, with the reason.</param>
public sealed record BatchSources(
    IReadOnlyList<BatchItem> Items, IReadOnlyList<string> LeftOut, IReadOnlyList<(BatchItem Archive, Rejection Rejection)> Broken)
{
    /// <summary>Files <c>manifest.csv</c> in the root of what was given, with the names that people know them by and the part of names that comes before their paths.</summary>
    public IReadOnlyList<(string File, string Shown, string Below)> Manifests { get; init; } = [];
}
