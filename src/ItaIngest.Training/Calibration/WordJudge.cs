using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Text;

namespace ItaIngest.Training.Calibration;

/// <summary>
/// Says whether a word was read as it is printed. Told by place, not by order: a scan and the PDF it was made from show the same page, so
/// the printed words under a word's box are what it should be. Words may be parted differently on the two sides.
/// </summary>
/// <param name="printed">The page with its own text.</param>
/// <param name="read">The page as read.</param>
public sealed class WordJudge(Page printed, Page read)
{
    /// <summary>Middles of boxes on one line differ by less than this share of a box's height.</summary>
    const double SharedHeight = 0.4;

    /// <summary>How far beside its box the word may stand (heights): a scan is turned and turned back, and boxes of OCR end where ink ends.</summary>
    const double Beside = 0.3;

    /// <summary>Height of a line of 12 points, for boxes of points and dashes.</summary>
    const double UsualHeight = 12;

    // the page boxes of scans are claims: what counts is the place within the page
    readonly double perX = printed.Width / DisplayedWidth(read), perY = printed.Height / DisplayedHeight(read);

    /// <summary>
    /// Whether the word is right; null where that cannot be told: it stands in a picture, whose text the PDF does not have, or it is signs
    /// alone, which neither side's words keep in one place.
    /// </summary>
    public bool? IsRight(Word word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var shown = read.Displayed(word.Box);
        var box = new Box(shown.Left * perX, shown.Top * perY, shown.Right * perX, shown.Bottom * perY);
        if (!word.Text.Any(char.IsLetterOrDigit) || printed.Pictures.Any(p => p.Contains(box.CenterX, box.CenterY)))
        {
            return null;
        }

        var text = Compact(word.Text);
        return LinesUnder(box).Any(line => Holds(line, text));
    }

    /// <summary>The printed lines that the box may mean, compact: boxes of type are higher than ink and reach into their neighbours.</summary>
    IEnumerable<string> LinesUnder(Box box)
    {
        var reach = Beside * Math.Max(box.Height, UsualHeight);
        var near = printed.Words.Where(w => w.Box.Right > box.Left - reach && w.Box.Left < box.Right + reach
            && w.Box.Bottom > box.Top - reach && w.Box.Top < box.Bottom + reach).ToList();
        while (near.Count > 0)
        {
            var line = near.Where(w => Math.Abs(w.Box.CenterY - near[0].Box.CenterY) < SharedHeight * near[0].Box.Height).OrderBy(w => w.Box.Left).ToList();
            yield return Compact(string.Concat(line.Select(w => w.Text)));
            near.RemoveAll(line.Contains);
        }
    }

    /// <summary>A number must not be a part of a longer one.</summary>
    static bool Holds(string paper, string text)
    {
        for (var at = paper.IndexOf(text, StringComparison.Ordinal); at >= 0; at = paper.IndexOf(text, at + 1, StringComparison.Ordinal))
        {
            if (!ThaiNumber.IsDigit(text[0]) || (!IsOfNumber(paper, at - 1, -1) && !IsOfNumber(paper, at + text.Length, 1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A digit, or a point or comma that leads on to one.</summary>
    static bool IsOfNumber(string paper, int at, int step) =>
        IsDigitAt(paper, at) || (at >= 0 && at < paper.Length && paper[at] is '.' or ',' && IsDigitAt(paper, at + step));

    static bool IsDigitAt(string paper, int at) => at >= 0 && at < paper.Length && ThaiNumber.IsDigit(paper[at]);

    static string Compact(string text) => new([.. ThaiText.Canonical(text).Where(c => !char.IsWhiteSpace(c)).Select(Plain)]);

    /// <summary>Dashes and quotes that look alike are one sign to a reader.</summary>
    static char Plain(char c) => c switch
    {
        '–' or '—' or '−' => '-',
        '“' or '”' => '"',
        '‘' or '’' => '\'',
        _ => c,
    };

    static double DisplayedWidth(Page page) => page.Turn is { QuarterTurns: var t } && t % 2 != 0 ? page.Height : page.Width;

    static double DisplayedHeight(Page page) => page.Turn is { QuarterTurns: var t } && t % 2 != 0 ? page.Width : page.Height;
}
