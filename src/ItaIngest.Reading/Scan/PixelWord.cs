namespace ItaIngest.Reading.Scan;

/// <summary>A word on its line, columns in pixels of the straightened page.</summary>
internal sealed record PixelWord(string Text, int Left, int Right, double Confidence, bool SpaceBefore);
