using System.Globalization;
using System.Text.Json.Nodes;

namespace ItaIngest.Pipeline.Evaluation;

/// <summary>Lists every value of a content in plain form, so that two contents can be laid side by side.</summary>
sealed class FactReader
{
    readonly List<Fact> facts = [];

    /// <summary>The facts of a content; measures are named by <paramref name="measureNames"/>.</summary>
    public static IReadOnlyList<Fact> Read(JsonObject content, IReadOnlyList<string> measureNames)
    {
        var reader = new FactReader();
        reader.Document(content);
        foreach (var assessment in Items(content, "assessments"))
        {
            reader.Assessment(assessment);
        }

        foreach (var comparison in Items(content, "comparisons"))
        {
            var entity = $"comparison {comparison["indicator"]} {comparison["fromYear"]}-{comparison["toYear"]}";
            reader.Add(entity, "comparisons", FactKind.Number, comparison, "fromScore", "toScore", "change");
        }

        foreach (var (measure, i) in Items(content, "measures").Select((m, i) => (m, i)))
        {
            reader.Measure(measure, measureNames[i]);
        }

        foreach (var person in Items(content, "people"))
        {
            var entity = $"person {TextForm.Normal(Text(person["name"]))}/{TextForm.Normal(Text(person["position"]))}";
            reader.Add(entity, "people", FactKind.Text, person, "name", "position", "role");
        }

        return [.. reader.facts.DistinctBy(f => f.Key)];
    }

    void Document(JsonObject content)
    {
        Add("document", "document", FactKind.Code, content, "kind");
        Add("document", "document", FactKind.Year, content, "fiscalYear");
        if (content["agency"] is JsonObject agency)
        {
            Add("document", "agency", FactKind.Text, agency, "name", "district", "province");
            Add("document", "agency", FactKind.Code, agency, "type");
        }
    }

    void Assessment(JsonObject assessment)
    {
        var entity = $"assessment {Text(assessment["agency"])} {assessment["fiscalYear"]}";
        Add(entity, "assessments", FactKind.Year, assessment, "fiscalYear");
        Add(entity, "assessments", FactKind.Number, assessment, "overall");
        Add(entity, "assessments", FactKind.Text, assessment, "level");
        Each(assessment, "instruments", "code", entity, FactKind.Number, "weight", "score", "weighted");
        Each(assessment, "indicators", "no", entity, FactKind.Number, "score", "rank");
        Each(assessment, "indicators", "no", entity, FactKind.Text, "name");
        Each(assessment, "subIndicators", "no", entity, FactKind.Number, "score");
        Each(assessment, "subIndicators", "no", entity, FactKind.Text, "name");
        Each(assessment, "items", "no", entity, FactKind.Number, "score", "max");
        Each(assessment, "items", "no", entity, FactKind.Text, "name", "responsible", "requirement", "recommendation", "outcome");
        Each(assessment, "questions", "code", entity, FactKind.Text, "text");
        Each(assessment, "questions", "code", entity, FactKind.Number, "groupScore");
        foreach (var question in Items(assessment, "questions"))
        {
            Rows(question, $"{entity}/questions {question["code"]}");
        }
    }

    void Rows(JsonObject question, string entity)
    {
        foreach (var (row, i) in Items(question, "rows").Select((r, i) => (r, i)))
        {
            Add($"{entity}/row {i}", "questions.rows", FactKind.Text, row, "label");
            Add($"{entity}/row {i}", "questions.rows", FactKind.Number, row, "score");
            foreach (var (answer, j) in Items(row, "answers").Select((a, j) => (a, j)))
            {
                Add($"{entity}/row {i}/answer {j}", "questions.answers", FactKind.Text, answer, "label");
                Add($"{entity}/row {i}/answer {j}", "questions.answers", FactKind.Number, answer, "percent");
            }
        }
    }

    void Measure(JsonObject measure, string name)
    {
        Add(name, "measures", FactKind.Number, measure, "no", "indicator");
        Add(name, "measures", FactKind.Text, measure, "group", "title", "method", "output", "outcome", "followUp");
        if (measure["period"] is JsonObject period)
        {
            Add(name, "measures.period", FactKind.Text, period, "text");
            Add(name, "measures.period", FactKind.Date, period, "start", "end");
        }

        if (measure["responsible"] is JsonArray { Count: > 0 } units)
        {
            facts.Add(new Fact(name, "measures.responsible", FactKind.Text, [string.Join("; ", units.Select(Text))], PointerOf(measure, "responsible")));
        }
    }

    void Each(JsonObject parent, string list, string key, string entity, FactKind kind, params ReadOnlySpan<string> fields)
    {
        foreach (var item in Items(parent, list))
        {
            Add($"{entity}/{list} {item[key]}", list, kind, item, fields);
        }
    }

    void Add(string entity, string group, FactKind kind, JsonObject owner, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (owner.TryGetPropertyValue(field, out var value))
            {
                facts.Add(new Fact(entity, $"{group}.{field}", kind, Values(value), PointerOf(owner, field)));
            }
        }
    }

    // '$.assessments[0]' as '/content/assessments/0'. A truth's content hangs below 'content', a record's stands alone.
    static string PointerOf(JsonObject owner, string field)
    {
        var path = owner.GetPath().Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace('.', '/')[1..];
        return $"{(path.StartsWith("/content", StringComparison.Ordinal) ? "" : "/content")}{path}/{field}";
    }

    static IReadOnlyList<string> Values(JsonNode? value) => value switch
    {
        null => [],
        JsonArray several => [.. several.Select(Text)],
        _ => [Text(value)],
    };

    /// <summary>A value as text; numbers without trailing zeros.</summary>
    public static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonValue v when v.GetValueKind() == System.Text.Json.JsonValueKind.Number =>
            decimal.Parse(v.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0.#########", CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>The objects of a list; none where there is no list.</summary>
    public static IEnumerable<JsonObject> Items(JsonObject owner, string list) =>
        owner[list] is JsonArray array ? array.OfType<JsonObject>() : [];
}
