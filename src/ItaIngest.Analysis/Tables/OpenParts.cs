using ItaIngest.Analysis.Layout;
using ItaIngest.Model.Pages;

namespace ItaIngest.Analysis.Tables;

/// <summary>Which of a page's horizontal rules are one table's: those of one width, between which no new table begins.</summary>
static class OpenParts
{
    /// <summary>Rules of one width, which end under each other.</summary>
    /// <param name="rules">The page's horizontal rules.</param>
    /// <param name="sameEnd">Ends that differ by less are one, points.</param>
    public static IEnumerable<List<RulingLine>> Runs(List<RulingLine> rules, double sameEnd)
    {
        var left = rules.ToList();
        while (left.Count > 0)
        {
            var first = left[0];
            var run = left.FindAll(r => Math.Abs(r.From - first.From) < sameEnd && Math.Abs(r.To - first.To) < sameEnd);
            left.RemoveAll(run.Contains);
            yield return run;
        }
    }

    /// <summary>The rules of each table of one width: where text stands between two rules and heads below it, a new table begins.</summary>
    public static IEnumerable<double[]> Of(double[] ys, IReadOnlyList<Word> words)
    {
        var fields = ys.Zip(ys.Skip(1), (top, bottom) => Between(words, top, bottom)).ToList();
        var from = 0;
        for (var i = 1; i < ys.Length - 2; i++)
        {
            var heads = fields[i + 1];
            var areSame = heads.Laid.Count > 1 && fields[from].Laid is [var first, ..] && heads.Laid[0] == first;
            if (i > from && (areSame || (IsHead(heads) && fields[i].Laid.Count < 2)))
            {
                yield return ys[from..(i + 1)];
                from = i + 1;
            }
        }

        yield return ys[from..];
    }

    /// <summary>Whether a field holds column heads: all its lines together, or one of two storeys.</summary>
    public static bool IsHead((List<string> Laid, List<List<string>> Lines) field) => HeaderRows.AreHeads(field.Laid) || field.Lines.Exists(HeaderRows.AreHeads);

    /// <summary>
    /// The texts of a field: the stretches of all its lines laid over each other, where heads have two lines each, and those of each line, since a
    /// head over columns covers those below.
    /// </summary>
    public static (List<string> Laid, List<List<string>> Lines) Between(IReadOnlyList<Word> words, double top, double bottom)
    {
        var inside = words.Where(w => w.Box.CenterY > top && w.Box.CenterY < bottom).ToList();
        if (inside.Count == 0)
        {
            return ([], []);
        }

        var gap = AlignedExtent.Gutter * LineClusters.UsualHeight(inside);
        var lines = LineClusters.Of(inside);
        return (Texts(inside.OrderBy(w => w.Box.Left), lines.SelectMany(l => l), gap), lines.ConvertAll(l => Texts(l, l, gap)));
    }

    static List<string> Texts(IEnumerable<Word> laid, IEnumerable<Word> words, double gap) => [.. AlignedRows.Pieces(laid, gap)
        .Select(p => string.Concat(words.Where(w => w.Box.CenterX > p.Left && w.Box.CenterX < p.Right).Select(w => w.Text)))];
}
