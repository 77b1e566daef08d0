using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Text;
using ItaIngest.Reading.Ocr;

namespace ItaIngest.Reading.Scan;

/// <summary>The words of a page in points, print and handwriting told apart.</summary>
/// <param name="layout">The page.</param>
/// <param name="lines">Reads its lines.</param>
/// <param name="confidences">What the engine's confidences are worth.</param>
/// <param name="perX">Points a pixel across.</param>
/// <param name="perY">Points a pixel down.</param>
internal sealed class ScanWords(ScanLayout layout, LineReader lines, ConfidenceTable confidences, double perX, double perY)
{
    /// <summary>Letter heights; the em dash of TH Sarabun is 2, its widest letter (ฌ) 1.5.</summary>
    const double LongestDash = 2.5, WidestLetter = 1.5;

    /// <summary>Highest confidence of what a hand wrote: the model never saw handwriting.</summary>
    const double Hand = 0.3;

    /// <summary>All words.</summary>
    internal List<Word> Words { get; } = [];

    /// <summary>Where a hand wrote, points.</summary>
    internal List<Box> Handwritten { get; } = [];

    /// <summary>Reads all lines.</summary>
    internal ScanWords Read()
    {
        lines.ReadAll(layout.Lines);
        var hand = Hands();
        foreach (var line in layout.Lines)
        {
            var words = lines.Read(line);
            if (IsScribble(line, words))
            {
                Handwritten.Add(new Box(line.Left * perX, line.Top * perY, line.Right * perX, line.Bottom * perY));
                continue;
            }

            var isPen = hand.IsPenLine(line, words);
            foreach (var word in words.Where(w => !IsRuling(w)))
            {
                Add(line, word, isPen || hand.IsPenWord(line, word));
            }
        }

        return this;
    }

    Handwriting Hands()
    {
        var letters = layout.Lines.SelectMany(l => l.Letters.Where(c => c.Height >= 0.6 * l.LetterHeight)).ToList();
        var heights = layout.Lines.Select(l => l.LetterHeight).Order().ToList();
        var sure = layout.Lines.SelectMany(lines.Read).Select(w => w.Confidence).Order().ToList();
        return new Handwriting(heights.ElementAtOrDefault(heights.Count / 2), Strokes.Usual(letters), sure.ElementAtOrDefault(sure.Count / 2));
    }

    /// <summary>
    /// A signature or a stroke of the pen: a long piece of ink on the open page in which the engine found no letter and no digit, or fewer
    /// signs than would fill it (a 6 for the signature of ../shared/real/hangdong-2561-capital-budget-scan.pdf). In a cell a dash stays: it
    /// says that there is nothing.
    /// </summary>
    static bool IsScribble(TextLine line, List<PixelWord> words)
    {
        var widest = line.Letters.Max(c => c.Width);
        return line.Region == 0
            && widest > LongestDash * line.LetterHeight
            && (!words.Any(w => w.Text.Any(char.IsLetterOrDigit)) || words.Sum(w => w.Text.Length) < widest / (WidestLetter * line.LetterHeight));
    }

    // What is left of a ruling on shaded ground is read as an upright bar. Thai official print has none.
    static bool IsRuling(PixelWord word) => word.Text.All(c => c == '|');

    void Add(TextLine line, PixelWord word, bool isByHand)
    {
        var ink = line.Letters.Where(c => c.CenterX >= word.Left && c.CenterX <= word.Right).ToList();
        var (top, bottom) = ink.Count > 0 ? (ink.Min(c => c.Top), ink.Max(c => c.Bottom)) : (line.BandTop, line.BandBottom);
        var box = new Box(word.Left * perX, top * perY, word.Right * perX, bottom * perY);
        var confidence = confidences.IsFitted ? confidences.Of(word.Least, ThaiNumber.IsDigit(word.Text[0])) : word.Confidence;
        if (isByHand)
        {
            Handwritten.Add(box);
        }

        Words.Add(isByHand
            ? new Word(Handwriting.Readable(word.Text), box, Math.Min(Hand, confidence), TextOrigin.Ocr, word.SpaceBefore)
            : new Word(word.Text, box, confidence, TextOrigin.Ocr, word.SpaceBefore));
    }
}
