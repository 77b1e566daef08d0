using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ItaIngest.Training.Hostile;

/// <summary>Writes PNG and TIFF files from their parts, whatever these say.</summary>
static class SmallImages
{
    static readonly byte[] PngMark = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>A white grey PNG with some black bars, as lines of text have.</summary>
    public static byte[] Png(int width = 120, int height = 90, byte bits = 8, byte colour = 0, byte[]? data = null, byte interlace = 0)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (bits, colour, interlace);
        return [.. PngMark, .. Chunk("IHDR", header), .. Chunk("IDAT", data ?? Packed(Rows(width, height))), .. Chunk("IEND", [])];
    }

    public static byte[] Chunk(string name, byte[] data, bool isChecked = true)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
        var (length, check) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check, isChecked ? Crc(body) : 0);
        return [.. length, .. body, .. check];
    }

    public static byte[] Packed(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var to = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            to.Write(data);
        }

        return packed.ToArray();
    }

    public static byte[] Rows(int width, int height)
    {
        var rows = new byte[(width + 1) * height];
        for (var y = 0; y < height; y++)
        {
            rows.AsSpan((y * (width + 1)) + 1, width).Fill((byte)(y % 20 is > 8 and < 12 ? 0 : 255));
        }

        return rows;
    }

    /// <summary>An uncompressed grey TIFF of some pages; each page's tags may be replaced.</summary>
    public static byte[] Tiff(int pages = 1, Action<int, Dictionary<ushort, uint>>? change = null, Func<int, int, int>? next = null)
    {
        const int Width = 60, Height = 40, Tags = 9;
        const int Directory = 2 + (Tags * 12) + 4, PageBytes = Directory + (Width * Height);
        var file = new byte[8 + (pages * PageBytes)];
        Encoding.ASCII.GetBytes("II").CopyTo(file, 0);
        file[2] = 42;
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), 8);
        for (var page = 0; page < pages; page++)
        {
            var at = 8 + (page * PageBytes);
            var tags = new Dictionary<ushort, uint>
            {
                [256] = Width, [257] = Height, [258] = 8, [259] = 1, [262] = 1, [273] = (uint)(at + Directory), [277] = 1, [278] = Height, [279] = Width * Height,
            };
            change?.Invoke(page, tags);
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), Tags);
            var entry = at + 2;
            foreach (var (tag, value) in tags.OrderBy(t => t.Key).Take(Tags))
            {
                BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(entry), tag);
                BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(entry + 2), 4);
                BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(entry + 4), 1);
                BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(entry + 8), value);
                entry += 12;
            }

            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(entry), next?.Invoke(page, at) ?? (page + 1 < pages ? at + PageBytes : 0));
            file.AsSpan(at + Directory, Width * Height).Fill(255);
        }

        return file;
    }

    static uint Crc(byte[] data)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in data)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320u);
            }
        }

        return ~crc;
    }
}
