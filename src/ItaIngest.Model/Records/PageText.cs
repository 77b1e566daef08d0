namespace ItaIngest.Model.Records;

/// <summary>The running text of a page, tables left out: nothing printed is lost.</summary>
/// <param name="Page">Page from 1; 0 for DOCX.</param>
/// <param name="Paragraphs">Paragraphs in reading order, canonical text.</param>
public sealed record PageText(int Page, IReadOnlyList<string> Paragraphs);
