using ItaIngest.Model.Blocks;
using ItaIngest.Model.Provenance;

namespace ItaIngest.Analysis.Extraction;

/// <summary>A measure while its rows are gathered: the lines of each column, in order, over all pages.</summary>
sealed class MeasureDraft
{
    readonly Dictionary<ColumnRole, List<Line>> fields = [];

    /// <summary>Printed number, where a column of its own holds it.</summary>
    public Sourced<int?>? No { get; set; }

    /// <summary>The heading it stands under.</summary>
    public Sourced<string>? Group { get; set; }

    /// <summary>Adds the lines of one column.</summary>
    public void Add(ColumnRole role, IEnumerable<Line> lines)
    {
        if (!fields.TryGetValue(role, out var list))
        {
            fields[role] = list = [];
        }

        list.AddRange(lines);
    }

    /// <summary>Takes lines away that turned out to be another measure's.</summary>
    public void Remove(IReadOnlyCollection<Line> lines)
    {
        foreach (var list in fields.Values)
        {
            list.RemoveAll(lines.Contains);
        }
    }

    /// <summary>The lines of a column.</summary>
    public IReadOnlyList<Line> LinesOf(ColumnRole role) => fields.GetValueOrDefault(role) ?? [];

    /// <summary>The text of a column.</summary>
    public SourceText TextOf(ColumnRole role) => SourceText.Of(LinesOf(role));

    /// <summary>The pages it stands on.</summary>
    public IReadOnlyList<int> Pages => [.. fields.Values.SelectMany(l => l).Select(l => l.Place.Page).OfType<int>().Distinct().Order()];
}
