namespace ItaIngest.Reading.Scan;

/// <summary>
/// Finds straight printed lines: stretches of ink much longer than any stroke of a letter (an opening with a long thin element),
/// joined where they touch, kept where they are thin. All lengths are told in heights of the page's letters, not in points, because the
/// resolution that a scan claims is often wrong.
/// </summary>
internal static class RulingDetector
{
    /// <summary>Shortest ruling: well over the widest flat stroke of Thai letters (the foot of ฌ or ญ in a bold heading is about 1.8).</summary>
    const double MinLength = 3;

    /// <summary>Thickest ruling. A border of 3 points beside 16-point text is 0.6.</summary>
    const double MaxThickness = 0.7;

    /// <summary>A ruling is at least this many times longer than thick; a dash or a bullet is not.</summary>
    const double MinSlender = 7;

    /// <summary>Holes of this length do not end a ruling: scanners lose some pixels of hairlines.</summary>
    const double MaxHole = 0.15;

    /// <summary>Pieces on one line this far apart are one ruling.</summary>
    const double MaxBreak = 0.6;

    /// <summary>Where to look for paper beside a ruling, and how much of its way may have ink there: text that touches, crossing rulings.</summary>
    const double Beside = 0.15, MaxCrowded = 0.4;

    /// <param name="map">The page's ink.</param>
    /// <param name="letterHeight">Height of letters without marks, pixels.</param>
    /// <param name="isTurned">
    /// The page lay askew: a hairline of black and white paper is a flight of steps there, each shorter than the shortest ruling, and lies
    /// between two rows once turned, now in one, now in the other.
    /// </param>
    internal static List<RulingStroke> Find(InkMap map, double letterHeight, bool isTurned = false)
    {
        var strokes = FindHorizontal(isTurned ? Thickened(map) : map, letterHeight, true);
        var upright = Transpose(map);
        strokes.AddRange(FindHorizontal(isTurned ? Thickened(upright) : upright, letterHeight, false));
        return strokes;
    }

    /// <summary>The ink of two rows that follow each other as one.</summary>
    static InkMap Thickened(InkMap map)
    {
        var ink = new byte[map.Ink.Length];
        unchecked
        {
            for (var i = 0; i < ink.Length; i++)
            {
                ink[i] = (byte)(map.Ink[i] | (i >= map.Width ? map.Ink[i - map.Width] : 0));
            }
        }

        return new InkMap(map.Width, map.Height, ink);
    }

    static List<RulingStroke> FindHorizontal(InkMap map, double letterHeight, bool isHorizontal)
    {
        var pieces = LongRuns(map.Runs(), (int)Math.Ceiling(MinLength * letterHeight), (int)Math.Round(MaxHole * letterHeight));
        var strokes = Group(pieces).Select(g => Stroke(g, isHorizontal)).Where(s => IsThin(s, letterHeight) && IsClear(s, map, letterHeight)).ToList();
        return Mend(strokes, letterHeight);
    }

    static List<Run> LongRuns(List<Run> runs, int minLength, int maxHole)
    {
        var pieces = new List<Run>();
        Run? open = null;
        foreach (var run in runs)
        {
            if (open is { } o && o.Y == run.Y && run.Start - o.End <= maxHole && IsStretch(o, run))
            {
                open = o with { End = run.End };
                continue;
            }

            Keep(open);
            open = run;
        }

        Keep(open);
        return pieces;

        void Keep(Run? piece)
        {
            if (piece is { } p && p.End - p.Start >= minLength)
            {
                pieces.Add(p);
            }
        }

        // a hole is mended only beside a stretch longer than itself: letters close together are no line
        static bool IsStretch(Run a, Run b) => Math.Max(a.End - a.Start, b.End - b.Start) > 4 * (b.Start - a.End);
    }

    static List<List<Run>> Group(List<Run> pieces)
    {
        var groups = new List<List<Run>>();
        var open = new List<List<Run>>();
        foreach (var piece in pieces)
        {
            open.RemoveAll(g => g[^1].Y < piece.Y - 2);
            var touching = open.Where(g => Touches(g, piece)).ToList();
            List<Run> home;
            if (touching.Count == 0)
            {
                home = [];
                open.Add(home);
                groups.Add(home);
            }
            else
            {
                home = touching[0];
                foreach (var other in touching.Skip(1))
                {
                    home.AddRange(other);
                    home.Sort((a, b) => a.Y.CompareTo(b.Y));
                    open.Remove(other);
                    groups.Remove(other);
                }
            }

            home.Add(piece);
        }

        return groups;
    }

    static bool Touches(List<Run> group, Run piece)
    {
        for (var i = group.Count - 1; i >= 0 && group[i].Y >= piece.Y - 2; i--)
        {
            if (group[i].Start <= piece.End && piece.Start <= group[i].End)
            {
                return true;
            }
        }

        return false;
    }

    static RulingStroke Stroke(List<Run> runs, bool isHorizontal)
    {
        var (start, end) = (runs.Min(r => r.Start), runs.Max(r => r.End));
        var across = new (int First, int Last)[end - start];
        Array.Fill(across, (int.MaxValue, -1));
        double sum = 0, area = 0;
        foreach (var run in runs)
        {
            area += run.End - run.Start;
            sum += (run.Y + 0.5) * (run.End - run.Start);
            for (var x = run.Start - start; x < run.End - start; x++)
            {
                across[x] = (Math.Min(across[x].First, run.Y), Math.Max(across[x].Last, run.Y));
            }
        }

        return new RulingStroke(isHorizontal, start, across, sum / area, area / (end - start));
    }

    static bool IsThin(RulingStroke stroke, double letterHeight) =>
        stroke.Thickness <= MaxThickness * letterHeight && stroke.Across.Length >= MinSlender * stroke.Thickness;

    /// <summary>Paper on both sides along most of the way: a row of touching bold letters has ink there.</summary>
    static bool IsClear(RulingStroke stroke, InkMap map, double letterHeight)
    {
        var away = Math.Max(2, (int)(Beside * letterHeight));
        var crowded = 0;
        for (var i = 0; i < stroke.Across.Length; i++)
        {
            var (first, last) = stroke.Across[i];
            if (last >= first && (IsInk(first - away) || IsInk(last + away)))
            {
                crowded++;
            }

            bool IsInk(int y) => y >= 0 && y < map.Height && map[stroke.Start + i, y];
        }

        return crowded <= MaxCrowded * stroke.Across.Length;
    }

    /// <summary>Joins pieces that lie on one line with a small break between them.</summary>
    static List<RulingStroke> Mend(List<RulingStroke> strokes, double letterHeight)
    {
        var mended = new List<RulingStroke>();
        foreach (var stroke in strokes.OrderBy(s => s.Start))
        {
            var i = mended.FindIndex(m => stroke.Start >= m.End && stroke.Start - m.End <= MaxBreak * letterHeight
                && Math.Abs(EndPosition(m) - StartPosition(stroke)) <= 0.5 + Math.Max(m.Thickness, stroke.Thickness) / 2);
            if (i < 0)
            {
                mended.Add(stroke);
            }
            else
            {
                mended[i] = Join(mended[i], stroke);
            }
        }

        return mended;
    }

    static double StartPosition(RulingStroke s) => (s.Across[0].First + s.Across[0].Last + 1) / 2.0;

    static double EndPosition(RulingStroke s) => (s.Across[^1].First + s.Across[^1].Last + 1) / 2.0;

    static RulingStroke Join(RulingStroke a, RulingStroke b)
    {
        var hole = Enumerable.Repeat((First: int.MaxValue, Last: -1), b.Start - a.End);
        double la = a.Across.Length, lb = b.Across.Length;
        return a with
        {
            Across = [.. a.Across, .. hole, .. b.Across],
            Position = (a.Position * la + b.Position * lb) / (la + lb),
            Thickness = (a.Thickness * la + b.Thickness * lb) / (la + lb),
        };
    }

    internal static InkMap Transpose(InkMap map)
    {
        const int Block = 64;
        var turned = new byte[map.Ink.Length];
        unchecked
        {
            for (var top = 0; top < map.Height; top += Block)
            {
                for (var left = 0; left < map.Width; left += Block)
                {
                    var (bottom, right) = (Math.Min(top + Block, map.Height), Math.Min(left + Block, map.Width));
                    for (var y = top; y < bottom; y++)
                    {
                        for (var x = left; x < right; x++)
                        {
                            turned[x * map.Height + y] = map.Ink[y * map.Width + x];
                        }
                    }
                }
            }
        }

        return new InkMap(map.Height, map.Width, turned);
    }
}
