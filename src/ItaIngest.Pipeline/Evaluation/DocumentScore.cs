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

    /// <summary>Measures: harmonic mean of the share found and the share that is none on paper, 0..1.</summary>
    public double MeasuresF1 => F1(Entities["measures"].Found, Entities["measures"].Expected, Entities["measures"].Found + Entities["measures"].Invented);

    /// <summary>The same of the fields of measures (title, method, period ...), a field being found when it is right.</summary>
    public double MeasureFieldsF1
    {
        get
        {
            var fields = Fields.Where(f => f.Field.StartsWith("measures", StringComparison.Ordinal)).ToList();
            return F1(fields.Sum(f => f.Exact), fields.Sum(f => f.Expected), fields.Sum(f => f.Found + f.Invented));
        }
    }

    /// <summary>Share of table columns whose role is right, 0..1, over the columns whose role the truth tells.</summary>
    public double RightColumns => Entities["columns"].Expected == 0 ? 1 : (double)Entities["columns"].Found / Entities["columns"].Expected;

    static double F1(int right, int expected, int told) => expected + told == 0 ? 1 : 2.0 * right / (expected + told);

    static bool IsNumber(FieldScore field) => field.Kind is FactKind.Number or FactKind.Year or FactKind.Date;

    double Share(Func<FieldScore, double> part, Func<FieldScore, double> whole, bool numbers)
    {
        var fields = Fields.Where(f => numbers ? IsNumber(f) : f.Kind == FactKind.Text).ToList();
        var all = fields.Sum(whole);
        return all == 0 ? 1 : fields.Sum(part) / all;
    }
}
