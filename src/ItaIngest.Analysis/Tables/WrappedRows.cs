using ItaIngest.Model.Pages;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Tables;

/// <summary>
/// Which lines begin a row where no figures stand, every cell is of several lines, and the lines of two rows are no farther apart than those
/// of one.
/// </summary>
static class WrappedRows
{
    /// <summary>Points of the first column are the rows' numbers when this part of them counts on.</summary>
    const double InOrder = 0.6;

    /// <summary>Rows wrap when this part of the lines leaves the first column blank.</summary>
    const double Wrapped = 0.15;

    /// <summary>Words that begin within so many points of where most of their column begin are set from its left side.</summary>
    const double SameLeft = 3;

    /// <summary>
    /// Rows whose first column counts ('๑. มาตรการ...', '๒. ...'): each begins with the next number. What stands before the first is a head,
    /// or the rest of a row of the page before. Null where the column does not count.
    /// </summary>
    /// <param name="texts">Each line's text in each column.</param>
    /// <param name="sections">Lines that are a row each.</param>
    /// <param name="fewest">So many rows must be counted; one is enough where the table is known from the page before.</param>
    public static List<int>? ByPoints(List<string[]> texts, HashSet<int> sections, int fewest = 2)
    {
        var numbers = texts.Select((t, i) => (Line: i, Number: sections.Contains(i) ? null : NumberOf(t[0]))).Where(n => n.Number is not null).ToList();
        var counted = numbers.Where((n, k) => k == 0 || n.Number == numbers[k - 1].Number + 1).ToList();
        return counted.Count >= fewest && counted.Count >= InOrder * numbers.Count
            ? [.. counted.Select(n => n.Line).Concat(sections).Concat(sections.Select(s => s + 1)).Append(0).Where(i => i < texts.Count).Distinct().Order()]
            : null;
    }

    /// <summary>
    /// Rows begin where the first column begins anew behind a blank, with another column beside it; each line is one where the first column
    /// is hardly ever blank. Heads, which are set in the middle of their columns, are a row of their own.
    /// </summary>
    public static List<int> ByFirstColumn(List<List<Word>> lines, List<string[]> texts, double[] edges)
    {
        if (texts.Count(t => t[0].Length == 0) < Wrapped * texts.Count)
        {
            return [.. Enumerable.Range(0, texts.Count)];
        }

        var body = EndOfHeads(lines, texts, edges);
        var anew = Enumerable.Range(body + 1, Math.Max(0, texts.Count - body - 1))
            .Where(i => texts[i][0].Length > 0 && texts[i - 1][0].Length == 0 && texts[i].Count(t => t.Length > 0) > 1);
        return [.. new[] { 0, body }.Concat(anew).Where(i => i < texts.Count).Distinct()];
    }

    static int EndOfHeads(List<List<Word>> lines, List<string[]> texts, double[] edges)
    {
        if (!HeaderRows.AreHeads(texts[0]))
        {
            return 0;
        }

        var lefts = lines.ConvertAll(l => l.GroupBy(w => edges.Count(e => e < w.Box.CenterX)).ToDictionary(g => g.Key, g => g.Min(w => w.Box.Left)));
        var usual = Enumerable.Range(0, edges.Length + 1).ToDictionary(c => c, c => Usual([.. lefts.Where(l => l.ContainsKey(c)).Select(l => l[c])]));
        var first = lefts.FindIndex(1, l => l.ContainsKey(0) && l.All(p => Math.Abs(p.Value - usual[p.Key]) < SameLeft));
        return Math.Max(1, first);
    }

    /// <summary>Where most begin.</summary>
    static double Usual(List<double> lefts) =>
        lefts.Count == 0 ? double.NaN : lefts.MaxBy(x => lefts.Count(other => Math.Abs(other - x) < SameLeft));

    /// <summary>The number of the point that a text opens with, '๓' of '๓. มาตรการ'; null for bullets, nested points and other texts.</summary>
    public static int? NumberOf(string text) => ListPoint.Parse(text) is { IsValid: true, Value.Numbers: [var number] } ? number : null;
}
