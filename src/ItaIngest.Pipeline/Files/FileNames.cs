using System.Security.Cryptography;
using System.Text;

namespace ItaIngest.Pipeline.Files;

/// <summary>Names that are derived from other names.</summary>
static class FileNames
{
    // What Linux file systems allow in bytes; a Thai letter takes three, so 85 of them fill it.
    const int MaxBytes = 255;

    /// <summary>The path with an ending added. A name that would grow too long is cut, and a piece of its hash keeps it unique.</summary>
    public static string WithEnding(string path, string ending)
    {
        var name = Path.GetFileName(path);
        if (Encoding.UTF8.GetByteCount(name + ending) <= MaxBytes)
        {
            return path + ending;
        }

        var mark = "~" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8] + ending;
        var kept = new StringBuilder();
        var left = MaxBytes - mark.Length;
        foreach (var rune in name.EnumerateRunes().TakeWhile(rune => (left -= rune.Utf8SequenceLength) >= 0))
        {
            kept.Append(rune);
        }

        return Path.Combine(Path.GetDirectoryName(path) ?? "", kept + mark);
    }
}
