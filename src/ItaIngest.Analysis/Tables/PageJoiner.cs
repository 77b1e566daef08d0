using ItaIngest.Analysis.Layout;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Tables;

/// <summary>
/// Makes one table of the parts of a table that runs over pages (in a DOCX: of tables that follow each other with the same header).
/// Tables with the same header that only begin a new group on each page become one too: their rows are of one kind.
/// </summary>
static class PageJoiner
{
    /// <summary>A picture lower than this between two parts is a logo in a page's head, points.</summary>
    const double Logo = 80;

    /// <summary>The blocks with tables joined and their header rows marked; each decision is told to the log.</summary>
    /// <param name="blocks">Blocks in reading order.</param>
    /// <param name="furniture">What is known to repeat on pages; null for DOCX.</param>
    /// <param name="log">Takes <c>table.joined</c> and <c>table.not-joined</c>.</param>
    public static IReadOnlyList<Block> Join(IReadOnlyList<Block> blocks, Furniture? furniture, DiagnosticLog log)
    {
        var result = new List<Block>(blocks.Count);
        var open = -1;
        foreach (var block in blocks)
        {
            if (block is not Table unmarked)
            {
                result.Add(block);
                continue;
            }

            var table = HeaderRows.Marked(unmarked);
            var decision = open < 0 ? null : JoinDecision.On((Table)result[open], table, Between(result, open, furniture));
            if (decision is not null)
            {
                log.Add(decision.ToDiagnostic(table));
            }

            if (decision?.Joined is { } joined)
            {
                result[open] = joined;
                AddFurniture(result, decision.Repeated);
            }
            else
            {
                open = result.Count;
                result.Add(table);
            }
        }

        return [.. result.Select(b => b is Table t ? NumberedRows.Folded(t) : b)];
    }

    /// <summary>A header that was printed again, as one paragraph: kept, though no table shows it twice.</summary>
    static void AddFurniture(List<Block> result, IReadOnlyList<Line> lines)
    {
        if (lines.Count > 0)
        {
            result.Add(ParagraphBuilder.Of(lines) with { Role = ParagraphRole.Furniture });
        }
    }

    /// <summary>What stands between the last table and here and would part two tables; text that every page bears does not.</summary>
    static List<Block> Between(List<Block> blocks, int table, Furniture? furniture)
    {
        var between = blocks.Skip(table + 1);
        return [.. between.Where(b => b switch
        {
            Paragraph p => p.Role == ParagraphRole.Body && p.Lines.Any(l => SaysSomething(l) && furniture?.IsRepeated(l) != true),
            Picture { Place.Box: { } box } => box.Height >= Logo,
            _ => true,
        })];
    }

    /// <summary>OCR makes a mark or a letter or two of specks and stamps; no heading is as short.</summary>
    static bool SaysSomething(Line line) => line.Text.Count(char.IsLetterOrDigit) >= (line.Origin == TextOrigin.Ocr ? 3 : 1);
}
