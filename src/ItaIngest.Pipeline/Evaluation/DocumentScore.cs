namespace ItaIngest.Pipeline.Evaluation;

/// <summary>How well one file was read.</summary>
/// <param name="File">Path below the corpus folder, with '/'.</param>
/// <param name="Status">The record's status.</param>
/// <param name="Seconds">Time taken; 0 where it was not measured.</param>
/// <param name="Pages">Pages of the document.</param>
/// <param name="Fields">A score for each field.</param>
/// <param name="Entities">Assessments, indicators, measures ... found and invented.</param>
/// <param name="Warnings">Warnings found, missed and false.</param>
/// <param name="Characters">Characters of all text on paper, in the form for comparison.</param>
/// <param name="CharacterErrors">Edit distance to the record's text.</param>
public sealed record DocumentScore(
    string File,
    string Status,
    double Seconds,
    int Pages,
    IReadOnlyList<FieldScore> Fields,
    IReadOnlyDictionary<string, CountScore> Entities,
    CountScore Warnings,
    int Characters,
    int CharacterErrors)
{
    /// <summary>Character error rate of all the text.</summary>
    public double CharacterErrorRate => Characters == 0 ? 0 : (double)CharacterErrors / Characters;

    /// <summary>Share of numbers, years and dates that are exactly right, 0..1.</summary>
    public double ExactNumbers => Share(f => f.Exact, f => f.Expected, numbers: true);

    /// <summary>Numbers, years and dates that are not on paper.</summary>
    public int InventedNumbers => Fields.Where(IsNumber).Sum(f => f.Invented);

    /// <summary>Mean similarity of all text fields, 0..1.</summary>
    public double TextSimilarity => Share(f => f.SimilaritySum, f => f.Expected, numbers: false);

    static bool IsNumber(FieldScore field) => field.Kind is FactKind.Number or FactKind.Year or FactKind.Date;

    double Share(Func<FieldScore, double> part, Func<FieldScore, double> whole, bool numbers)
    {
        var fields = Fields.Where(f => numbers ? IsNumber(f) : f.Kind == FactKind.Text).ToList();
        var all = fields.Sum(whole);
        return all == 0 ? 1 : fields.Sum(part) / all;
    }
}
