namespace ItaIngest.Pipeline.Evaluation;

/// <summary>Lays the facts of a truth file and of a record side by side.</summary>
static class FactComparer
{
    // What the project asks of text fields of born-digital documents.
    const double RightText = 0.995;
    const int MostExamples = 20;
    const int LongestExample = 120;

    /// <summary>A score for each field that either side has.</summary>
    public static IReadOnlyList<FieldScore> Compare(IReadOnlyList<Fact> truth, IReadOnlyList<Fact> found)
    {
        var expected = truth.ToLookup(f => f.Field);
        var told = found.ToLookup(f => f.Field);
        return
        [
            .. truth.Concat(found).Select(f => f.Field).Distinct().Order(StringComparer.Ordinal)
                .Select(field => Field(field, [.. expected[field]], [.. told[field]])),
        ];
    }

    static FieldScore Field(string field, IReadOnlyList<Fact> truth, IReadOnlyList<Fact> found)
    {
        var kind = truth.Concat(found).First().Kind;
        var byKey = found.ToDictionary(f => f.Key, StringComparer.Ordinal);
        var keys = truth.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        var (hits, exact, sum) = (0, 0, 0.0);
        var wrong = new List<string>();
        foreach (var fact in truth)
        {
            var other = byKey.GetValueOrDefault(fact.Key);
            var similarity = other is null ? 0 : Similarity(fact, other);
            hits += other is null ? 0 : 1;
            sum += similarity;
            exact += similarity >= RightText ? 1 : 0;
            if (similarity < RightText)
            {
                wrong.Add($"{fact.Entity}: '{Short(fact)}' is told as {(other is null ? "nothing" : $"'{Short(other)}'")}");
            }
        }

        var invented = found.Where(f => !keys.Contains(f.Key)).ToList();
        wrong.AddRange(invented.Select(f => $"{f.Entity}: '{Short(f)}' is invented"));
        return new FieldScore(field, kind, truth.Count, hits, exact, invented.Count, sum, [.. wrong.Take(MostExamples)]);
    }

    static string Short(Fact fact)
    {
        var text = string.Join("' or '", fact.Values);
        return text.Length <= LongestExample ? text : $"{text[..(LongestExample / 2)]} ... {text[^(LongestExample / 2)..]}";
    }

    static double Similarity(Fact truth, Fact found)
    {
        if (truth.Values.Count == 0 || found.Values.Count == 0)
        {
            return truth.Values.Count == found.Values.Count ? 1 : 0;
        }

        return truth.Kind == FactKind.Text
            ? truth.Values.Max(v => TextForm.Similarity(v, found.Values[0]))
            : truth.Values.Contains(found.Values[0], StringComparer.Ordinal) ? 1 : 0;
    }
}
