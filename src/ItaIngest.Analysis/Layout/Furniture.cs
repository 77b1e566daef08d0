using ItaIngest.Model.Blocks;
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

    /// <summary>Heads are alike from here on: OCR reads the same line another way on every page.</summary>
    const double SameText = 0.85;

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
        MarkRun(before.Lines, page.Lines);
        MarkRun([.. before.Lines.Reverse()], [.. page.Lines.Reverse()]);
    }

    /// <summary>Lines from the edge inwards, as long as they are repeated.</summary>
    void MarkRun(IReadOnlyList<Line> before, IReadOnlyList<Line> lines)
    {
        foreach (var line in lines)
        {
            var twin = before.FirstOrDefault(b => IsSame(b, line));
            if (twin is not null)
            {
                repeated.Add(twin);
                repeated.Add(line);
                furniture.Add(line);
            }
            else if (!furniture.Contains(line))
            {
                return;
            }
        }
    }

    static bool IsSame(Line a, Line b)
    {
        if (Math.Abs(a.Place.Box!.Value.CenterY - b.Place.Box!.Value.CenterY) > SameHeight)
        {
            return false;
        }

        var (first, second) = (WithoutDigits(a.Text), WithoutDigits(b.Text));
        return first.Length > 0 && ThaiText.Similarity(first, second) >= SameText;
    }

    static string WithoutDigits(string text) => string.Concat(text.Where(c => !ThaiNumber.IsDigit(c) && !char.IsWhiteSpace(c)));
}
