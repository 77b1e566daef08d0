using System.IO.Compression;
using System.Text;

namespace ItaIngest.Storage.Batches;

/// <summary>Text that is rarely read, packed by Brotli.</summary>
static class PackedText
{
    public static byte[] Pack(string text)
    {
        using var memory = new MemoryStream();
        using (var brotli = new BrotliStream(memory, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(Encoding.UTF8.GetBytes(text));
        }

        return memory.ToArray();
    }

    public static string Unpack(byte[] packed)
    {
        using var reader = new StreamReader(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
