using ItaIngest.Training.Ocr.Damage;

namespace ItaIngest.Training.Ocr.Evaluation;

/// <summary>A line image of the evaluation set.</summary>
/// <param name="Image">PNG file.</param>
/// <param name="Kind">What was done to it.</param>
/// <param name="Face">Typeface.</param>
/// <param name="IsNumber">One number alone.</param>
/// <param name="Text">What stands there.</param>
public sealed record EvaluationLine(string Image, ScanKind Kind, string Face, bool IsNumber, string Text);
