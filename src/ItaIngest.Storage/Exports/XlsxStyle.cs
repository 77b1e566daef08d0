using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ItaIngest.Storage.Exports;

/// <summary>The cell formats of a workbook, by their place in its list.</summary>
static class XlsxStyle
{
    public const uint Head = 1;
    public const uint Text = 2;
    public const uint Day = 6;
    public const uint Moment = 7;

    // Decimals 0 to MostDecimals follow.
    const uint FirstDecimals = 8;
    const int MostDecimals = 6;

    // Numbers of formats of one's own begin here.
    const uint FirstFormat = 164;

    /// <summary>The format of a text. One that looks like a formula is marked as text, so that it stays one when somebody edits the cell.</summary>
    public static uint OfText(bool isLong, bool looksLikeFormula) => Text + (isLong ? 1u : 0) + (looksLikeFormula ? 2u : 0);

    /// <summary>The format of a number with so many decimals.</summary>
    public static uint OfDecimals(int decimals) => FirstDecimals + (uint)Math.Clamp(decimals, 0, MostDecimals);

    /// <summary>The stylesheet. Tahoma: every Windows has it, and it has Thai.</summary>
    public static Stylesheet Sheet() => new(
        new NumberingFormats([.. Codes().Select((code, i) => new NumberingFormat { NumberFormatId = FirstFormat + (uint)i, FormatCode = code })]),
        new Fonts(Face(isBold: false), Face(isBold: true)),
        new Fills(Fill(PatternValues.None), Fill(PatternValues.Gray125), new Fill(new PatternFill(new ForegroundColor { Rgb = "FFDDE6F0" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
        [
            new CellFormat(),
            new CellFormat(Top(wraps: false)) { FontId = 1, ApplyFont = true, FillId = 2, ApplyFill = true, ApplyAlignment = true },
            Of(wraps: false, isQuoted: false), Of(wraps: true, isQuoted: false), Of(wraps: false, isQuoted: true), Of(wraps: true, isQuoted: true),
            .. Codes().Select((_, i) => new CellFormat(Top(wraps: false)) { NumberFormatId = FirstFormat + (uint)i, ApplyNumberFormat = true, ApplyAlignment = true }),
        ]));

    static IEnumerable<string> Codes() =>
        ["yyyy\\-mm\\-dd", "yyyy\\-mm\\-dd\\ hh:mm:ss", .. Enumerable.Range(0, MostDecimals + 1).Select(decimals => decimals == 0 ? "0" : "0." + new string('0', decimals))];

    static Font Face(bool isBold)
    {
        var font = new Font { FontSize = new FontSize { Val = 10 }, FontName = new FontName { Val = "Tahoma" } };
        font.Bold = isBold ? new Bold() : null;
        return font;
    }

    static Fill Fill(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    static CellFormat Of(bool wraps, bool isQuoted) => new(Top(wraps)) { QuotePrefix = isQuoted, ApplyAlignment = true };

    static Alignment Top(bool wraps) => new() { Vertical = VerticalAlignmentValues.Top, WrapText = wraps ? true : null };
}
