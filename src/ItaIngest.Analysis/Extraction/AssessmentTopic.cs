using System.Text.RegularExpressions;
using ItaIngest.Model.Blocks;

namespace ItaIngest.Analysis.Extraction;

/// <summary>
/// Whether a document is about the assessment or about integrity at all. Development plans and budgets have projects, units and results in
/// their tables just as reports of measures have; only what the document says of itself tells them apart.
/// </summary>
static partial class AssessmentTopic
{
    /// <summary>The name of the assessment, its instruments, or the subject of its measures, in any line of text or table.</summary>
    public static bool IsOf(IReadOnlyList<Block> blocks) => blocks.Any(b => b switch
    {
        Paragraph p => p.Lines.Any(IsNamed),
        Table t => t.Cells.Any(c => c.Lines.Any(IsNamed) || IsOf([.. c.Nested])),
        _ => false,
    });

    static bool IsNamed(Line line) => Name().IsMatch(line.Text);

    [GeneratedRegex(@"คุณธรรม(และ|\s)*ความโปร่งใส|(?<![A-Za-z])(ITA|IIT|EIT|OIT)(?![A-Za-z])|ทุจริต")]
    private static partial Regex Name();
}
