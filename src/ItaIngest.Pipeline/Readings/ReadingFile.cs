using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ItaIngest.Reading.Isolation;

namespace ItaIngest.Pipeline.Readings;

/// <summary>
/// The file of a stored reading: <c>ITAREAD1</c>, the SHA-256 of all that follows, the document's hash, the key, the length of the
/// unpacked bytes, and these packed by Brotli.
/// </summary>
static class ReadingFile
{
    // 4 packs to 1.1 times what 9 does, in a twentieth of the time (Benchmarks -- readings).
    const int Quality = 4;
    const int Window = 22;

    // A reading of 2,000 dense pages has about 60 MB.
    const int MostBytes = 1 << 28;

    // Room is taken as bytes come: the length that a file claims is not believed.
    const int FirstRoom = 1 << 20;
    const int HashLength = 32;

    static ReadOnlySpan<byte> Magic => "ITAREAD1"u8;

    public static byte[] Write(string sha256, StoredReading reading) => Pack(sha256, reading.Key, DocumentBytes.Of(reading.Document));

    /// <summary>The file of a document's bytes, whatever they are.</summary>
    public static byte[] Pack(string sha256, ReadingKey key, byte[] plain)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        if (!BrotliEncoder.TryCompress(plain, packed, out var length, Quality, Window))
        {
            throw new InvalidOperationException("Brotli did not pack.");
        }

        using var memory = new MemoryStream();
        using (var to = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
        {
            to.Write(Magic);
            to.Write(new byte[HashLength]);
            to.Write(sha256);
            to.Write(key.Reader);
            to.Write(key.Options);
            to.Write(key.Models);
            to.Write(plain.Length);
            to.Write(packed, 0, length);
        }

        return Sealed(memory.ToArray());
    }

    /// <summary>The same file with the checksum of what stands in it; too short a file stays.</summary>
    public static byte[] Sealed(byte[] bytes)
    {
        byte[] file = [.. bytes];
        if (file.Length >= Magic.Length + HashLength)
        {
            Magic.CopyTo(file);
            SHA256.HashData(file.AsSpan(Magic.Length + HashLength), file.AsSpan(Magic.Length, HashLength));
        }

        return file;
    }

    /// <summary>Throws <see cref="InvalidDataException"/> for a file that is damaged or another document's.</summary>
    public static StoredReading Read(string sha256, byte[] bytes)
    {
        using var from = Open(sha256, bytes);
        var key = Key(from);

        // Another form cannot be unpacked into pages: the caller reads the file itself.
        if (!key.Reader.StartsWith(DocumentBytes.Form + ".", StringComparison.Ordinal))
        {
            throw new InvalidDataException($"Its form {key.Reader} is another program's.");
        }

        var length = Told(from.ReadInt32);
        return length is >= 0 and <= MostBytes
            ? new StoredReading(key, DocumentBytes.Read(Unpacked(bytes.AsSpan((int)from.BaseStream.Position), length)))
            : throw new InvalidDataException($"It unpacks to {length} bytes.");
    }

    /// <summary>Checks a file and gives what it was read by. Throws <see cref="InvalidDataException"/> as <see cref="Read"/> does.</summary>
    public static ReadingKey ReadKey(string sha256, byte[] bytes)
    {
        using var from = Open(sha256, bytes);
        return Key(from);
    }

    static BinaryReader Open(string sha256, byte[] bytes)
    {
        var start = Magic.Length + HashLength;
        if (bytes.Length < start || !bytes.AsSpan().StartsWith(Magic)
            || !SHA256.HashData(bytes.AsSpan(start)).AsSpan().SequenceEqual(bytes.AsSpan(Magic.Length, HashLength)))
        {
            throw new InvalidDataException("Its checksum does not hold.");
        }

        var from = new BinaryReader(new MemoryStream(bytes) { Position = start }, Encoding.UTF8);
        return Told(from.ReadString) == sha256 ? from : throw new InvalidDataException("It is another document's.");
    }

    static ReadingKey Key(BinaryReader from) => Told(() => new ReadingKey(from.ReadString(), from.ReadString(), from.ReadString()));

    static byte[] Unpacked(ReadOnlySpan<byte> packed, int length)
    {
        // A byte more than there should be, so that the end is seen where it should be.
        var (plain, count) = (new byte[Math.Min(length + 1, FirstRoom)], 0);
        using var brotli = new BrotliDecoder();
        while (true)
        {
            var status = brotli.Decompress(packed, plain.AsSpan(count), out var taken, out var given);
            packed = packed[taken..];
            count += given;
            if (status == OperationStatus.Done && count == length)
            {
                Array.Resize(ref plain, length);
                return plain;
            }

            if (status != OperationStatus.DestinationTooSmall || plain.Length > length)
            {
                throw new InvalidDataException("It does not unpack.");
            }

            Array.Resize(ref plain, Math.Min(length + 1, plain.Length * 2));
        }
    }

    // The checksum holds, but whoever wrote the file may have made it for anything.
    static T Told<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or FormatException)
        {
            throw new InvalidDataException("It does not say what it was read by.", e);
        }
    }
}
