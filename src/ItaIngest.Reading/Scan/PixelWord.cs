namespace ItaIngest.Reading.Scan;

/// <summary>A word on its line, columns in pixels of the straightened page.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Left">First column.</param>
/// <param name="Right">Column after the last.</param>
/// <param name="Confidence">0..1 as the engine claims it, after votes: of a number its least sure digit, of a word the mean of its letters.</param>
/// <param name="SpaceBefore">Whether a space stands before it.</param>
/// <param name="Least">
/// Its least sure character, after votes: tells right words from wrong ones better than the mean does, but only with a fitted table
/// (<see cref="Ocr.ConfidenceTable"/>) is it a probability.
/// </param>
internal sealed record PixelWord(string Text, int Left, int Right, double Confidence, bool SpaceBefore, double Least);
