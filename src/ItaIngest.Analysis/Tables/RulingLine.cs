using ItaIngest.Model.Geometry;

namespace ItaIngest.Analysis.Tables;

/// <summary>A ruling along one axis: for a horizontal one At is its y and From..To its x range; for a vertical one the other way round.</summary>
readonly record struct RulingLine(double At, double From, double To)
{
    /// <summary>Length in points.</summary>
    public double Length => To - From;

    /// <summary>Two strokes closer than this are one line: double borders of Word are up to 3 pt apart, a text row is never as low.</summary>
    const double DoubleLine = 3.5;

    /// <summary>A line that ends this near to one that crosses it ends there, points.</summary>
    const double Touching = 4;

    /// <summary>The page's horizontal rulings, joined over breaks up to so many points.</summary>
    public static List<RulingLine> Horizontals(IReadOnlyCollection<Ruling> rulings, double gap) => Joined(gap, Across(rulings), Upright(rulings));

    /// <summary>The page's vertical rulings, joined over breaks up to so many points.</summary>
    public static List<RulingLine> Verticals(IReadOnlyCollection<Ruling> rulings, double gap) => Joined(gap, Upright(rulings), Across(rulings));

    /// <summary>Whether this line's end lies on a line that crosses it: it does not run on from there to another table.</summary>
    public bool EndsAt(double end, IEnumerable<RulingLine> crossing)
    {
        var at = At;
        return crossing.Any(c => Math.Abs(c.At - end) <= Touching && at >= c.From - Touching && at <= c.To + Touching);
    }

    static List<RulingLine> Across(IEnumerable<Ruling> rulings) => [.. rulings.Where(r => r.IsHorizontal)
        .Select(r => new RulingLine((r.Y1 + r.Y2) / 2, Math.Min(r.X1, r.X2), Math.Max(r.X1, r.X2)))];

    static List<RulingLine> Upright(IEnumerable<Ruling> rulings) => [.. rulings.Where(r => !r.IsHorizontal)
        .Select(r => new RulingLine((r.X1 + r.X2) / 2, Math.Min(r.Y1, r.Y2), Math.Max(r.Y1, r.Y2)))];

    static List<RulingLine> Joined(double gap, List<RulingLine> parts, List<RulingLine> crossing)
    {
        var result = new List<RulingLine>();
        var band = new List<RulingLine>();
        foreach (var part in parts.OrderBy(p => p.At))
        {
            if (band.Count > 0 && part.At - band[0].At > DoubleLine)
            {
                JoinBand(band, gap, crossing, result);
                band.Clear();
            }

            band.Add(part);
        }

        JoinBand(band, gap, crossing, result);
        return result;
    }

    static void JoinBand(List<RulingLine> band, double gap, List<RulingLine> crossing, List<RulingLine> result)
    {
        if (band.Count == 0)
        {
            return;
        }

        band.Sort(static (a, b) => a.From.CompareTo(b.From));
        double from = band[0].From, to = band[0].To, weighted = 0, weight = 0;
        foreach (var part in band)
        {
            // two borders with a strip between them, as two tables under each other have, are no broken line
            var isTwo = part.From > to + Touching && band[0].EndsAt(to, crossing) && part.EndsAt(part.From, crossing);
            if (part.From > to + gap || isTwo)
            {
                result.Add(new RulingLine(weighted / weight, from, to));
                (from, to, weighted, weight) = (part.From, part.To, 0, 0);
            }

            var length = Math.Max(part.Length, 0.1);
            to = Math.Max(to, part.To);
            weighted += part.At * length;
            weight += length;
        }

        result.Add(new RulingLine(weighted / weight, from, to));
    }
}
