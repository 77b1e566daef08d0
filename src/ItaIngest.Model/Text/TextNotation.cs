using System.Collections.Frozen;

namespace ItaIngest.Model.Text;

/// <summary>
/// The first half of canonical form: different ways to write the same printed characters become one. Nothing printed changes,
/// so nothing here is told as a repair.
/// </summary>
static class TextNotation
{
    const char FirstShifted = '\uF700';
    const char LastShifted = '\uF71A';

    /// <summary>
    /// The private-use glyph variants of the Windows Thai fonts, in order from U+F700: ฐ without its foot, the upper vowels shifted
    /// left, the tones low and left, the tones low, ญ without its foot, further marks shifted left, the lower vowels lowered.
    /// </summary>
    const string Shifted =
        "\u0E10\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E0D\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E38\u0E39\u0E3A";

    // With invariant globalisation string.Normalize changes nothing, so the Latin letters of NFC that reports can hold stand here:
    // for each combining mark the bare letters and, below them, the composed ones.
    static readonly FrozenDictionary<(char Letter, char Mark), char> Composed = Compositions(
        ('\u0300', "AEIOUaeiouNn", "ÀÈÌÒÙàèìòùǸǹ"),
        ('\u0301', "AEIOUYaeiouyCcNnSsZz", "ÁÉÍÓÚÝáéíóúýĆćŃńŚśŹź"),
        ('\u0302', "AEIOUaeiou", "ÂÊÎÔÛâêîôû"),
        ('\u0303', "ANOano", "ÃÑÕãñõ"),
        ('\u0304', "AEIOUaeiou", "ĀĒĪŌŪāēīōū"),
        ('\u0308', "AEIOUaeiouy", "ÄËÏÖÜäëïöüÿ"),
        ('\u030A', "Aa", "Åå"),
        ('\u030C', "CcSsZzEe", "ČčŠšŽžĚě"),
        ('\u0327', "CcSs", "ÇçŞş"));

    /// <summary>The text with one notation for each printed thing: standard marks, one kind of space, nothing invisible.</summary>
    public static List<TextPiece> Plain(string raw)
    {
        var pieces = new List<TextPiece>(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            var c = IsLoneSurrogate(raw, i) ? '\uFFFD' : Standard(raw[i]);
            if (c != '\0')
            {
                Append(pieces, new TextPiece(c, i));
            }
        }

        return pieces;
    }

    /// <summary>Appends, keeping one space (or one line break) where several would meet, and composing Latin letters with their marks.</summary>
    public static void Append(List<TextPiece> pieces, TextPiece piece)
    {
        if (pieces.Count > 0 && Composed.TryGetValue((pieces[^1].Char, piece.Char), out var composed))
        {
            pieces[^1] = pieces[^1] with { Char = composed };
            return;
        }

        if (IsSpace(piece.Char) && pieces.Count > 0 && IsSpace(pieces[^1].Char))
        {
            pieces[^1] = piece.Char == '\n' ? pieces[^1] with { Char = '\n' } : pieces[^1];
            return;
        }

        pieces.Add(piece);
    }

    /// <summary>The standard character; '\0' for one that prints nothing.</summary>
    static char Standard(char c) => c switch
    {
        >= FirstShifted and <= LastShifted => Shifted[c - FirstShifted],
        '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => '\n',
        '\t' or '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' => ' ',
        '\u00AD' or '\u034F' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') => '\0',
        (>= '\u2060' and <= '\u206F') or '\uFEFF' => '\0',
        < ' ' or (>= '\u007F' and <= '\u009F') => '\0',
        '\u212B' => 'Å',
        '\u2126' => 'Ω',
        '\u212A' => 'K',
        '\u037E' => ';',
        '\u0387' => '·',
        _ => c,
    };

    static bool IsSpace(char c) => c is ' ' or '\n';

    static bool IsLoneSurrogate(string text, int i) =>
        (char.IsHighSurrogate(text[i]) && (i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])))
        || (char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1])));

    static FrozenDictionary<(char Letter, char Mark), char> Compositions(params (char Mark, string Letters, string Composed)[] rows) =>
        rows.SelectMany(r => r.Letters.Select((l, i) => KeyValuePair.Create((l, r.Mark), r.Composed[i]))).ToFrozenDictionary();
}
