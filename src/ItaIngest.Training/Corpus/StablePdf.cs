using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ItaIngest.Training.Corpus;

/// <summary>
/// Puts fixed values in the places where LibreOffice writes the clock or chance (dates, document id, checksum), byte for byte of
/// the same length, so that offsets hold and a rebuild by the same LibreOffice gives the same bytes.
/// </summary>
static partial class StablePdf
{
    [GeneratedRegex(@"/CreationDate\((D:[^)]*)\)")]
    private static partial Regex CreationDate();

    [GeneratedRegex(@"/ID \[ <([0-9A-F]{32})>\s*<([0-9A-F]{32})> \]")]
    private static partial Regex Id();

    [GeneratedRegex(@"/DocChecksum /([0-9A-F]{32})")]
    private static partial Regex Checksum();

    /// <summary>The file with fixed values.</summary>
    public static byte[] Settle(byte[] pdf, DateTime date)
    {
        var text = Encoding.Latin1.GetString(pdf);
        text = CreationDate().Replace(text, m => $"/CreationDate({Fit("D:" + date.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) + "Z", m.Groups[1].Length)})");
        var zeros = new string('0', 32);
        text = Id().Replace(text, m => m.Value.Replace(m.Groups[1].Value, zeros, StringComparison.Ordinal).Replace(m.Groups[2].Value, zeros, StringComparison.Ordinal));
        text = Checksum().Replace(text, "/DocChecksum /" + zeros);
        return Encoding.Latin1.GetBytes(text);
    }

    static string Fit(string value, int length) => value.Length > length ? value[..length] : value.PadRight(length);
}
