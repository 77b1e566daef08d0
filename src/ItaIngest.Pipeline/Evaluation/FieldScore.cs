namespace ItaIngest.Pipeline.Evaluation;

/// <summary>How well one field was read.</summary>
/// <param name="Field">Such as <c>indicators.score</c>.</param>
/// <param name="Kind">How it is judged.</param>
/// <param name="Expected">Values on paper.</param>
/// <param name="Found">Of these, values that the record has, right or wrong.</param>
/// <param name="Exact">Of these, values that are right; a text is right when it is alike to 0.995.</param>
/// <param name="Invented">Values of the record that are not on paper.</param>
/// <param name="SimilaritySum">Texts: the sum of their similarities, 0..Expected; else Exact.</param>
/// <param name="Wrong">The first values that are wrong, missing or invented, for people.</param>
public sealed record FieldScore(
    string Field, FactKind Kind, int Expected, int Found, int Exact, int Invented, double SimilaritySum, IReadOnlyList<string> Wrong)
{
    /// <summary>Right values among those told, 0..1; 1 when nothing was told.</summary>
    public double Precision => Found + Invented == 0 ? 1 : (double)Exact / (Found + Invented);

    /// <summary>Right values among those on paper, 0..1.</summary>
    public double Recall => Expected == 0 ? 1 : (double)Exact / Expected;

    /// <summary>Mean similarity over the values on paper, a missing one being 0.</summary>
    public double Similarity => Expected == 0 ? 1 : SimilaritySum / Expected;

    /// <summary>The same field of two documents taken together.</summary>
    public FieldScore Plus(FieldScore other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with
        {
            Expected = Expected + other.Expected,
            Found = Found + other.Found,
            Exact = Exact + other.Exact,
            Invented = Invented + other.Invented,
            SimilaritySum = SimilaritySum + other.SimilaritySum,
            Wrong = [.. Wrong, .. other.Wrong],
        };
    }
}
