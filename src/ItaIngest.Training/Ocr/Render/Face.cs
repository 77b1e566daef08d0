namespace ItaIngest.Training.Ocr.Render;

/// <summary>A typeface to render with.</summary>
/// <param name="Name">Family and style as fontconfig knows them.</param>
/// <param name="Weight">How often it is used, relative to the others.</param>
/// <param name="IsSmall">Its letters are small for their point size, as those of TH Sarabun New: rendered at 13 to 20 points, others at 9 to 14.</param>
internal sealed record Face(string Name, double Weight, bool IsSmall = false);
