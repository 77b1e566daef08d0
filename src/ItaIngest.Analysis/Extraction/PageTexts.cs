using ItaIngest.Model.Blocks;
using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Extraction;

/// <summary>The running text by page, furniture and notes too: nothing printed is lost.</summary>
static class PageTexts
{
    /// <summary>One entry for each page that has text; page 0 for DOCX.</summary>
    public static IReadOnlyList<PageText> Of(DocumentText document)
    {
        var pages = new SortedDictionary<int, List<string>>();
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            if (document.Blocks[i] is not Paragraph paragraph)
            {
                continue;
            }

            // A paragraph over a page break stands on both: each page has its own lines.
            foreach (var lines in paragraph.Lines.GroupBy(l => l.Place.Page ?? 0))
            {
                var whole = document.ParagraphAt(i);
                var text = whole is not null && whole.Lines.Count == lines.Count() ? whole.Text : SourceText.Of([.. lines]).Text;
                if (text.Length > 0)
                {
                    (pages.TryGetValue(lines.Key, out var list) ? list : pages[lines.Key] = []).Add(text);
                }
            }
        }

        return [.. pages.Select(p => new PageText(p.Key, p.Value))];
    }
}
