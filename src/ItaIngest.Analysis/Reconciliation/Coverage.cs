using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Reconciliation;

/// <summary>Which identities bind which numbers of a record: what arithmetic can say anything about.</summary>
public static class Coverage
{
    /// <summary>By JSON Pointer of a number, the kinds of identities that it takes part in ('Change', 'Total' ...), each once, in alphabetical order.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(ItaReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var kinds = Identities.Of(report, ItaCalendar.Default).SelectMany(i => i.Parts.Select(p => (p.Fact, Kind: i.Kind.ToString())));
        return kinds.GroupBy(k => k.Fact).SelectMany(g => g.Key.Observations.Select(o => (o.Field, Kinds: (IReadOnlyList<string>)[.. g.Select(k => k.Kind).Distinct().Order(StringComparer.Ordinal)])))
            .ToDictionary(f => f.Field, f => f.Kinds);
    }
}
