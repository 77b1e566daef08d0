using System.Text.RegularExpressions;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Finds where a report prints its own title with its year: cover, memo's subject, heading of the first page.</summary>
static partial class ReportTitles
{
    /// <summary>A title may stand on this many lines that are paragraphs of their own.</summary>
    const int LongestTitle = 5;

    /// <summary>A paragraph longer than this is a sentence, not a part of a title.</summary>
    const int LongestPart = 220;

    /// <summary>A title with its year.</summary>
    /// <param name="Key">The words before the year, as a key.</param>
    /// <param name="Text">The paragraph that holds the year.</param>
    /// <param name="Year">The year.</param>
    public sealed record Title(string Key, SourceText Text, YearMention Year);

    /// <summary>Every title of the document.</summary>
    public static IReadOnlyList<Title> Of(DocumentText document)
    {
        var titles = new List<Title>();
        var paragraphs = document.Paragraphs.ToList();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (Opening().IsMatch(paragraphs[i].Text.Text) && Read(document, paragraphs, i) is { } title)
            {
                titles.Add(title);
            }
        }

        return titles;
    }

    static Title? Read(DocumentText document, List<(int Block, SourceText Text)> paragraphs, int start)
    {
        var words = "";
        for (var i = start; i < Math.Min(start + LongestTitle, paragraphs.Count); i++)
        {
            var (block, text) = paragraphs[i];
            if (text.Text.Length > LongestPart)
            {
                return null;
            }

            foreach (var year in document.YearsAt(block).Where(y => y.IsFiscal))
            {
                var isLast = text.Text.Length - year.Start - year.Length < 4;
                return isLast ? new Title(ThaiText.KeyOfCanonical(Opening().Replace(words + text.Text[..year.Start], "รายงาน")), text, year) : null;
            }

            words += text.Text;
        }

        return null;
    }

    [GeneratedRegex(@"^\s*(เรื่อง\s*)?(ขอ)?รายงาน")]
    private static partial Regex Opening();
}
