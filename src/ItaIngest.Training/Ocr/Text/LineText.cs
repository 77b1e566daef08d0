namespace ItaIngest.Training.Ocr.Text;

/// <summary>A line to be rendered.</summary>
/// <param name="Text">What stands on it, in ordinary spelling.</param>
/// <param name="IsNumber">It is one number and nothing else, as in a cell of a score table.</param>
public sealed record LineText(string Text, bool IsNumber);
