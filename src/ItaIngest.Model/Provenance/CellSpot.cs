using ItaIngest.Model.Geometry;

namespace ItaIngest.Model.Provenance;

/// <summary>
/// Where a cell of a table as printed stands, and how sure its reading is. In JSON <c>[page, left, top, right, bottom]</c> in points, with
/// the confidence as a sixth number where it is below 1, or the path into a DOCX body as a text.
/// </summary>
/// <param name="Page">Page from 1; null for DOCX.</param>
/// <param name="Box">Box in points from the top left of the displayed page; null for DOCX.</param>
/// <param name="Path">Path into a DOCX body; null for pages.</param>
/// <param name="Confidence">0..1.</param>
public sealed record CellSpot(int? Page, Box? Box, string? Path, double Confidence);
