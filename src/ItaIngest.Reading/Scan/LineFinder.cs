namespace ItaIngest.Reading.Scan;

/// <summary>
/// Puts letters into lines: the bodies of letters chain up along their base line, then marks, points and dashes join the line that they
/// belong to. Works within one region, so no line crosses a ruling.
/// </summary>
internal static class LineFinder
{
    /// <summary>What is lower than this share of the letter height is a mark, a point or a dash, not a letter.</summary>
    const double MinBody = 0.62;

    /// <summary>Two letters are on one line when they share this much of the lower one's height.</summary>
    const double MinShared = 0.5;

    /// <summary>A gap wider than this many letter heights parts a line of the open page in two.</summary>
    const double MaxGap = 4;

    /// <summary>How far above and below the letters marks stand: two levels above, one below.</summary>
    const double MarksAbove = 1.5, MarksBelow = 1.1;

    /// <summary>Middles of lines nearer than this many letter heights are not two lines.</summary>
    const double MinPitch = 1.6;

    /// <summary>Lines of one region, top to bottom.</summary>
    internal static List<TextLine> Find(int region, IReadOnlyList<Component> components, double letterHeight)
    {
        var bodies = components.Where(c => c.Height >= MinBody * letterHeight).OrderBy(c => c.Left).ToList();
        var chains = TakeMarks(Merge(Chain(bodies, letterHeight), letterHeight), letterHeight);
        var rest = components.Where(c => c.Height < MinBody * letterHeight).ToList();
        var orphans = Attach(rest, chains, letterHeight);
        chains.AddRange(OfOrphans(orphans, letterHeight));
        return [.. chains.SelectMany(c => Split(region, c, letterHeight)).OrderBy(l => l.BandTop)];
    }

    static List<LineChain> Chain(List<Component> bodies, double letterHeight)
    {
        var chains = new List<LineChain>();
        foreach (var body in bodies)
        {
            LineChain? home = null;
            var best = MinShared;
            foreach (var chain in chains)
            {
                var gap = body.Left - chain.Right;
                if (gap > 12 * letterHeight)
                {
                    continue;
                }

                var shared = chain.Share(body);
                if (shared > best)
                {
                    (home, best) = (chain, shared);
                }
            }

            if (home is null)
            {
                chains.Add(home = new LineChain());
            }

            home.Add(body);
        }

        return chains;
    }

    /// <summary>Joins chains that began apart on one line: far from each other, or at a letter whose size misled.</summary>
    static List<LineChain> Merge(List<LineChain> chains, double letterHeight)
    {
        var merged = new List<LineChain>();
        foreach (var chain in chains.OrderByDescending(c => c.Letters.Count))
        {
            var home = merged.FirstOrDefault(m => m.SharesBand(chain) && m.GapTo(chain) < 12 * letterHeight);
            if (home is null)
            {
                merged.Add(chain);
            }
            else
            {
                home.Take(chain);
            }
        }

        return merged;
    }

    /// <summary>
    /// Marks of bold or rough print are as large as letters, or hang together, and make chains of their own. Thai lines stand at least
    /// two letter heights apart, because marks need room, so what is nearer is not a line.
    /// </summary>
    static List<LineChain> TakeMarks(List<LineChain> chains, double letterHeight)
    {
        var lines = new List<LineChain>();
        foreach (var chain in chains.OrderByDescending(c => c.InkWidth))
        {
            var home = lines.FirstOrDefault(l => l.IsTooNear(chain, MinPitch * Math.Max(letterHeight, l.Height)));
            if (home is null)
            {
                lines.Add(chain);
            }
            else
            {
                chain.Letters.ForEach(home.AddMark);
            }
        }

        return lines;
    }

    static List<Component> Attach(List<Component> rest, List<LineChain> chains, double letterHeight)
    {
        var orphans = new List<Component>();
        var taken = new List<(LineChain Chain, Component Mark)>();
        foreach (var mark in rest)
        {
            LineChain? home = null;
            var best = double.MaxValue;
            foreach (var chain in chains)
            {
                var away = chain.Distance(mark, MarksAbove, MarksBelow, letterHeight);
                if (away < best)
                {
                    (home, best) = (chain, away);
                }
            }

            if (home is null)
            {
                orphans.Add(mark);
            }
            else
            {
                taken.Add((home, mark));
            }
        }

        taken.ForEach(t => t.Chain.AddMark(t.Mark));
        return orphans;
    }

    /// <summary>A dash or a row of points alone in its cell says something; a speck does not.</summary>
    static List<LineChain> OfOrphans(List<Component> orphans, double letterHeight)
    {
        var chains = new List<LineChain>();
        foreach (var orphan in orphans.Where(o => o.Width >= 0.3 * letterHeight && o.Height >= 2).OrderBy(o => o.Left))
        {
            var home = chains.FirstOrDefault(c => Math.Abs(c.Letters[^1].CenterY - orphan.CenterY) < 0.6 * letterHeight
                && orphan.Left - c.Right < 4 * letterHeight);
            if (home is null)
            {
                chains.Add(home = new LineChain());
            }

            home.AddMark(orphan);
        }

        chains.ForEach(c => c.SetBand(letterHeight));
        return chains;
    }

    static IEnumerable<TextLine> Split(int region, LineChain chain, double letterHeight)
    {
        var letters = chain.Letters.Concat(chain.Marks).OrderBy(c => c.Left).ToList();
        var (from, right) = (0, letters[0].Right);
        for (var i = 1; i <= letters.Count; i++)
        {
            if (i == letters.Count || letters[i].Left - right > MaxGap * Math.Max(letterHeight, chain.Height))
            {
                var part = letters[from..i];
                var (top, bottom) = chain.BandOf(part);
                yield return new TextLine(region, part, top, bottom);
                from = i;
            }

            right = i < letters.Count ? Math.Max(right, letters[i].Right) : right;
        }
    }
}
