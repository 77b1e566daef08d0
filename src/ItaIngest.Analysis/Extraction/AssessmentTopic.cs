using System.Text.RegularExpressions;
using ItaIngest.Model.Blocks;

namespace ItaIngest.Analysis.Extraction;

/// <summary>
/// Whether a document is about the assessment or about integrity at all. Development plans and budgets have projects, units and results in
/// their tables just as reports of measures have; only what the document says of itself tells them apart.
/// </summary>
static partial class AssessmentTopic
{
    /// <summary>The name of the assessment, its instruments, or the subject of its measures, anywhere; a title runs over lines.</summary>
    public static bool IsOf(IReadOnlyList<Block> blocks) => Name().IsMatch(string.Concat(blocks.SelectMany(Texts)));

    static IEnumerable<string> Texts(Block block) => block switch
    {
        Paragraph p => p.Lines.Select(l => l.Text),
        Table t => t.Cells.SelectMany(c => c.Lines.Select(l => l.Text).Append("\n").Concat(c.Nested.SelectMany(Texts))),
        _ => ["\n"],
    };

    [GeneratedRegex(@"คุณธรรม(และ|\s)*ความโปร่งใส|(?<![A-Za-z])(ITA|IIT|EIT|OIT)(?![A-Za-z])|ทุจริต")]
    private static partial Regex Name();
}
