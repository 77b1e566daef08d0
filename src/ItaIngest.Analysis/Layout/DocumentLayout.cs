using ItaIngest.Analysis.Tables;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Layout;

/// <summary>
/// From what was read to the document's structure: pages become paragraphs, tables and pictures in reading order, tables that run
/// over pages become one. The blocks of a DOCX are there already and only get their tables joined. Pure.
/// </summary>
public static class DocumentLayout
{
    /// <summary>The document's blocks; every word of every page is in exactly one of them.</summary>
    /// <param name="document">What reading delivered.</param>
    /// <param name="log">Takes the decisions about joining tables.</param>
    public static IReadOnlyList<Block> Build(ReadDocument document, DiagnosticLog log)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(log);
        if (document.Pages.Count == 0)
        {
            return PageJoiner.Join(document.Blocks, null, log);
        }

        var parts = TakenApart(document.Pages);
        var furniture = Furniture.Of(parts);
        var blocks = parts.SelectMany(p => ReadingOrder.Of(p, furniture)).ToList();
        var joined = ParagraphJoiner.Join(PageJoiner.Join(blocks, furniture, log), document.Pages);
        return DisplayedBoxes.Of(joined, document.Pages);
    }

    /// <summary>
    /// The pages taken apart, each knowing the columns of an unruled table that reaches over from the page before; and where a page has only
    /// the first row or two of one, those that the next page shows.
    /// </summary>
    static List<PageParts> TakenApart(IReadOnlyList<Page> pages)
    {
        var parts = new List<PageParts>();
        foreach (var page in pages)
        {
            var before = parts.Count > 0 && parts[^1].Page.Number == page.Number - 1 ? parts[^1] : null;
            var part = PageLayout.TakeApart(page, before?.Unfinished, behind: null);
            if (before?.Unfinished is { } few && part.Begun is { } more && more.Refine(few))
            {
                var earlier = parts.Count > 1 && parts[^2].Page.Number == before.Page.Number - 1 ? parts[^2].Unfinished : null;
                parts[^1] = PageLayout.TakeApart(before.Page, earlier, more);
            }

            parts.Add(part);
        }

        return parts;
    }
}
