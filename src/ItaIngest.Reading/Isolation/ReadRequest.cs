using System.Text;
using ItaIngest.Reading.Pictures;

namespace ItaIngest.Reading.Isolation;

/// <summary>What a reader process is asked for.</summary>
/// <param name="Path">The file.</param>
/// <param name="Range">Pages to read; null: only count them.</param>
/// <param name="Options">How.</param>
/// <param name="Picture">Pictures or sizes instead of reading; null: read.</param>
sealed record ReadRequest(string Path, PageRange? Range, ReadOptions Options, PictureWish? Picture = null)
{
    internal byte[] ToBytes()
    {
        using var memory = new MemoryStream();
        using (var to = new BinaryWriter(memory, Encoding.UTF8))
        {
            to.Write(Path);
            to.Write(Range is not null);
            to.Write(Range?.First ?? 0);
            to.Write(Range?.Last ?? 0);
            to.Write((byte)Options.Ocr);
            to.Write(Options.MaxBytes);
            to.Write(Options.MaxPages);
            to.Write(Options.MaxPixels);
            to.Write(Options.ModelFolder ?? "");
            to.Write(Picture is not null);
            to.Write(Picture?.Page ?? 0);
            to.Write(Picture?.Width ?? 0);
        }

        return memory.ToArray();
    }

    internal static ReadRequest From(byte[] message)
    {
        using var from = new BinaryReader(new MemoryStream(message), Encoding.UTF8);
        var path = from.ReadString();
        var hasRange = from.ReadBoolean();
        var range = new PageRange(from.ReadInt32(), from.ReadInt32());
        var options = new ReadOptions
        {
            Ocr = (OcrUse)from.ReadByte(),
            MaxBytes = from.ReadInt64(),
            MaxPages = from.ReadInt32(),
            MaxPixels = from.ReadInt64(),
        };
        var folder = from.ReadString();
        var hasPicture = from.ReadBoolean();
        var picture = new PictureWish(from.ReadInt32(), from.ReadInt32());
        return new ReadRequest(
            path, hasRange ? range : null, options with { ModelFolder = folder.Length > 0 ? folder : null }, hasPicture ? picture : null);
    }
}
