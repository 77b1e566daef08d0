using ItaIngest.Model.Blocks;
using ItaIngest.Model.Results;

namespace ItaIngest.Model.Pages;

/// <summary>
/// What reading delivers: pages (PDF, images) or blocks (DOCX, which has no pages of its own), and what happened on the way.
/// </summary>
/// <param name="MediaType">The type by content, not by name, such as <c>application/pdf</c>.</param>
/// <param name="Pages">Pages in order; empty for DOCX.</param>
/// <param name="Blocks">Blocks in document order; empty for paged documents until layout has built them.</param>
/// <param name="Diagnostics">Doubts and decisions of reading, in page order.</param>
/// <param name="Models">The models that took part, such as the OCR model.</param>
public sealed record ReadDocument(
    string MediaType,
    IReadOnlyList<Page> Pages,
    IReadOnlyList<Block> Blocks,
    IReadOnlyList<Diagnostic> Diagnostics,
    IReadOnlyList<ModelUse> Models);
