namespace ItaIngest.Reading.Ocr;

/// <summary>One character as an engine read it.</summary>
/// <param name="Text">The character; sometimes a letter with its mark.</param>
/// <param name="Left">Left edge in pixels of the line image.</param>
/// <param name="Top">Top edge in pixels.</param>
/// <param name="Right">Right edge in pixels.</param>
/// <param name="Bottom">Bottom edge in pixels.</param>
/// <param name="Confidence">0..1 as the engine claims it.</param>
/// <param name="SpaceBefore">Whether the engine read a space before it.</param>
public readonly record struct OcrSymbol(string Text, int Left, int Top, int Right, int Bottom, double Confidence, bool SpaceBefore);
