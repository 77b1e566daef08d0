namespace ItaIngest.Reading.Pdf;

/// <summary>How far a page's text layer can be believed.</summary>
/// <param name="Verdict">What to do with it.</param>
/// <param name="Figure">The part of its characters that are in order, 0..1; 1 where there are none.</param>
/// <param name="Reason">Why it is not trusted, for people; English. Empty when it is.</param>
/// <param name="ReasonThai">The same in Thai.</param>
public sealed record TextLayerQuality(LayerVerdict Verdict, double Figure, string Reason, string ReasonThai)
{
    /// <summary>
    /// Less than this part in order, and OCR does better. The worst born-digital page of ../shared/real that reads well has 0.97
    /// (national-budget-2565-vol31, U+FFFD beside ำ), the best page of gazette-garbage-layer that does not has 0.72.
    /// </summary>
    public const double MinFigure = 0.9;

    /// <summary>An image over this part of the page is the page's scan or its background (hangdong-2561-capital-budget-scan: 0.78 and 0.98).</summary>
    const double FullCover = 0.75;

    /// <summary>An image over this part, beside hardly any text, is a scan that was pasted into a document.</summary>
    const double LargeCover = 0.4;

    /// <summary>Fewer characters than this are a page number or a stamp, not a page's text.</summary>
    const int FewCharacters = 40;

    /// <summary>Below this part of Thai letters, text over a full-page image is a foreign OCR's.</summary>
    const double MinThai = 0.3;

    /// <summary>Outlined text has a curve or two for every stroke; a signature or an ornament has fewer than this in all.</summary>
    const int ManyCurves = 300;

    /// <summary>Judges a page.</summary>
    internal static TextLayerQuality Of(LayerCensus census, double imageCover, int curves, bool isTextCovered)
    {
        var figure = census.Printed == 0 ? 1 : 1 - ((double)census.Bad / census.Printed);
        if (census.Printed == 0)
        {
            return imageCover > 0.01 || curves >= ManyCurves
                ? new(LayerVerdict.Absent, 1, "The page has no text layer.", "หน้านี้ไม่มีชั้นข้อความ")
                : new(LayerVerdict.Blank, 1, "Nothing is printed on the page.", "หน้านี้ไม่มีสิ่งใดพิมพ์อยู่");
        }

        var (reason, thai) = Doubt(census, figure, imageCover, isTextCovered);
        return new(reason.Length == 0 ? LayerVerdict.Trusted : LayerVerdict.Distrusted, Math.Clamp(figure, 0, 1), reason, thai);
    }

    static (string Reason, string Thai) Doubt(LayerCensus census, double figure, double imageCover, bool isTextCovered)
    {
        if (imageCover >= FullCover && (isTextCovered || census.Invisible > census.Printed / 2))
        {
            return ("The page is a scan with another program's hidden OCR text over it.", "หน้านี้เป็นภาพสแกนที่มีข้อความ OCR ของโปรแกรมอื่นซ่อนอยู่");
        }

        if (imageCover >= LargeCover && census.Printed < FewCharacters)
        {
            return ("The page is an image with hardly any text beside it.", "หน้านี้เป็นภาพและแทบไม่มีข้อความ");
        }

        if (imageCover >= FullCover && census.Thai < MinThai * census.Printed)
        {
            return ("The text over the full-page image is not Thai.", "ข้อความบนภาพเต็มหน้าไม่ใช่ภาษาไทย");
        }

        if (figure < MinFigure)
        {
            return ("Many characters are control, replacement or foreign characters, or marks without a consonant.",
                "อักขระจำนวนมากเป็นอักขระควบคุม อักขระแทนที่ อักขระต่างภาษา หรือเครื่องหมายที่ไม่มีพยัญชนะ");
        }

        if (census.AreMarksLost)
        {
            return ("The vowels and tones over and under the consonants are lost.", "สระบน สระล่าง และวรรณยุกต์หายไป");
        }

        return census.IsSaraAmLost
            ? ("Sara am is lost without a trace (such as ดาเนิน for ดำเนิน).", "สระอำหายไปโดยไม่มีร่องรอย (เช่น ดาเนิน แทน ดำเนิน)")
            : ("", "");
    }
}
