using System.Buffers.Binary;

namespace ItaIngest.Reading.Isolation;

/// <summary>Messages on a pipe: four bytes of length (little endian), then as many bytes.</summary>
static class Frame
{
    /// <summary>The longest message; a page of 10,000 words takes about one megabyte.</summary>
    const int MaxBytes = 1 << 30;

    internal static async Task WriteAsync(Stream stream, ReadOnlyMemory<byte> message, CancellationToken cancel)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, message.Length);
        await stream.WriteAsync(length, cancel).ConfigureAwait(false);
        await stream.WriteAsync(message, cancel).ConfigureAwait(false);
        await stream.FlushAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>The next message; null at the end of the stream.</summary>
    /// <exception cref="EndOfStreamException">The stream ends within a message.</exception>
    internal static async Task<byte[]?> ReadAsync(Stream stream, CancellationToken cancel)
    {
        var length = new byte[4];
        var read = await stream.ReadAtLeastAsync(length, 4, throwOnEndOfStream: false, cancel).ConfigureAwait(false);
        if (read == 0)
        {
            return null;
        }

        var bytes = read == 4 ? BinaryPrimitives.ReadInt32LittleEndian(length) : throw new EndOfStreamException();
        if (bytes is < 0 or > MaxBytes)
        {
            throw new InvalidDataException($"A message of {bytes} bytes.");
        }

        var message = new byte[bytes];
        await stream.ReadExactlyAsync(message, cancel).ConfigureAwait(false);
        return message;
    }
}
