using ItaIngest.Pipeline.Jobs;

namespace ItaIngest.Pipeline.Manifests;

/// <summary>Lays manifests over the documents that were found.</summary>
public static class ManifestMatch
{
    /// <summary>
    /// The documents with what is told of them, and every line that could not be used, with its file as people know it. Throws
    /// <see cref="InvalidManifestException"/>.
    /// </summary>
    /// <param name="sources">What was found.</param>
    /// <param name="given">A manifest that was named; its paths are names of the documents. Null: none.</param>
    public static (IReadOnlyList<BatchItem> Items, IReadOnlyList<(string File, ManifestFault Fault)> Faults) Of(BatchSources sources, string? given)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var (told, faults) = (new Dictionary<string, ManifestLine>(StringComparer.Ordinal), new List<(string, ManifestFault)>());
        var names = sources.Items.Select(item => item.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (file, shown, below) in given is null ? sources.Manifests : sources.Manifests.Append((given, given, "")))
        {
            var manifest = Manifest.Read(file, shown);
            faults.AddRange(manifest.Faults.Select(fault => (shown, fault)));
            foreach (var line in manifest.Lines)
            {
                if (names.Contains(below + line.Path))
                {
                    told[below + line.Path] = line;
                }
                else
                {
                    faults.Add((shown, new ManifestFault(line.Number, $"no document '{line.Path}'", $"ไม่มีเอกสาร '{line.Path}'")));
                }
            }
        }

        return ([.. sources.Items.Select(item => item with { Told = told.GetValueOrDefault(item.Name) })], faults);
    }
}
