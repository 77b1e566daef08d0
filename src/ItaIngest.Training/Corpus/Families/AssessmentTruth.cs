using System.Text.Json.Nodes;

namespace ItaIngest.Training.Corpus.Families;

/// <summary>The truth of one assessment.</summary>
sealed class AssessmentTruth
{
    /// <summary>Begins one without facts.</summary>
    public AssessmentTruth(int year, string? agency)
    {
        (Year, Agency) = (year, agency);
        Json = Without(new JsonObject
        {
            ["agency"] = agency, ["fiscalYear"] = year, ["instruments"] = new JsonArray(), ["indicators"] = new JsonArray(),
            ["subIndicators"] = new JsonArray(), ["items"] = new JsonArray(), ["questions"] = new JsonArray(),
        });
    }

    /// <summary>Fiscal year.</summary>
    public int Year { get; }

    /// <summary>Where the report lists several.</summary>
    public string? Agency { get; }

    /// <summary>As the truth file has it.</summary>
    public JsonObject Json { get; }

    /// <summary>The total and its level, as far as printed.</summary>
    public void Overall(decimal? score, string? level)
    {
        Json["overall"] = score ?? Json["overall"]?.DeepClone();
        Json["level"] = level ?? Json["level"]?.DeepClone();
        Without(Json);
    }

    /// <summary>Two totals that the report prints for the same thing: either is right to tell.</summary>
    public void Totals(decimal one, decimal other) => Json["overall"] = new JsonArray(one, other);

    /// <summary>An indicator; told twice, what is new is added.</summary>
    public void Indicator(int no, string name, decimal score, int? rank = null) =>
        Add("indicators", "no", new JsonObject { ["no"] = no, ["name"] = name, ["score"] = score, ["rank"] = rank });

    /// <summary>An instrument.</summary>
    public void Instrument(string code, decimal? weight, decimal? score, decimal? weighted) =>
        Add("instruments", "code", new JsonObject { ["code"] = code, ["weight"] = weight, ["score"] = score, ["weighted"] = weighted });

    /// <summary>A sub-indicator.</summary>
    public void Sub(string no, string name, decimal? score) =>
        Add("subIndicators", "no", new JsonObject { ["no"] = no, ["name"] = name, ["score"] = score });

    /// <summary>An OIT item.</summary>
    public void Item(int no, string name, decimal score, string? responsible, string? requirement, string? recommendation, string? outcome) =>
        Add("items", "no", new JsonObject
        {
            ["no"] = no, ["name"] = name, ["score"] = score, ["max"] = 100, ["responsible"] = responsible, ["requirement"] = requirement,
            ["recommendation"] = recommendation, ["outcome"] = outcome,
        });

    /// <summary>A survey question with its rows.</summary>
    public void Question(string code, string text, JsonArray rows, decimal? groupScore) =>
        Add("questions", "code", new JsonObject { ["code"] = code, ["text"] = text, ["rows"] = rows, ["groupScore"] = groupScore });

    void Add(string list, string key, JsonObject fact)
    {
        var known = Json[list]!.AsArray().OfType<JsonObject>().FirstOrDefault(o => o[key]!.ToJsonString() == fact[key]!.ToJsonString());
        if (known is null)
        {
            Json[list]!.AsArray().Add(Without(fact));
            return;
        }

        foreach (var (name, value) in Without(fact).Where(p => !known.ContainsKey(p.Key)).ToList())
        {
            known[name] = value!.DeepClone();
        }
    }

    /// <summary>The object without its nulls: what is not printed is absent.</summary>
    public static JsonObject Without(JsonObject o)
    {
        foreach (var name in o.Where(p => p.Value is null).Select(p => p.Key).ToList())
        {
            o.Remove(name);
        }

        return o;
    }
}
