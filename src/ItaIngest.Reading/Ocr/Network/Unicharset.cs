using System.Globalization;

namespace ItaIngest.Reading.Ocr.Network;

/// <summary>Tesseract's list of characters: their number, then a character a line with what is known of it.</summary>
internal static class Unicharset
{
    /// <summary>The characters in order; the first three are the special codes (space, joined, blank).</summary>
    internal static IReadOnlyList<string> Read(string text)
    {
        var lines = text.Split('\n');
        var count = int.Parse(lines[0], CultureInfo.InvariantCulture);
        return [.. lines.Skip(1).Take(count).Select(line => line.Split(' ')[0])];
    }
}
