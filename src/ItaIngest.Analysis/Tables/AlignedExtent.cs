using ItaIngest.Analysis.Layout;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Tables;

/// <summary>Which lines of a page are one table without rulings: those that leave the same strips white, with what belongs to its first and last row.</summary>
static class AlignedExtent
{
    /// <summary>A strip of white that parts columns is at least this wide, in line heights; justified Thai text has narrower gaps.</summary>
    public const double Gutter = 0.8;

    /// <summary>
    /// Once so many lines show it, a strip may be narrower: a full line of a cell leaves only the cells' padding (10.8 points in Word) before the next.
    /// </summary>
    public const double NarrowGutter = 0.5;

    /// <summary>A line that begins a table shows one gap at least this wide, in line heights.</summary>
    public const double ClearGap = 1.4;

    /// <summary>Lines farther apart than this many line heights are not of one table.</summary>
    const double FarApart = 4;

    /// <summary>Fewer rows than this are a letterhead, an address, a pair of signatures.</summary>
    public const int FewestRows = 3;

    /// <summary>So many lines at most stand over the line that shows all columns: the storeys of a header.</summary>
    const int MostStoreys = 2;

    /// <summary>A row's words wrap over no more lines than this before its figures.</summary>
    const int LongestLeadIn = 3;

    /// <summary>They are no farther apart than this many of the steps from line to line that the table's other rows have.</summary>
    const double NextLine = 1.25;

    /// <summary>Whether two neighbours on a line stand at least so far apart, points.</summary>
    public static bool HasClearGap(List<Word> line, double gap)
    {
        for (var i = 1; i < line.Count; i++)
        {
            if (line[i].Box.Left - line[i - 1].Box.Right >= gap)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The lines of the table that begins at <paramref name="first"/>. A head that spans columns hides the gutter between them, so the table
    /// begins below it where it has more columns so.
    /// </summary>
    public static (int Start, int End, Gutters Gutters) Of(List<List<Word>> lines, int first, double height)
    {
        var best = (Start: first, Grown: Grow(lines, first, height));
        for (var start = first + 1; start <= first + MostStoreys && start < lines.Count && HasClearGap(lines[start], ClearGap * height); start++)
        {
            var grown = Grow(lines, start, height);
            if (grown.Columns > best.Grown.Columns && grown.End >= best.Grown.End && grown.End - start >= FewestRows)
            {
                best = (start, grown);
            }
        }

        return (best.Start, best.Grown.End, best.Grown.Gutters);
    }

    /// <summary>As many lines as share their gutters; a later line may take a gutter away only while there are few lines.</summary>
    static (int End, int Columns, Gutters Gutters) Grow(List<List<Word>> lines, int first, double height)
    {
        var shared = Gutters.Of(lines[first]);
        var inner = shared.Inner(Gutter * height);
        var end = first + 1;
        for (; end < lines.Count; end++)
        {
            var least = (end - first >= FewestRows ? NarrowGutter : Gutter) * height;
            var next = shared.And(Gutters.Of(lines[end]), least);
            var nextInner = next.Inner(least);
            var isFar = Middle(lines[end]) - Middle(lines[end - 1]) > FarApart * height;
            if (end - first >= FewestRows && IsHeading(lines, first, end, height))
            {
                break;
            }

            var isCrossing = nextInner.Length == 0
                || (nextInner.Length < inner.Length && end - first >= FewestRows && !IsHeadAlone(lines.GetRange(first, end - first), inner, shared.InnerLostIn(next, least)));
            if (isFar || isCrossing)
            {
                break;
            }

            (shared, inner) = (next, nextInner);
        }

        return (end, inner.Length + 1, shared);
    }

    /// <summary>
    /// Whether all that the lost gutters parted from the rest is one line: a head in the middle of its column, right of the short words of
    /// the first rows.
    /// </summary>
    static bool IsHeadAlone(List<List<Word>> rows, double[] edges, double[] lost) => lost.All(x =>
    {
        var left = edges.Count(e => e < x);
        return FilledIn(left) <= 1 || FilledIn(left + 1) <= 1;

        int FilledIn(int column) => rows.Count(r => r.Exists(w => edges.Count(e => e < w.Box.CenterX) == column));
    });

    /// <summary>Whether a line begins left of the table's own and farther below than they follow each other: the heading of what comes next.</summary>
    static bool IsHeading(List<List<Word>> lines, int first, int line, double height)
    {
        var rows = lines.GetRange(first, line - first);
        return !HasClearGap(lines[line], ClearGap * height)
            && lines[line][0].Box.Left < rows.Min(r => r[0].Box.Left) - height
            && Middle(lines[line]) - Middle(lines[line - 1]) > NextLine * UsualStep(rows);
    }

    /// <summary>
    /// The lines without those at either end that stand in one column alone (a heading above, a note below), and the middles of the
    /// gutters that the others share.
    /// </summary>
    public static (List<List<Word>> Lines, double[] Edges) Trimmed(List<List<Word>> lines, Gutters gutters, double height)
    {
        while (lines.Count > 0)
        {
            var shared = lines.Select(Gutters.Of).Aggregate((a, b) => a.And(b, NarrowGutter * height));
            double[] edges = [.. shared.Inner(NarrowGutter * height).Where(gutters.Have)];
            var kept = lines.SkipWhile(l => IsInOneColumn(l, edges)).Reverse().SkipWhile(l => IsInOneColumn(l, edges)).Reverse().ToList();
            if (kept.Count == lines.Count)
            {
                return (lines, edges);
            }

            lines = kept; // a line less may mean a gutter less: look again
        }

        return (lines, []);
    }

    /// <summary>
    /// The edges, with that behind the row numbers where section rows run across it: 'ตัวชี้วัดที่ ๒ การใช้งบประมาณ' begins where '๑', '๒' stand.
    /// </summary>
    public static double[] WithNumbers(List<List<Word>> rows, double[] edges, double height)
    {
        var words = rows.SelectMany(r => r).ToList();
        if (edges.Length < 2 || words.Count == 0)
        {
            return edges;
        }

        var pieces = rows.ConvertAll(r => AlignedRows.Pieces(r, NarrowGutter * height));
        var strips = WhiteStrips.Edges(pieces, words.Min(w => w.Box.Left) - 1, words.Max(w => w.Box.Right) + 1, NarrowGutter * height);
        if (strips.Count == 0 || words.Count(w => w.Box.Left > strips[0] && w.Box.Right < edges[0]) < FewestRows)
        {
            return edges; // nothing stands between the two: they are one gutter
        }

        var first = rows.FindAll(r => r[0].Box.Right < strips[0]).ConvertAll(r => string.Concat(r.Where(w => w.Box.Right < strips[0]).Select(w => w.Text)));
        return first.Count(AlignedRows.IsNumber) > 1 && first.Count(AlignedRows.IsNumber) >= AlignedGrid.Mostly * first.Count ? [strips[0], .. edges] : edges;
    }

    /// <summary>
    /// The rows with the lines right above them that open a point like theirs and whose figures stand on its last line: '(3) ปรับปรุงอาคาร'
    /// over 'แขวงปทุมวัน ... 876,000,000 บาท'.
    /// </summary>
    public static List<List<Word>> WithLeadIn(List<List<Word>> lines, List<List<Word>> rows, double[] edges)
    {
        if (edges.Length == 0 || rows.Count < FewestRows || !rows.Skip(1).Any(r => IsPointIn(r, edges)) || IsPointIn(rows[0], edges))
        {
            return rows;
        }

        var first = lines.IndexOf(rows[0]);
        var step = UsualStep(rows);
        for (var above = first - 1; above >= Math.Max(0, first - LongestLeadIn); above--)
        {
            var isNear = Middle(lines[above + 1]) - Middle(lines[above]) < NextLine * step;
            if (!isNear || lines[above].Exists(w => w.Box.Right > edges[0]))
            {
                return rows;
            }

            if (IsPointIn(lines[above], edges))
            {
                return [.. lines.GetRange(above, first - above), .. rows];
            }
        }

        return rows;
    }

    /// <summary>
    /// The rows with the lines right above them that stand where the first row has nothing: heads are set in the middle of their row, and one
    /// of three lines begins higher than one of one ('ผู้รับ' / 'ผิดชอบ' / 'หลัก' beside 'มาตรการ').
    /// </summary>
    public static List<List<Word>> WithTopOfHeads(List<List<Word>> lines, List<List<Word>> rows, double[] edges)
    {
        if (edges.Length == 0 || rows.Count < FewestRows)
        {
            return rows;
        }

        var first = lines.IndexOf(rows[0]);
        var step = UsualStep(rows);
        var blank = AlignedRows.Texts(rows[0], edges).Select(t => t.Length == 0).ToArray();
        var above = first;
        while (above > 0 && Middle(lines[above]) - Middle(lines[above - 1]) < NextLine * step
            && AlignedRows.Pieces(lines[above - 1], Gutter).TrueForAll(p => blank[ColumnOf(p.Left)] && ColumnOf(p.Left) == ColumnOf(p.Right)))
        {
            above--;
        }

        return [.. lines.GetRange(above, first - above), .. rows];

        int ColumnOf(double x) => edges.Count(e => e < x);
    }

    /// <summary>
    /// The rows with the lines right below them that begin where the words of a later column begin: the rest of the last row. A note stands
    /// at the margin, and '(ต่อ)' where no column is.
    /// </summary>
    public static List<List<Word>> WithEnd(List<List<Word>> lines, List<List<Word>> rows, double[] edges, double height)
    {
        if (edges.Length == 0 || rows.Count < FewestRows)
        {
            return rows;
        }

        var end = lines.IndexOf(rows[^1]) + 1;
        var last = end;
        var step = UsualStep(rows);
        while (last < lines.Count && Middle(lines[last]) - Middle(lines[last - 1]) < NextLine * step && BeginsInColumn(lines[last], rows, edges, height))
        {
            last++;
        }

        return [.. rows, .. lines.GetRange(end, last - end)];
    }

    static bool BeginsInColumn(List<Word> line, List<List<Word>> rows, double[] edges, double height)
    {
        var column = edges.Count(e => e < line[0].Box.CenterX);
        var words = rows.SelectMany(r => r).Where(w => edges.Count(e => e < w.Box.CenterX) == column).ToList();
        return column > 0 && IsInOneColumn(line, edges) && words.Count > 0 && Math.Abs(words.Min(w => w.Box.Left) - line[0].Box.Left) < height;
    }

    static double UsualStep(List<List<Word>> rows)
    {
        var steps = rows.Zip(rows.Skip(1), (a, b) => Middle(b) - Middle(a)).Order().ToList();
        return steps[steps.Count / 2];
    }

    static bool IsPointIn(List<Word> line, double[] edges) => ThaiText.IsPoint(AlignedRows.Texts(line, edges)[0]);

    static double Middle(List<Word> line) => line[0].Box.CenterY;

    static bool IsInOneColumn(List<Word> line, double[] edges) => line.Select(w => edges.Count(e => e < w.Box.CenterX)).Distinct().Count() == 1;
}
