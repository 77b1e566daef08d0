using ItaIngest.Model.Blocks;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Layout;

/// <summary>
/// The lines that sentences and tables run past: page numbers, catchwords, and heads and feet that are repeated from page to page.
/// A repeated head stays body text where it is printed first, because it may be the only place that says what it says.
/// </summary>
sealed class Furniture
{
    /// <summary>Repeated lines stand at the same height, points; a scan's pages lie a little differently on the glass.</summary>
    const double SameHeight = 12;

    /// <summary>Heads read by OCR are alike from here on: it reads the same line another way on every page. A text layer does not.</summary>
    const double SameOcrText = 0.9;

    /// <summary>Heads and feet stand in this part of the page's height at its edges.</summary>
    const double EdgeZone = 0.12;

    /// <summary>Shorter than this, in characters, two lines are alike by chance.</summary>
    const int ShortestHead = 4;

    /// <summary>A page number or catchword is one of this many lines from the edge of the page.</summary>
    const int LinesFromEdge = 2;

    readonly HashSet<Line> furniture = new(ReferenceEqualityComparer.Instance);
    readonly HashSet<Line> repeated = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether the line is furniture.</summary>
    public bool Holds(Line line) => furniture.Contains(line);

    /// <summary>Whether the same line stands at the same place of a neighbouring page; true also where it is printed first.</summary>
    public bool IsRepeated(Line line) => repeated.Contains(line);

    /// <summary>The furniture of these pages, in page order.</summary>
    public static Furniture Of(IReadOnlyList<PageParts> pages)
    {
        var found = new Furniture();
        for (var p = 0; p < pages.Count; p++)
        {
            found.MarkEdges(pages[p]);
            if (p > 0)
            {
                found.MarkRepeated(pages[p - 1], pages[p]);
            }
        }

        return found;
    }

    void MarkEdges(PageParts page)
    {
        var lines = page.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            var isAtEdge = i < LinesFromEdge || i >= lines.Count - LinesFromEdge;
            if (isAtEdge && IsOutsideTables(page, lines[i]) && (PageNumber.Is(lines[i].Text) || IsCatchword(page, lines[i])))
            {
                furniture.Add(lines[i]);
            }
        }
    }

    /// <summary>A number between two tables is not at the page's edge, whatever its place among the lines.</summary>
    static bool IsOutsideTables(PageParts page, Line line)
    {
        var middle = line.Place.Box!.Value.CenterY;
        return page.Tables.All(t => middle < t.Place.Box!.Value.Top) || page.Tables.All(t => middle > t.Place.Box!.Value.Bottom);
    }

    /// <summary>'/ซึ่งจากการ....': the first words of the next page, at the lower right.</summary>
    static bool IsCatchword(PageParts page, Line line)
    {
        var text = line.Text.Trim();
        var box = line.Place.Box!.Value;
        return text.StartsWith('/') && (text.EndsWith("..", StringComparison.Ordinal) || text.EndsWith('…'))
            && box.Left > page.Page.Width / 2 && box.CenterY > page.Page.Height / 2;
    }

    void MarkRepeated(PageParts before, PageParts page)
    {
        MarkTwins(Head(before), Head(page), isAnyHeight: true);
        MarkTwins(Foot(before), Foot(page), isAnyHeight: false);
    }

    /// <summary>Where a page's head may stand: above a table that begins in the upper half, else at the very top.</summary>
    static List<Line> Head(PageParts page)
    {
        var limit = page.Page.Height * EdgeZone;
        var table = page.Tables.Select(t => t.Place.Box!.Value.Top).Append(double.MaxValue).Min();
        limit = table < page.Page.Height / 2 ? Math.Max(limit, table) : limit;
        return [.. page.Lines.TakeWhile(l => l.Place.Box!.Value.CenterY < limit)];
    }

    static List<Line> Foot(PageParts page) =>
        [.. page.Lines.Where(l => l.Place.Box!.Value.CenterY > page.Page.Height * (1 - EdgeZone))];

    void MarkTwins(List<Line> before, List<Line> lines, bool isAnyHeight)
    {
        foreach (var line in lines)
        {
            // A sheet whose table is shorter is centred lower, head and all, so heads are compared by their words alone.
            var twin = before.Find(b => (isAnyHeight || IsSameHeight(b, line)) && IsSame(b, line));
            if (twin is not null)
            {
                repeated.Add(twin);
                repeated.Add(line);
                furniture.Add(line);
            }
        }
    }

    static bool IsSameHeight(Line a, Line b) => Math.Abs(a.Place.Box!.Value.CenterY - b.Place.Box!.Value.CenterY) <= SameHeight;

    static bool IsSame(Line a, Line b)
    {
        var (first, second) = (WithoutDigits(a.Text), WithoutDigits(b.Text));
        return first.Length >= ShortestHead && (first == second
            || (a.Origin == TextOrigin.Ocr && IsSameHeight(a, b) && ThaiText.AreSimilar(first, second, SameOcrText)));
    }

    static string WithoutDigits(string text) => string.Concat(text.Where(c => !ThaiNumber.IsDigit(c) && !char.IsWhiteSpace(c)));
}
