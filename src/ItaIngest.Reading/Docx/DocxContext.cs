
namespace ItaIngest.Reading.Docx;

/// <summary>What the readers of one document share.</summary>
/// <param name="Styles">The document's styles.</param>
/// <param name="Numbering">The document's lists.</param>
/// <param name="Counter">Counts the lists of the text that is being read.</param>
/// <param name="Part">The part that is being read, which leads to its charts.</param>
/// <param name="Notes">The notes referred to, in order of their references.</param>
/// <param name="Findings">What is told about the reading.</param>
sealed record DocxContext(
    StyleSheet Styles, NumberingDefinitions Numbering, ListCounter Counter, WordPart Part, NoteReferences Notes, DocxFindings Findings)
{
    /// <summary>The same document, another part: a header counts its own lists.</summary>
    public DocxContext In(WordPart part) => this with { Part = part, Counter = new ListCounter(Numbering) };
}
