namespace ItaIngest.Training.Corpus.Content;

/// <summary>A piece of a content file.</summary>
abstract record ContentBlock;

/// <summary>A paragraph with inline marks still in its text.</summary>
sealed record ParagraphBlock(string Text, ParagraphFormat Format) : ContentBlock;

/// <summary>A table.</summary>
sealed record TableBlock(TableFormat Format, IReadOnlyList<TableRow> Rows) : ContentBlock;

/// <summary>A picture that the builder draws: a chart, an emblem or a signature.</summary>
sealed record PictureBlock(string Kind, ContentOptions Options) : ContentBlock;

/// <summary>A new section on a new page, with its own page shape, header and footer.</summary>
sealed record SectionBlock(ContentOptions Options) : ContentBlock;

/// <summary>A page break.</summary>
sealed record PageBreakBlock : ContentBlock;

/// <summary>A row; header rows may be repeated by Word on every page.</summary>
sealed record TableRow(bool IsHeader, IReadOnlyList<TableCell> Cells);

/// <summary>A cell with its paragraphs.</summary>
/// <param name="Span">Grid columns that it covers.</param>
/// <param name="Merge">Vertical merge: null none, true start, false continued.</param>
/// <param name="Fill">Background as RRGGBB; null none.</param>
/// <param name="Paragraphs">At least one.</param>
sealed record TableCell(int Span, bool? Merge, string? Fill, IReadOnlyList<ParagraphBlock> Paragraphs);
