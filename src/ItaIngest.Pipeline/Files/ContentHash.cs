using System.Security.Cryptography;

namespace ItaIngest.Pipeline.Files;

/// <summary>SHA-256 of a file's bytes, lower-case hexadecimal: a document's identity.</summary>
static class ContentHash
{
    /// <summary>Stands where a hash must stand and no byte could be read.</summary>
    public static readonly string Unknown = new('0', 64);

    public static async Task<string> OfAsync(string path, CancellationToken cancel)
    {
        await using var stream = new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1 << 16, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel).ConfigureAwait(false));
    }
}
