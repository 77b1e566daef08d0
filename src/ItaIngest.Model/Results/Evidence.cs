using ItaIngest.Model.Geometry;

namespace ItaIngest.Model.Results;

/// <summary>A number or text that takes part in a warning.</summary>
/// <param name="Field">JSON Pointer into the record, such as <c>/content/assessments/0/overall</c>.</param>
/// <param name="Raw">As printed.</param>
/// <param name="Page">Page from 1; null for DOCX.</param>
/// <param name="Box">Where on the page, points; null for DOCX.</param>
/// <param name="Path">Path into a DOCX body; null for pages.</param>
/// <param name="Confidence">0..1, only for what OCR read: a finding rests on what was read.</param>
public sealed record Evidence(string Field, string Raw, int? Page = null, Box? Box = null, string? Path = null, double? Confidence = null);
