using System.Text;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;

namespace ItaIngest.Reading.Pdf;

/// <summary>Cuts lines of clusters into words: at spaces, at gaps, at vertical rulings, and where letters and digits meet.</summary>
/// <param name="uprights">Vertical rulings from left to right.</param>
/// <param name="isWholeLine">Keep a line together, spaces inside: for text that runs up or down the page.</param>
sealed class WordBuilder(Ruling[] uprights, bool isWholeLine)
{
    /// <summary>A space character counts when at least this much of an em is really free there; less is a mark's or a kern's slot.</summary>
    const double MinSpace = 0.08;

    /// <summary>A gap without a space character reads as a space from here on, in em, over the line's usual gap.</summary>
    const double MinGap = 0.2;

    /// <summary>Of the same character twice within this part of an em, one is there to look bold.</summary>
    const double SamePlace = 0.08;

    /// <summary>The part of an em that a box covers above the base line at least: a dash or a full stop has its line's height too.</summary>
    const double MinAscent = 0.35;

    readonly StringBuilder text = new();
    readonly List<Cluster> current = [];

    /// <summary>The words so far.</summary>
    internal List<Word> Words { get; } = [];

    /// <summary>Cuts one line, whose clusters stand in order from left to right.</summary>
    internal void Add(List<Cluster> line)
    {
        var usualGap = UsualGap(line);
        Cluster? last = null;
        var sawSpace = false;
        var separated = true;
        foreach (var cluster in line)
        {
            if (cluster.IsSpace)
            {
                sawSpace = true;
                continue;
            }

            if (last is not null && IsShadow(last, cluster))
            {
                continue;
            }

            if (last is not null)
            {
                var isApart = IsApart(last, cluster, sawSpace, usualGap);
                if (isApart && isWholeLine && IsNear(last, cluster))
                {
                    text.Append(' ');
                }
                else if (isApart || StartsNumberOrText(cluster))
                {
                    End(separated);
                    separated = isApart;
                }
            }

            current.Add(cluster);
            cluster.WriteTo(text);
            last = cluster;
            sawSpace = false;
        }

        End(separated);
    }

    void End(bool spaceBefore)
    {
        if (current.Count > 0)
        {
            Words.Add(new Word(text.ToString(), BoxOf(current), 1, TextOrigin.TextLayer, spaceBefore));
        }

        current.Clear();
        text.Clear();
    }

    bool IsApart(Cluster a, Cluster b, bool sawSpace, double usualGap)
    {
        var gap = b.Left - a.Right;
        var em = Math.Max(a.Base.Em, b.Base.Em);
        return gap > (usualGap + MinGap) * em
            || (sawSpace && gap > MinSpace * em)
            || (gap > MinSpace * em && RulingBetween(a, b));
    }

    static bool IsNear(Cluster a, Cluster b) => b.Left - a.Right < 1.5 * a.Base.Em;

    bool RulingBetween(Cluster a, Cluster b)
    {
        var (left, right) = (a.Ink.Right - 0.5, b.Ink.Left + 0.5);
        var y = a.Base.Baseline - (0.2 * a.Base.Em);
        foreach (var ruling in uprights)
        {
            if (ruling.X1 > right)
            {
                return false;
            }

            if (ruling.X1 >= left && ruling.Y1 <= y && ruling.Y2 >= y)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a number begins after letters, or letters after a number. Punctuation stays with what it follows.
    /// </summary>
    bool StartsNumberOrText(Cluster next)
    {
        if (isWholeLine)
        {
            return false;
        }

        var isDigit = ThaiCharacters.IsDigit(next.Base.CodePoint);
        if (!isDigit && !ThaiCharacters.IsLetter(next.Base.CodePoint))
        {
            return false;
        }

        for (var i = current.Count - 1; i >= 0; i--)
        {
            var code = current[i].Base.CodePoint;
            if (ThaiCharacters.IsDigit(code))
            {
                return !isDigit;
            }

            if (ThaiCharacters.IsLetter(code))
            {
                return isDigit;
            }
        }

        return false;
    }

    // The two f of a ligature stand at one place too, and are one glyph.
    static bool IsShadow(Cluster a, Cluster b) =>
        a.Base.CodePoint == b.Base.CodePoint && !b.IsGlyphPart && Math.Abs(a.Base.OriginX - b.Base.OriginX) < SamePlace * a.Base.Em;

    /// <summary>The middle gap of the line in em, never negative: distributed Thai text is spread letter by letter.</summary>
    static double UsualGap(List<Cluster> line)
    {
        var gaps = new List<double>(line.Count);
        for (var i = 1; i < line.Count; i++)
        {
            if (!line[i].IsSpace && !line[i - 1].IsSpace)
            {
                gaps.Add((line[i].Left - line[i - 1].Right) / line[i].Base.Em);
            }
        }

        if (gaps.Count < 4)
        {
            return 0;
        }

        gaps.Sort();
        return Math.Clamp(gaps[gaps.Count / 2], 0, 0.5);
    }

    static Box BoxOf(List<Cluster> clusters)
    {
        var first = clusters[0].Base;
        var box = clusters[0].Ink;
        foreach (var cluster in clusters)
        {
            box = box.Union(cluster.Ink);
        }

        return new Box(
            box.Left, Math.Min(box.Top, first.Baseline - (MinAscent * first.Em)), box.Right, Math.Max(box.Bottom, first.Baseline));
    }
}
