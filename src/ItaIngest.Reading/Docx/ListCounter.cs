using System.Globalization;
using System.Text.RegularExpressions;

namespace ItaIngest.Reading.Docx;

/// <summary>Counts the points of a document's lists and prints their labels, as Word does while it lays the document out.</summary>
sealed partial class ListCounter(NumberingDefinitions definitions)
{
    /// <summary>Word's lists have nine levels.</summary>
    const int Levels = 9;

    readonly Dictionary<int, int?[]> countersByAbstract = [];
    readonly HashSet<(int NumId, int Level)> started = [];

    /// <summary>The label of the next point of a list, with what separates it from the text; empty where the list has none.</summary>
    public string Next(int numId, int level)
    {
        if (definitions.Find(numId) is not { } list || level is < 0 or >= Levels || !list.Levels.TryGetValue(level, out var definition))
        {
            return "";
        }

        if (!countersByAbstract.TryGetValue(list.AbstractId, out var counters))
        {
            countersByAbstract[list.AbstractId] = counters = new int?[Levels];
        }

        Count(numId, list, level, definition, counters);
        var label = Label(list, definition, counters);
        return label.Length == 0 ? "" : label + definition.Suffix;
    }

    void Count(int numId, NumberingDefinitions.List list, int level, NumberingLevel definition, int?[] counters)
    {
        // A start override holds for the first point of that list; later points count on.
        var isOverridden = started.Add((numId, level)) && list.StartOverrides.ContainsKey(level);
        counters[level] = isOverridden ? list.StartOverrides[level] : counters[level] + 1 ?? StartOf(list, level, definition);
        for (var lower = level + 1; lower < Levels; lower++)
        {
            var restart = list.Levels.GetValueOrDefault(lower)?.RestartAfter;
            if (restart is null || (restart >= 0 && level <= restart))
            {
                counters[lower] = null;
            }
        }
    }

    static int StartOf(NumberingDefinitions.List list, int level, NumberingLevel? definition) =>
        list.StartOverrides.TryGetValue(level, out var start) ? start : definition?.Start ?? 1;

    static string Label(NumberingDefinitions.List list, NumberingLevel definition, int?[] counters)
    {
        if (definition.Format == "bullet")
        {
            return definition.Text.Length == 0 ? "" : Symbols.Standard(definition.Text[0], definition.Font).ToString();
        }

        return Placeholder().Replace(definition.Text, match =>
        {
            var level = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) - 1;
            var of = list.Levels.GetValueOrDefault(level);
            return NumberFormat.Print(counters[level] ?? StartOf(list, level, of), definition.IsLegal ? "decimal" : of?.Format);
        });
    }

    [GeneratedRegex("%([1-9])")]
    private static partial Regex Placeholder();
}
