using ItaIngest.Model.Results;
using ItaIngest.Pipeline.Files;
using ItaIngest.Pipeline.Jobs;
using ItaIngest.Storage;

namespace ItaIngest.Pipeline.Reprocessing;

/// <summary>Finds a document's own bytes again: in the archive, else where <c>run</c> was given them, if they are still the same.</summary>
public sealed class Originals(RootFolders folders, DocumentStore store)
{
    /// <summary>A file with the document's bytes, or null.</summary>
    public async Task<string?> FindAsync(SourceInfo source, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(source);
        var given = store.ArrivalKeys(source.Sha256)
            .Where(key => key.StartsWith(BatchRun.KeyPrefix, StringComparison.Ordinal)).Select(key => key[BatchRun.KeyPrefix.Length..]);
        foreach (var path in given.Prepend(folders.ArchiveFile(source.Sha256, source.MediaType)).Where(File.Exists))
        {
            if (await ContentHash.OfAsync(path, cancel).ConfigureAwait(false) == source.Sha256)
            {
                return path;
            }
        }

        return null;
    }
}
