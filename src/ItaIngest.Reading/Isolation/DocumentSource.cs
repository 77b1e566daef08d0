using ItaIngest.Model.Results;

namespace ItaIngest.Reading.Isolation;

/// <summary>A document's bytes while they are handed to a reader: trouble with the disk is told apart from trouble with the reader.</summary>
sealed class DocumentSource : IDisposable
{
    readonly Stream stream;

    DocumentSource(Stream stream) => this.stream = stream;

    /// <summary>Bytes, as when it was opened.</summary>
    internal long Length { get; private init; }

    /// <summary>Bytes that are in memory.</summary>
    internal static DocumentSource Of(byte[] bytes) => new(new MemoryStream(bytes, writable: false)) { Length = bytes.Length };

    /// <summary>A file.</summary>
    /// <exception cref="RejectedException">It cannot be opened, is empty, or too large.</exception>
    internal static DocumentSource Open(string path, long maxBytes)
    {
        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            var length = stream.Length;
            if (length == 0 || length > maxBytes)
            {
                stream.Dispose();
                throw new RejectedException(length == 0 ? Rejections.Empty() : Rejections.TooLarge(length, maxBytes));
            }

            return new DocumentSource(stream) { Length = length };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RejectedException(Rejections.Unreadable(e.Message), e);
        }
    }

    /// <summary>At least one more byte.</summary>
    /// <exception cref="RejectedException">There is none, or it cannot be read.</exception>
    internal int Read(Span<byte> into)
    {
        try
        {
            return stream.Read(into) is > 0 and var count ? count : throw new EndOfStreamException("It became shorter while it was read.");
        }
        catch (IOException e)
        {
            throw new RejectedException(Rejections.Unreadable(e.Message), e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();
}
