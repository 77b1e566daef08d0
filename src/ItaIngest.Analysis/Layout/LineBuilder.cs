using System.Text;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Layout;

/// <summary>Words of one region (a page, a column, a cell) become its printed lines, top to bottom.</summary>
public static class LineBuilder
{
    /// <summary>A gap of this many line heights is a space even where the reader saw none: it compared with another neighbour.</summary>
    const double GapThatIsASpace = 1.0;

    /// <summary>Lines in order of their height on the page; every word is in exactly one of them.</summary>
    /// <param name="words">The region's words, in any order.</param>
    /// <param name="page">Page number from 1.</param>
    public static IReadOnlyList<Line> Build(IReadOnlyCollection<Word> words, int page)
    {
        ArgumentNullException.ThrowIfNull(words);
        return [.. LineClusters.Of(words).Select(cluster => ToLine(cluster, page))];
    }

    /// <summary>One line of words that are known to stand side by side, left to right.</summary>
    public static Line ToLine(IReadOnlyList<Word> words, int page)
    {
        ArgumentNullException.ThrowIfNull(words);
        var raw = new StringBuilder();
        var starts = new List<(int Start, Word Word)>(words.Count);
        var box = words[0].Box;
        double confidence = 0;
        Word? previous = null;
        foreach (var word in words)
        {
            if (previous is not null && (word.SpaceBefore || IsWideGap(previous, word)))
            {
                raw.Append(' ');
            }

            starts.Add((raw.Length, word));
            raw.Append(word.Text);
            box = box.Union(word.Box);
            confidence += word.Confidence;
            previous = word;
        }

        var canonical = ThaiText.Canonicalise(raw.ToString());
        return new Line
        {
            Text = canonical.Text,
            Raw = raw.ToString(),
            RawIndex = canonical.RawIndex,
            Words = starts,
            Place = Place.On(page, box),
            Confidence = confidence / words.Count,
            Origin = words[0].Origin,
        };
    }

    static bool IsWideGap(Word left, Word right) =>
        right.Box.Left - left.Box.Right > GapThatIsASpace * Math.Max(left.Box.Height, right.Box.Height);
}
