using System.Text.RegularExpressions;
using System.Xml.Linq;
using ItaIngest.Training.Corpus.Content;
using static ItaIngest.Training.Corpus.Docx.Wml;

namespace ItaIngest.Training.Corpus.Docx;

/// <summary>
/// Turns a paragraph's text with inline marks into runs: <c>**bold**</c>, <c>__underlined__</c>, <c>~~dotted underline~~</c>,
/// <c>\t</c> tab, <c>[^note]</c> footnote, <c>{page}</c> page number.
/// </summary>
sealed partial class InlineText(ContentSettings settings, Footnotes footnotes)
{
    [GeneratedRegex(@"(\*\*|__|~~|\\t|\[\^[^\]]*\]|\{page\})")]
    private static partial Regex Marks();

    /// <summary>The runs of a paragraph.</summary>
    public IEnumerable<XElement> Runs(string text, ParagraphFormat format, double? defaultSize = null)
    {
        var bold = format.Bold;
        string? underline = format.Underline ? "single" : null;
        foreach (var part in Marks().Split(text))
        {
            switch (part)
            {
                case "":
                    break;
                case "**":
                    bold = !bold;
                    break;
                case "__":
                    underline = underline is null ? "single" : null;
                    break;
                case "~~":
                    underline = underline is null ? "dotted" : null;
                    break;
                case "{page}":
                    yield return El("fldSimple", At("instr", " PAGE "), Run(El("t", "1"), format, bold, underline, defaultSize));
                    break;
                default:
                    yield return Piece(part, format, bold, underline, defaultSize);
                    break;
            }
        }
    }

    XElement Piece(string part, ParagraphFormat format, bool bold, string? underline, double? size)
    {
        if (part == "\\t")
        {
            return Run(El("tab"), format, bold, underline, size);
        }

        return part.StartsWith("[^", StringComparison.Ordinal)
            ? footnotes.Reference(part[2..^1])
            : Run(El("t", new XAttribute(XNamespace.Xml + "space", "preserve"), part), format, bold, underline, size);
    }

    XElement Run(XElement content, ParagraphFormat format, bool bold, string? underline, double? size) =>
        El("r", Properties(format, bold, underline, format.Size ?? size), content);

    /// <summary>Run properties; the complex-script twins are what counts for Thai.</summary>
    public XElement Properties(ParagraphFormat format, bool bold, string? underline, double? size)
    {
        var half = size is { } points && points != settings.Size ? (int?)settings.HalfPoints(points) : null;
        return El(
            "rPr",
            format.Font is { } font ? Fonts(font) : null,
            bold ? El("b") : null,
            bold ? El("bCs") : null,
            format.Italic ? El("i") : null,
            format.Italic ? El("iCs") : null,
            format.Color is { } color ? Val("color", color) : null,
            half is { } h ? Val("sz", h) : null,
            half is { } hc ? Val("szCs", hc) : null,
            underline is { } u ? Val("u", u) : null,
            El("cs"));
    }

    /// <summary>The four faces of a run.</summary>
    public static XElement Fonts(string font) =>
        El("rFonts", At("ascii", font), At("hAnsi", font), At("eastAsia", font), At("cs", font));
}
