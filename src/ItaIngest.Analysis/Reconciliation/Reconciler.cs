using ItaIngest.Analysis.Domain;
using ItaIngest.Analysis.Reconciliation.Solving;
using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Reconciliation;

/// <summary>
/// Arithmetic as a second reader: each printed number is an observation of a fact, the document's identities bind the facts, and the
/// cheapest set of misreadings that lets every identity hold is sought, exactly. Pure; never changes a value.
/// </summary>
static class Reconciler
{
    /// <summary>
    /// How much dearer than the cheapest every other value of a number must be for a change to be certain, in hundredths of a substituted
    /// digit. Set by the noise run (docs/validation.md).
    /// </summary>
    public const int Margin = 60;

    /// <summary>How much dearer an alternative may be to be listed: a digit, and a little for digits that OCR confuses less often.</summary>
    public const int Window = 110;

    // More than a reader compares; that there are others keeps the change from being certain all the same.
    const int MostAlternatives = 8;

    /// <summary>Steps that a document may take: two seconds on two processors of 2026, a little more than the misread scan of Sateng Nok takes (docs/reconciliation.md).</summary>
    public const long MostSteps = 3_000_000;

    /// <summary>
    /// Values that the numbers of one part may have together, 4 bytes each; forty scores of two decimals have 400,000. Numbers of many
    /// decimals, as spreadsheets print them (87.0916667), would take gigabytes: that part is given up and told.
    /// </summary>
    const decimal MostValues = 4_000_000;

    /// <summary>The resolutions of a record's inconsistent parts, and how many parts were given up.</summary>
    public static (IReadOnlyList<Resolution> Found, int GivenUp) Resolve(ItaReport report, ItaCalendar calendar)
    {
        var (found, givenUp) = (new List<Resolution>(), 0);
        var effort = new Effort(MostSteps);
        foreach (var component in Component.Of(Identities.Of(report, calendar)).Where(c => !c.IsConsistent))
        {
            var (resolution, isProved) = Resolve(component, MisreadCosts.Default, effort);
            givenUp += isProved ? 0 : 1;
            if (resolution is { Numbers.Count: > 0 })
            {
                found.Add(resolution);
            }
        }

        return (found, givenUp);
    }

    static (Resolution? Found, bool IsProved) Resolve(Component component, MisreadCosts costs, Effort effort)
    {
        if (component.Facts.Sum(f => f.Values) > MostValues)
        {
            return (null, false);
        }

        var scale = Powers.Ten(component.Scale);
        var proved = ProvedAssignment.Seek(component.Problem(costs), Window, effort);
        if (proved is null)
        {
            return (null, false);
        }

        var values = component.Facts.Select((fact, i) => (fact, Value: Rounded(proved.Cheapest.Values[i] / scale, fact))).ToDictionary(f => f.fact, f => f.Value);
        var numbers = component.Facts.Select((fact, i) => (fact, i)).Where(f => IsOtherwise(f.fact, values[f.fact]))
            .Select(f => Number(component, f.fact, values[f.fact], proved.Within[f.i], proved.Cheapest.Cost));
        return (new Resolution(component, [.. numbers], values), true);
    }

    static Reconciled Number(Component component, NumberFact fact, decimal value, IReadOnlyList<Candidate> others, int cost)
    {
        var alternatives = others.Take(MostAlternatives).Select(o => (Rounded(o.Value / Powers.Ten(component.Scale), fact), (o.Cost - cost) / 100m)).ToList();
        var isCertain = !component.IsAssumed && others.All(o => o.Cost > cost + Margin);
        return new Reconciled(fact, value, alternatives, isCertain);
    }

    static bool IsOtherwise(NumberFact fact, decimal value) => fact.Observations.Any(o => o.Value != value);

    static decimal Rounded(decimal value, NumberFact fact) => Math.Round(value, fact.Decimals);
}
