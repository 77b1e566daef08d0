using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ItaIngest.Reading.Pictures;

/// <summary>Writes PNG files of 8 bits a channel.</summary>
static class PngImage
{
    const byte GreyKind = 0, ColourKind = 2, UpFilter = 2;

    static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(n =>
    {
        var c = (uint)n;
        for (var bit = 0; bit < 8; bit++)
        {
            c = (c & 1) == 1 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
        }

        return c;
    })];

    /// <summary>A picture as a file.</summary>
    /// <param name="pixels">Row by row without padding, 1 byte a pixel (grey) or 3 (red, green, blue).</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    public static byte[] Encode(ReadOnlySpan<byte> pixels, int width, int height)
    {
        var channels = pixels.Length / (width * height);
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> head = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], height);
        head[8] = 8;
        head[9] = channels == 1 ? GreyKind : ColourKind;
        Chunk(file, "IHDR", head);
        Chunk(file, "IDAT", Packed(pixels, width * channels));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    // Each row as its difference to the row above: paper is white downwards as well as across.
    static byte[] Packed(ReadOnlySpan<byte> pixels, int stride)
    {
        using var memory = new MemoryStream();
        using (var zlib = new ZLibStream(memory, CompressionLevel.Fastest))
        {
            var row = new byte[stride + 1];
            row[0] = UpFilter;
            for (var at = 0; at < pixels.Length; at += stride)
            {
                for (var x = 0; x < stride; x++)
                {
                    row[x + 1] = unchecked((byte)(pixels[at + x] - (at == 0 ? 0 : pixels[at + x - stride])));
                }

                zlib.Write(row);
            }
        }

        return memory.ToArray();
    }

    static void Chunk(MemoryStream file, string name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        var kind = Encoding.ASCII.GetBytes(name);
        file.Write(kind);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, kind), data));
        file.Write(number);
    }

    static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var b in data)
        {
            crc = CrcTable[(crc ^ b) & 0xFF] ^ (crc >> 8);
        }

        return crc;
    }
}
