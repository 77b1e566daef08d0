using System.Text.RegularExpressions;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Extraction;

/// <summary>A document prepared for extraction: paragraphs joined once, tables understood once, in reading order.</summary>
sealed partial class DocumentText
{
    /// <summary>How far before a table its caption may stand, in paragraphs; the five reports have up to four between (Sateng Nok 2565).</summary>
    const int CaptionReach = 12;

    readonly SourceText?[] paragraphs;
    readonly IReadOnlyList<YearMention>?[] years;

    /// <summary>Prepares a document.</summary>
    public DocumentText(IReadOnlyList<Block> blocks)
    {
        Blocks = blocks;
        paragraphs = new SourceText?[blocks.Count];
        years = new IReadOnlyList<YearMention>?[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is Paragraph { Role: not ParagraphRole.Furniture } paragraph)
            {
                paragraphs[i] = SourceText.Of(paragraph.Lines);
                years[i] = YearFinder.All(paragraphs[i]!.Arabic);
            }
        }

        Tables = TableReader.Read(blocks);
    }

    /// <summary>The blocks in reading order.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>Every table, nested ones after their parent.</summary>
    public IReadOnlyList<TableReading> Tables { get; }

    /// <summary>The running text of a block; null for tables, pictures and furniture.</summary>
    public SourceText? ParagraphAt(int block) => paragraphs[block];

    /// <summary>The years of a block's running text.</summary>
    public IReadOnlyList<YearMention> YearsAt(int block) => years[block] ?? [];

    /// <summary>The paragraphs with their block index, in order.</summary>
    public IEnumerable<(int Block, SourceText Text)> Paragraphs =>
        Enumerable.Range(0, paragraphs.Length).Where(i => paragraphs[i] is { IsBlank: false }).Select(i => (i, paragraphs[i]!));

    /// <summary>The paragraphs before a block, nearest first, as far as its caption may stand; stops at another table.</summary>
    public IEnumerable<(int Block, SourceText Text)> CaptionsOf(int block)
    {
        var seen = 0;
        for (var i = block - 1; i >= 0 && seen < CaptionReach; i--)
        {
            if (Blocks[i] is Table && seen > 0)
            {
                yield break;
            }

            if (paragraphs[i] is { IsBlank: false } text)
            {
                seen++;
                yield return (i, text);
            }
        }
    }

    /// <summary>
    /// The fiscal year that the nearest caption names; a chart's legend of years is none, nor a sentence that tells a score and does not
    /// lead over to what follows ('... ดังนี้'): it may recall another year's before the tables of this one.
    /// </summary>
    public int? CaptionYear(int block)
    {
        foreach (var (index, text) in CaptionsOf(block))
        {
            var fiscal = YearsAt(index).Where(y => y.IsFiscal).ToList();
            if (fiscal.Count > 0 && !YearFinder.IsLegend(text.Arabic) && (LeadsOver().IsMatch(text.Text) || !ClaimReader.Read(text).Any(c => c.Score is not null)))
            {
                return fiscal[^1].Year;
            }
        }

        return null;
    }

    /// <summary>The two years that the nearest text before a block compares; null when none does.</summary>
    public (int From, int To)? ComparedYears(int block)
    {
        for (var i = block; i >= 0; i--)
        {
            if (paragraphs[i] is not { IsBlank: false } text)
            {
                continue;
            }

            var fiscal = YearsAt(i).Where(y => y.IsFiscal).Select(y => y.Year).Distinct().Order().ToList();
            if (fiscal.Count == 2 && !YearFinder.IsLegend(text.Arabic) && ThaiText.KeyOfCanonical(text.Text).Contains("เปรียบเทียบ", StringComparison.Ordinal) | text.Text.Contains("เทียบกับ", StringComparison.Ordinal))
            {
                return (fiscal[0], fiscal[1]);
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?:ดังนี้|ดังต่อไปนี้|ดังตาราง|ตามตาราง|รายละเอียด|ต่อไปนี้|:)[^0-9๐-๙]*$")]
    private static partial Regex LeadsOver();
}
