using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace ItaIngest.Benchmarks;

/// <summary>Copies of documents that are other bytes and say the same: a comment after the end of a PDF, a comment of the archive that a DOCX is.</summary>
static class ArchiveCopies
{
    // The record that ends a zip is 22 bytes, the last two of which are the length of the comment behind it.
    const int ZipEnd = 22;

    /// <summary>Writes so many copies of the given files in turn below a folder, a thousand in each subfolder; returns them.</summary>
    public static IReadOnlyList<string> Make(string[] files, int count, string folder)
    {
        var originals = files.Select(File.ReadAllBytes).ToList();
        var copies = new List<string>(count);
        for (var i = 0; i < count; i++)
        {
            var below = Path.Combine(folder, (i / 1000).ToString("000", CultureInfo.InvariantCulture));
            Directory.CreateDirectory(below);
            var copy = Path.Combine(below, i.ToString("000000", CultureInfo.InvariantCulture) + Path.GetExtension(files[i % files.Length]));
            File.WriteAllBytes(copy, Unlike(originals[i % files.Length], i));
            copies.Add(copy);
        }

        return copies;
    }

    static byte[] Unlike(byte[] original, int number)
    {
        var mark = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\n% copy {number}\n"));
        byte[] copy = [.. original, .. mark];
        if (original.AsSpan().StartsWith("PK"u8))
        {
            BinaryPrimitives.WriteUInt16LittleEndian(copy.AsSpan(original.Length - 2), (ushort)mark.Length);
            if (BinaryPrimitives.ReadUInt32LittleEndian(copy.AsSpan(original.Length - ZipEnd)) != 0x06054B50)
            {
                throw new InvalidDataException("A DOCX with a comment of its own.");
            }
        }

        return copy;
    }
}
