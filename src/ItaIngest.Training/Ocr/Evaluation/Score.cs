namespace ItaIngest.Training.Ocr.Evaluation;

/// <summary>How well a group of lines was read.</summary>
/// <param name="Group">A damage, a typeface, or all.</param>
/// <param name="Numbers">Lines that are one number.</param>
/// <param name="NumbersExact">Of these, read without any fault; spaces do not count.</param>
/// <param name="Characters">Characters of the lines of text, spaces left out.</param>
/// <param name="Edits">Substitutions, losses and additions in them.</param>
public sealed record Score(string Group, int Numbers, int NumbersExact, int Characters, int Edits)
{
    /// <summary>Percent of numbers exactly right.</summary>
    public decimal ExactPercent => Numbers == 0 ? 0 : decimal.Round(100m * NumbersExact / Numbers, 2);

    /// <summary>Character error rate of running text in percent.</summary>
    public decimal CharacterErrorPercent => Characters == 0 ? 0 : decimal.Round(100m * Edits / Characters, 2);
}
