namespace ItaIngest.Reading.Scan;

/// <summary>What is on a scanned page before anything is read: the straightened page without rulings, its lines, rulings and pictures.</summary>
internal sealed class ScanLayout
{
    /// <summary>A page whose ground is darker than this grey is white on black throughout: a slide, a negative. Dark yellowed paper has 150.</summary>
    const int DarkPage = 100;

    /// <summary>
    /// Least threshold of a turned page: turning spreads a hairline of one pixel over two rows, which at worst have half its darkness each
    /// (corpora/ocr-pages/fax-200.pdf lost most of its rulings, and with them 28 of a hundred numbers in cells).
    /// </summary>
    const int HalfInk = 144;

    readonly List<Component>[] regions;

    ScanLayout(PageImage page, int quarterTurns, double angle, List<RulingStroke> rulings, List<Component> pictures, List<Component>[] regions, List<TextLine> lines)
    {
        (Page, QuarterTurns, Angle, Rulings, Pictures, this.regions, Lines) = (page, quarterTurns, angle, rulings, pictures, regions, lines);
    }

    /// <summary>The straightened page: paper white, rulings erased.</summary>
    internal PageImage Page { get; }

    /// <summary>Clockwise quarter turns that made its text upright.</summary>
    internal int QuarterTurns { get; }

    /// <summary>Degrees by which the page was turned clockwise to stand straight.</summary>
    internal double Angle { get; }

    internal IReadOnlyList<RulingStroke> Rulings { get; }

    internal IReadOnlyList<Component> Pictures { get; }

    internal IReadOnlyList<TextLine> Lines { get; }

    /// <summary>Lays a page out.</summary>
    /// <param name="image">The page as displayed.</param>
    /// <param name="quarterTurns">How often to turn it clockwise first; null to look whether its lines run upwards.</param>
    internal static ScanLayout Of(PageImage image, int? quarterTurns = null)
    {
        var upright = Straightener.QuarterTurn(image, quarterTurns ?? 0);
        var paper = new PaperTiles(upright);
        if (paper.Typical < DarkPage)
        {
            return Of(Reversal.OfWhole(image), quarterTurns);
        }

        var flat = GreyLevels.Flatten(upright, paper);
        var threshold = GreyLevels.Threshold(flat);
        var map = InkMap.From(flat, threshold);
        var components = ComponentFinder.Find(map);
        if (quarterTurns is null && Orientation.IsSideways(components, LetterSize.Find(components, map.Width, map.Height)))
        {
            return Of(image, 1);
        }

        var angle = Straightener.FindAngle(flat, threshold);
        if (angle != 0)
        {
            upright = Straightener.Turn(upright, angle);
            paper = new PaperTiles(upright);
            flat = GreyLevels.Flatten(upright, paper);
            threshold = Math.Max(threshold, HalfInk);
            map = InkMap.From(flat, threshold);
            components = ComponentFinder.Find(map);
        }

        var letterHeight = LetterSize.Find(components, map.Width, map.Height);
        var reversed = Reversal.Of(upright, paper.Typical, letterHeight);
        if (!ReferenceEquals(reversed, upright))
        {
            paper = new PaperTiles(reversed);
            flat = GreyLevels.Flatten(reversed, paper);
            map = InkMap.From(flat, threshold);
        }

        return Of(flat, map, letterHeight, paper, quarterTurns ?? 0, angle, GreyLevels.HasGreys(image));
    }

    static ScanLayout Of(PageImage flat, InkMap map, double letterHeight, PaperTiles paper, int quarterTurns, double angle, bool hasGreys)
    {
        var rulings = RulingDetector.Find(map, letterHeight, isTurned: angle != 0);
        var page = new PageImage(flat.Width, flat.Height, [.. flat.Grey], flat.Dpi);
        RulingEraser.Erase(rulings, map, page.Grey);

        var ink = ComponentFinder.Find(map);
        ink = hasGreys && OverlayInk.Lift(ink, map, page.Grey, letterHeight) ? ComponentFinder.Find(map) : ink;
        var (letters, dropped, pictures) = PictureFinder.Part(ink, map.Width, map.Height, letterHeight);
        var leaders = LeaderFinder.Find(letters, letterHeight);
        Drop(letters, dropped, c => leaders.Contains(c) || rulings.Any(r => IsRemnant(c, r, letterHeight)));
        var regionMap = new RegionMap(map.Width, map.Height, rulings.Where(r => !pictures.Any(p => IsInside(r, p))), letterHeight);
        var regions = Enumerable.Range(0, regionMap.Count).Select(_ => new List<Component>()).ToArray();
        letters.ForEach(c => regions[regionMap.At(c.CenterX, c.CenterY)].Add(c));
        var lines = regions.SelectMany((r, i) => LineFinder.Find(i, r, letterHeight)).ToList();
        dropped.ForEach(c => regions[regionMap.At(c.CenterX, c.CenterY)].Add(c));

        var (shaded, edges) = ShadedAreas.Find(paper, lines);
        lines.RemoveAll(edges.Contains);
        pictures = PictureFinder.Gather([.. pictures, .. shaded.Where(s => !pictures.Any(p => p.Holds(s.CenterX, s.CenterY)))], 0);
        rulings.RemoveAll(r => pictures.Any(p => IsInside(r, p)));
        return new ScanLayout(page, quarterTurns, angle, rulings, pictures, regions, lines);
    }

    static void Drop(List<Component> letters, List<Component> dropped, Predicate<Component> isNoLetter)
    {
        var gone = letters.Where(c => isNoLetter(c)).ToHashSet<Component>(ReferenceEqualityComparer.Instance);
        letters.RemoveAll(gone.Contains);
        dropped.AddRange(gone);
    }

    /// <summary>Thin ink right beside a ruling, or going on where it ends, is what erasing left of it.</summary>
    static bool IsRemnant(Component c, RulingStroke r, double letterHeight)
    {
        var (thin, middle, from, to) = r.IsHorizontal ? (c.Height, c.CenterY, c.Left, c.Right) : (c.Width, c.CenterX, c.Top, c.Bottom);
        return thin <= 0.22 * letterHeight
            && to >= r.Start - letterHeight && from <= r.End + letterHeight
            && Math.Abs(middle - r.PositionAt((from + to) / 2.0)) <= 0.25 * letterHeight + r.Thickness;
    }

    static bool IsInside(RulingStroke r, Component picture) => r.IsHorizontal
        ? r.Start >= picture.Left - 2 && r.End <= picture.Right + 2 && r.Position >= picture.Top - 2 && r.Position <= picture.Bottom + 2
        : r.Start >= picture.Top - 2 && r.End <= picture.Bottom + 2 && r.Position >= picture.Left - 2 && r.Position <= picture.Right + 2;

    /// <summary>The ink of the line's region that is not the line's.</summary>
    internal IReadOnlyList<Component> StrangersOf(TextLine line)
    {
        var own = new HashSet<Component>(line.Letters, ReferenceEqualityComparer.Instance);
        return [.. regions[line.Region].Where(c => !own.Contains(c) && c.Top < line.Bottom + line.LetterHeight && c.Bottom > line.Top - line.LetterHeight)];
    }
}
