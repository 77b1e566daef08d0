using ItaIngest.Model.Blocks;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Layout;

/// <summary>A paragraph that runs over a page becomes one, past page numbers and running heads.</summary>
static class ParagraphJoiner
{
    /// <summary>The next page's text margin may lie this far from the first page's, points.</summary>
    const double SameMargin = 12;

    /// <summary>The blocks, joined; furniture keeps its place behind the first half.</summary>
    public static IReadOnlyList<Block> Join(IReadOnlyList<Block> blocks, IReadOnlyList<Page> pages)
    {
        var margins = pages.ToDictionary(p => p.Number, p => Box.Around(p.Words.Select(w => w.Box)) ?? default);
        var joined = new List<Block>();
        var open = -1; // index of the last body block, when it is a paragraph
        foreach (var block in blocks)
        {
            if (block is Paragraph { Role: not ParagraphRole.Body })
            {
                joined.Add(block);
            }
            else if (open >= 0 && block is Paragraph next && GoesOn((Paragraph)joined[open], next, margins))
            {
                joined[open] = ((Paragraph)joined[open]) with { Lines = [.. ((Paragraph)joined[open]).Lines, .. next.Lines] };
            }
            else
            {
                joined.Add(block);
                open = block is Paragraph ? joined.Count - 1 : -1;
            }
        }

        return joined;
    }

    static bool GoesOn(Paragraph paragraph, Paragraph next, Dictionary<int, Box> margins)
    {
        var (last, first) = (paragraph.Lines[^1], next.Lines[0]);
        if (first.Place.Page != last.Place.Page + 1 || ThaiText.IsPoint(first.Text))
        {
            return false;
        }

        var here = margins[last.Place.Page!.Value];
        var there = margins[first.Place.Page!.Value];
        return ParagraphBuilder.IsFull(last, here.Right) && first.Place.Box!.Value.Left - there.Left < SameMargin;
    }
}
