using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;

namespace ItaIngest.Analysis.Tables;

/// <summary>The vertical white strips that some lines have in common.</summary>
sealed class Gutters
{
    readonly List<(double From, double To)> free;

    Gutters(List<(double From, double To)> free) => this.free = free;

    /// <summary>The white of one line, its outer sides included: another line may print there.</summary>
    public static Gutters Of(IReadOnlyList<Word> line)
    {
        var free = new List<(double From, double To)>();
        var from = double.NegativeInfinity;
        foreach (var word in line)
        {
            if (word.Box.Left > from)
            {
                free.Add((from, word.Box.Left));
            }

            from = Math.Max(from, word.Box.Right);
        }

        free.Add((from, double.PositiveInfinity));
        return new Gutters(free);
    }

    /// <summary>All of the page, as where nothing is printed.</summary>
    public static Gutters Everywhere { get; } = new([(double.NegativeInfinity, double.PositiveInfinity)]);

    /// <summary>The white on both sides of a box.</summary>
    public static Gutters Around(Box box) => new([(double.NegativeInfinity, box.Left), (box.Right, double.PositiveInfinity)]);

    /// <summary>The white that both have, strips narrower than <paramref name="least"/> left out.</summary>
    public Gutters And(Gutters other, double least)
    {
        var both = new List<(double From, double To)>();
        var (i, k) = (0, 0);
        while (i < free.Count && k < other.free.Count)
        {
            var (from, to) = (Math.Max(free[i].From, other.free[k].From), Math.Min(free[i].To, other.free[k].To));
            if (to - from >= least)
            {
                both.Add((from, to));
            }

            _ = free[i].To < other.free[k].To ? i++ : k++;
        }

        return new Gutters(both);
    }

    /// <summary>Whether one of the strips reaches into a range.</summary>
    public bool Meet(double from, double to) => free.Exists(g => g.From < to && g.To > from);

    /// <summary>Whether a spot lies in one of the strips.</summary>
    public bool Have(double x) => free.Exists(g => g.From <= x && x <= g.To);

    /// <summary>The middles of the strips that have print on both sides, at least this wide.</summary>
    public double[] Inner(double least) =>
        [.. free.Where(g => double.IsFinite(g.From) && double.IsFinite(g.To) && g.To - g.From >= least).Select(g => (g.From + g.To) / 2)];

    /// <summary>The middles of the inner strips, at least this wide, of which another has nothing left.</summary>
    public double[] InnerLostIn(Gutters other, double least) =>
    [
        .. free.Where(g => double.IsFinite(g.From) && double.IsFinite(g.To) && g.To - g.From >= least
            && !other.free.Exists(o => double.IsFinite(o.From) && double.IsFinite(o.To) && o.To - o.From >= least && o.From < g.To && o.To > g.From))
            .Select(g => (g.From + g.To) / 2),
    ];
}
