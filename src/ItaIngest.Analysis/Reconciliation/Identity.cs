namespace ItaIngest.Analysis.Reconciliation;

/// <summary>
/// What must hold between numbers of a document: the sum of the parts lies between two bounds, but for what rounding explains. The
/// tolerance follows from the printed decimals of each part.
/// </summary>
/// <param name="Kind">What it says.</param>
/// <param name="Parts">The result first, with factor -1 where there is one.</param>
/// <param name="Low">The least that the sum may be.</param>
/// <param name="High">The most.</param>
/// <param name="Doubt">What it costs not to hold, in hundredths of a substituted digit; null where nothing but a wrong number explains it.</param>
/// <param name="IsAssumed">Whether it rests on a fact of the year that nothing confirms.</param>
sealed record Identity(IdentityKind Kind, IReadOnlyList<IdentityPart> Parts, decimal Low, decimal High, int? Doubt = null, bool IsAssumed = false)
{
    /// <summary>The result that the other parts give; null where the identity has no such thing.</summary>
    public NumberFact? Result => Kind is IdentityKind.Shares or IdentityKind.Order or IdentityKind.Level ? null : Parts[0].Fact;

    /// <summary>Whether it is an equation in which more is rounded than the result.</summary>
    public bool IsRounded => Result is { } result && Doubt is null && Tolerance > result.HalfUnit;

    /// <summary>An equation: the result is the sum of the parts; parts that count nothing (the worst answer of a survey) are left out.</summary>
    public static Identity Of(IdentityKind kind, NumberFact result, IEnumerable<IdentityPart> parts, bool isAssumed = false) =>
        new(kind, [new IdentityPart(result, -1), .. parts.Where(p => p.Numerator != 0)], 0, 0, IsAssumed: isAssumed);

    /// <summary>A sum that is a given number.</summary>
    public static Identity Making(IdentityKind kind, decimal sum, IEnumerable<NumberFact> parts) =>
        new(kind, [.. parts.Select(p => new IdentityPart(p, 1))], sum, sum);

    /// <summary>What rounding may hide.</summary>
    public decimal Tolerance => Parts.Sum(p => Math.Abs(p.Numerator) * p.Fact.HalfUnit / p.Denominator);

    /// <summary>The least number that every denominator divides.</summary>
    public long Common => Parts.Select(p => p.Denominator).Distinct().Aggregate(1L, (common, d) => common / Powers.Divisor(common, d) * d);

    /// <summary>Whether it holds for given values.</summary>
    public bool Holds(Func<NumberFact, decimal> value)
    {
        var common = Common;
        var sum = Parts.Sum(p => p.Numerator * value(p.Fact) * ((decimal)common / p.Denominator));
        var slack = Parts.Sum(p => Math.Abs(p.Numerator) * p.Fact.HalfUnit * ((decimal)common / p.Denominator));
        return sum >= (Low * common) - slack && sum <= (High * common) + slack;
    }
}
