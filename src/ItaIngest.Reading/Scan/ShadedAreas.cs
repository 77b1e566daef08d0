namespace ItaIngest.Reading.Scan;

/// <summary>
/// Areas of a page whose ground is darker than its paper: fills of table heads and call-outs, which hold text, and bars, charts and
/// photographs, which do not. Told by looking whether lines of text were found in them.
/// </summary>
internal static class ShadedAreas
{
    /// <summary>Ground below this share of the paper is shaded; a pale fill of a table head is 0.9.</summary>
    const double Shade = 0.88;

    /// <summary>An area smaller than this many tiles is the shadow of bold text.</summary>
    const int MinTiles = 6;

    /// <summary>A line of this many letters in an area is text.</summary>
    const int TextLine = 5;

    /// <summary>Areas nearer than this many tiles are one picture: the bars of a chart.</summary>
    const int Together = 3;

    /// <summary>The pictures among the shaded areas, and the lines that are nothing but their edges.</summary>
    internal static (List<Component> Pictures, HashSet<TextLine> Edges) Find(PaperTiles paper, IReadOnlyList<TextLine> lines)
    {
        var pictures = new List<Component>();
        var edges = new HashSet<TextLine>(ReferenceEqualityComparer.Instance);
        foreach (var area in Areas(paper))
        {
            var tiles = area.ToHashSet();
            var inside = lines.Where(l => tiles.Contains(paper.TileAt((l.Left + l.Right) / 2, (int)(l.BandTop + l.BandBottom) / 2))).ToList();
            if (!inside.Any(IsText))
            {
                pictures.Add(paper.BoxOf(area));
                edges.UnionWith(inside);
            }
        }

        return (PictureFinder.Gather(pictures, Together * paper.Size), edges);
    }

    /// <summary>The edge of an area breaks up into pieces too, but into specks and patches.</summary>
    static bool IsText(TextLine line) => line.Letters.Count(c =>
        c.Height > 0.6 * line.LetterHeight && c.Height < 1.8 * line.LetterHeight && c.Width > 0.2 * line.LetterHeight && c.Width < 2 * line.LetterHeight) >= TextLine;

    static IEnumerable<List<int>> Areas(PaperTiles paper)
    {
        var seen = new bool[paper.Count];
        for (var start = 0; start < seen.Length; start++)
        {
            if (seen[start] || !paper.IsBelow(start, Shade))
            {
                continue;
            }

            var area = new List<int> { start };
            seen[start] = true;
            for (var i = 0; i < area.Count; i++)
            {
                foreach (var next in paper.Neighbours(area[i]).Where(n => !seen[n] && paper.IsBelow(n, Shade)))
                {
                    seen[next] = true;
                    area.Add(next);
                }
            }

            // what reaches the rim is the shadow of a book's fold or the scanner's lid
            if (area.Count >= MinTiles && !area.Any(paper.IsRim))
            {
                yield return area;
            }
        }
    }
}
