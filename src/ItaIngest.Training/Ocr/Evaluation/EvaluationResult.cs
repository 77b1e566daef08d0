namespace ItaIngest.Training.Ocr.Evaluation;

/// <summary>What one model reads of the evaluation set.</summary>
/// <param name="Model">Name of the model, 'tha+eng' for two.</param>
/// <param name="Scores">All lines first, then each damage, then each face.</param>
/// <param name="DigitRecallPercent">For each digit how many of its prints were read as itself, in lines of numbers.</param>
/// <param name="Confusions">How often each pair came up; an empty string on one side is a loss or an addition.</param>
/// <param name="Printed">How often each character was printed.</param>
/// <param name="Misread">Lines of numbers that were read wrongly: damage, face, paper, reading.</param>
public sealed record EvaluationResult(
    string Model,
    IReadOnlyList<Score> Scores,
    IReadOnlyDictionary<string, decimal> DigitRecallPercent,
    IReadOnlyDictionary<(string Printed, string Read), int> Confusions,
    IReadOnlyDictionary<string, int> Printed,
    IReadOnlyList<string> Misread);
