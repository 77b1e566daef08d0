using System.IO.Compression;
using ItaIngest.Training.Ocr.Damage;

namespace ItaIngest.Training.Ocr.Samples;

/// <summary>Files of clean lines. Pixels are deflated one line at a time, so that a hundred thousand lines fit into memory and any is at hand.</summary>
internal static class LinePack
{
    /// <summary>A line whose pixels are still packed.</summary>
    /// <param name="Text">Ordinary spelling.</param>
    /// <param name="IsNumber">One number alone.</param>
    /// <param name="BandTop">See <see cref="CleanLine"/>.</param>
    /// <param name="BandBottom">See <see cref="CleanLine"/>.</param>
    /// <param name="Width">Pixels.</param>
    /// <param name="Height">Pixels.</param>
    /// <param name="Deflated">The pixels.</param>
    internal sealed record Packed(string Text, bool IsNumber, int BandTop, int BandBottom, int Width, int Height, byte[] Deflated)
    {
        internal CleanLine Open()
        {
            var bytes = new byte[Width * Height];
            using var inflate = new DeflateStream(new MemoryStream(Deflated), CompressionMode.Decompress);
            inflate.ReadExactly(bytes);
            return new CleanLine(Text, IsNumber, BandTop, BandBottom, new GreyPage(Width, Height, bytes));
        }
    }

    internal static byte[] Write(IReadOnlyCollection<CleanLine> lines)
    {
        using var memory = new MemoryStream();
        using var file = new BinaryWriter(memory);
        file.Write(lines.Count);
        foreach (var line in lines)
        {
            file.Write(line.Text);
            file.Write(line.IsNumber);
            file.Write(line.BandTop);
            file.Write(line.BandBottom);
            file.Write(line.Image.Width);
            file.Write(line.Image.Height);
            var deflated = Deflate(line.Image.Bytes);
            file.Write(deflated.Length);
            file.Write(deflated);
        }

        file.Flush();
        return memory.ToArray();
    }

    internal static IReadOnlyList<Packed> Read(string path)
    {
        using var file = new BinaryReader(File.OpenRead(path));
        var lines = new List<Packed>(file.ReadInt32());
        for (var left = lines.Capacity; left > 0; left--)
        {
            lines.Add(new Packed(
                file.ReadString(), file.ReadBoolean(), file.ReadInt32(), file.ReadInt32(), file.ReadInt32(), file.ReadInt32(), file.ReadBytes(file.ReadInt32())));
        }

        return lines;
    }

    static byte[] Deflate(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest))
        {
            deflate.Write(bytes);
        }

        return packed.ToArray();
    }
}
