namespace ItaIngest.Training.Ocr.Text;

/// <summary>The characters that the model can read, and how their text is spelt for it.</summary>
public static class ModelAlphabet
{
    const char SaraAm = 'ำ', Nikhahit = 'ํ', SaraAa = 'า';

    // what Word makes of hyphens and quotes, list bullets, ticks and boxes of checklists, and the signs of sums and degrees
    const string Signs = "“”‘’–—•·°×÷±√✓☐☑«»½";

    /// <summary>All Thai signs but sara am (see <see cref="ToModel"/>), all of printable ASCII, and the signs that office programs make.</summary>
    public static IReadOnlyList<char> Characters { get; } =
    [
        .. Enumerable.Range('ก', '๛' - 'ก' + 1).Select(c => (char)c).Where(IsThai),
        .. Enumerable.Range('!', '~' - '!' + 1).Select(c => (char)c),
        .. Signs,
    ];

    static readonly HashSet<char> Known = [.. Characters, ' ', SaraAm];

    /// <summary>Whether every character of an ordinary text can be read by the model.</summary>
    public static bool Covers(string text) => text.All(Known.Contains);

    /// <summary>
    /// Ordinary text with what the model has no sign for brought to what it has or left out: three dots for an ellipsis, no zero-width
    /// signs, single spaces, sara am as one sign.
    /// </summary>
    public static string Simplify(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = FromModel(text.Replace("…", "...", StringComparison.Ordinal).Replace('\u00a0', ' ').Replace('\t', ' '));
        var kept = new string([.. plain.Where(Known.Contains)]);
        return string.Join(' ', kept.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>
    /// The model's spelling: sara am as nikhahit and sara aa, because the stock alphabet, whose knowledge is kept, has no sara am.
    /// </summary>
    public static string ToModel(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Replace("ำ", "ํา", StringComparison.Ordinal);
    }

    /// <summary>Ordinary spelling of what the model printed; the tone mark may stand before or after the nikhahit.</summary>
    public static string FromModel(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Nikhahit && i + 1 < text.Length && text[i + 1] == SaraAa)
            {
                result.Append(SaraAm);
                i++;
            }
            else if (text[i] == Nikhahit && i + 2 < text.Length && IsTone(text[i + 1]) && text[i + 2] == SaraAa)
            {
                result.Append(text[i + 1]).Append(SaraAm);
                i += 2;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    static bool IsTone(char c) => c is >= '่' and <= '๋';

    /// <summary>U+0E3B to U+0E3E are not assigned.</summary>
    static bool IsThai(char c) => c is not (SaraAm or >= '\u0e3b' and <= '\u0e3e');
}
