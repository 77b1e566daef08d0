using System.Security.Cryptography;
using ItaIngest.Reading;
using ItaIngest.Reading.Isolation;
using ItaIngest.Tests.TestSupport;

namespace ItaIngest.Tests.Reading;

/// <summary>Stored readings are believed as long as the version of reading stays: it must not stay when reading changes.</summary>
public sealed class ReaderVersionTests
{
    /// <summary>Hash of what version <see cref="ReaderVersion.Current"/> reads from five reports as PDF and DOCX.</summary>
    const string Expected = "eb1cb93b58fb4efd";

    [Fact]
    public void Reading_is_what_its_version_says()
    {
        using var reader = new DocumentReader();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var folders = Directory.GetDirectories(Repository.At("corpora", "reports")).Order(StringComparer.Ordinal).ToList();
        foreach (var file in folders.SelectMany(folder => new[] { "source.docx", "source.pdf" }, Path.Combine).Where(File.Exists))
        {
            hash.AppendData(DocumentBytes.Of(reader.Read(file)));
        }

        var found = Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
        Assert.True(
            Expected == found,
            $"Reading changed: it gives {found}. Raise ReaderVersion.Current, and set Expected here to this hash, so that stored readings are read anew by 'reprocess --re-read'.");
    }
}
