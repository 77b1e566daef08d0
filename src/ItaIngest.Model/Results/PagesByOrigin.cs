namespace ItaIngest.Model.Results;

/// <summary>How many pages were read which way; for DOCX one document counts as one.</summary>
public sealed record PagesByOrigin(int TextLayer, int Ocr, int Docx);
