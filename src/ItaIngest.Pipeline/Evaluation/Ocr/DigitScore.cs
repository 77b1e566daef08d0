namespace ItaIngest.Pipeline.Evaluation.Ocr;

/// <summary>How often a digit was read as itself.</summary>
/// <param name="Printed">How often it stands on paper.</param>
/// <param name="Right">Of these, read as itself.</param>
public readonly record struct DigitScore(int Printed, int Right)
{
    /// <summary>0..1.</summary>
    public double Recall => Printed == 0 ? 1 : (double)Right / Printed;

    /// <summary>Both taken together.</summary>
    public DigitScore Plus(DigitScore other) => new(Printed + other.Printed, Right + other.Right);
}
