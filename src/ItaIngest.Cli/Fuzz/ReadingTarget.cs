using ItaIngest.Model.Results;
using ItaIngest.Pipeline;
using ItaIngest.Pipeline.Readings;

namespace ItaIngest.Cli.Fuzz;

/// <summary>Takes stored readings as the archive does: each is used or refused, and what is used can be analysed in a reader process.</summary>
sealed class ReadingTarget(IngestPipeline pipeline)
{
    static readonly string Sha256 = new('0', 64);
    static readonly ReadingKey Key = ReadingKey.Of(new IngestOptions());

    /// <summary>The file of a document's bytes, as the program writes it.</summary>
    public static byte[] Packed(byte[] document) => ReadingFile.Pack(Sha256, Key, document);

    /// <summary>The record of a file's document; null where the file is refused. The checksum is made right as well, or nothing behind it were tried.</summary>
    public async Task<IngestResult?> AnalyseAsync(byte[] file, CancellationToken cancel)
    {
        _ = Used(file);
        return Used(ReadingFile.Sealed(file)) is { } reading
            ? await pipeline.AnalyseAsync(reading.Document, new SourceInfo("x.pdf", Sha256, "", Bytes: 1, Pages: 0), cancel).ConfigureAwait(false)
            : null;
    }

    static StoredReading? Used(byte[] file)
    {
        try
        {
            _ = ReadingFile.ReadKey(Sha256, file);
            return ReadingFile.Read(Sha256, file);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
