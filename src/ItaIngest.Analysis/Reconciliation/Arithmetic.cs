using System.Globalization;

namespace ItaIngest.Analysis.Reconciliation;

/// <summary>An identity with its numbers, as one would key it into a pocket calculator.</summary>
static class Arithmetic
{
    /// <summary>The calculation that gives a number, or that it takes part in; null where there is nothing to calculate (orders, levels).</summary>
    /// <param name="identity">The identity.</param>
    /// <param name="fact">The number that is told.</param>
    /// <param name="value">The value of each number.</param>
    public static string? Of(Identity identity, NumberFact fact, Func<NumberFact, decimal> value) => identity.Kind switch
    {
        IdentityKind.Change => Change(identity, fact, value),
        IdentityKind.Shares => Shares(identity, fact, value),
        IdentityKind.Order or IdentityKind.Level => null,
        _ => $"{Sum(identity, value)} = {Number(identity.Parts[0].Fact, value)}",
    };

    static string Change(Identity identity, NumberFact fact, Func<NumberFact, decimal> value)
    {
        var (change, to, from) = (identity.Parts[0].Fact, identity.Parts[1].Fact, identity.Parts[2].Fact);
        if (fact == change)
        {
            return $"{Number(to, value)} - {Number(from, value)} = {Number(change, value)}";
        }

        return fact == to
            ? $"{Number(from, value)} {Signed(value(change), change)} = {Number(to, value)}"
            : $"{Number(to, value)} {Signed(-value(change), change)} = {Number(from, value)}";
    }

    static string Shares(Identity identity, NumberFact fact, Func<NumberFact, decimal> value)
    {
        var others = identity.Parts.Select(p => p.Fact).Where(f => f != fact).Select(f => " - " + Number(f, value));
        return $"{identity.Low.ToString(CultureInfo.InvariantCulture)}{string.Concat(others)} = {Number(fact, value)}";
    }

    // Parts of one factor are a mean: 0.3 x (98.47 + 96.91) / 2.
    static string Sum(Identity identity, Func<NumberFact, decimal> value)
    {
        var groups = identity.Parts.Skip(1).GroupBy(p => (p.Numerator, p.Denominator)).Select(g => Group(g.Key.Numerator, g.Key.Denominator, [.. g.Select(p => p.Fact)], value));
        return string.Join(" + ", groups);
    }

    static string Group(decimal numerator, long denominator, List<NumberFact> facts, Func<NumberFact, decimal> value)
    {
        var sum = string.Join(" + ", facts.Select(f => Number(f, value)));
        var terms = facts.Count == 1 ? sum : $"({sum})";
        var divided = denominator == 1 ? terms : $"{terms} / {denominator.ToString(CultureInfo.InvariantCulture)}";
        return numerator == 1 ? divided : $"{numerator.ToString("0.####", CultureInfo.InvariantCulture)} x {divided}";
    }

    static string Signed(decimal number, NumberFact fact) =>
        (number < 0 ? "- " : "+ ") + NumberReading.Text(Math.Abs(number), fact.Decimals);

    static string Number(NumberFact fact, Func<NumberFact, decimal> value) => NumberReading.Text(value(fact), fact.Decimals);
}
