using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ItaIngest.Training.Corpus.Families;

/// <summary>The truth of a report, told fact by fact while it is written.</summary>
sealed class ReportTruth
{
    static readonly JsonSerializerOptions Json = new() { WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly JsonObject content = [];
    readonly List<AssessmentTruth> assessments = [];
    readonly JsonArray comparisons = [];
    readonly JsonArray measures = [];
    readonly JsonArray claims = [];
    readonly JsonArray people = [];
    readonly JsonArray warnings = [];

    /// <summary>What the report is: its kind, or several that are right.</summary>
    public void Document(AgencyFacts? agency, int year, params string[] kinds)
    {
        content["kind"] = kinds.Length == 1 ? kinds[0] : new JsonArray([.. kinds.Select(k => (JsonNode)k)]);
        if (agency is not null)
        {
            content["agency"] = new JsonObject { ["name"] = agency.Name, ["type"] = agency.Type, ["district"] = agency.District, ["province"] = agency.Province };
        }

        content["fiscalYear"] = year;
    }

    /// <summary>An announcement of an office that is no local government.</summary>
    public void Announcement(string office, string province, int year)
    {
        content["kind"] = "announcement";
        content["agency"] = new JsonObject { ["name"] = office, ["province"] = province };
        content["fiscalYear"] = year;
    }

    /// <summary>Leaves out the district and province of an agency that are printed nowhere.</summary>
    public void WithoutPlace()
    {
        content["agency"]!.AsObject().Remove("district");
        content["agency"]!.AsObject().Remove("province");
    }

    /// <summary>The assessment of a year, and of one of several agencies where the report lists them.</summary>
    public AssessmentTruth Of(int year, string? agency = null)
    {
        var found = assessments.Find(a => a.Year == year && a.Agency == agency);
        if (found is null)
        {
            assessments.Add(found = new AssessmentTruth(year, agency));
        }

        return found;
    }

    /// <summary>A row of a comparison, or a sentence that tells a change.</summary>
    public void Comparison(int indicator, int from, int to, decimal? fromScore, decimal? toScore, decimal? change) => comparisons.Add(
        AssessmentTruth.Without(new JsonObject
        {
            ["indicator"] = indicator, ["fromYear"] = from, ["toYear"] = to, ["fromScore"] = fromScore, ["toScore"] = toScore, ["change"] = change,
        }));

    /// <summary>A measure as printed.</summary>
    public void Measure(MeasureFacts m) => measures.Add(AssessmentTruth.Without(new JsonObject
    {
        ["no"] = m.No,
        ["group"] = m.Group,
        ["indicator"] = m.IsIndicatorPrinted ? m.Indicator : null,
        ["title"] = m.Title,
        ["method"] = Joined(m.Method),
        ["period"] = m.Period is { } p ? AssessmentTruth.Without(new JsonObject { ["text"] = p.Text, ["start"] = Day(p.Start), ["end"] = Day(p.End) }) : null,
        ["responsible"] = new JsonArray([.. m.Units.Select(u => (JsonNode)u)]),
        ["output"] = Joined(m.Output),
        ["outcome"] = Joined(m.Outcome),
        ["followUp"] = Joined(m.FollowUp),
    }));

    /// <summary>A score told in a sentence or cell.</summary>
    public void Claim(string target, int? year, decimal? score, decimal? threshold = null, string? level = null) => claims.Add(AssessmentTruth.Without(
        new JsonObject { ["target"] = target, ["fiscalYear"] = year, ["score"] = score, ["threshold"] = threshold, ["level"] = level }));

    /// <summary>A signature or member.</summary>
    public void Person(string name, string position, string? role = null) =>
        people.Add(AssessmentTruth.Without(new JsonObject { ["name"] = name, ["position"] = position, ["role"] = role }));

    /// <summary>A warning that a correct reading must give, with the printed values that it must name.</summary>
    public void Warn(string code, params string[] about) =>
        warnings.Add(new JsonObject { ["code"] = code, ["about"] = new JsonArray([.. about.Select(a => (JsonNode)a)]) });

    /// <summary>The file's text.</summary>
    public string Write(Paper paper)
    {
        content["assessments"] = new JsonArray([.. assessments.Select(a => (JsonNode)a.Json)]);
        content["comparisons"] = comparisons;
        content["measures"] = measures;
        content["claims"] = claims;
        content["people"] = people;
        content["tables"] = paper.Tables;
        content["text"] = new JsonArray(new JsonObject { ["paragraphs"] = paper.Paragraphs });
        return new JsonObject { ["content"] = content, ["warnings"] = warnings }.ToJsonString(Json) + "\n";
    }

    static string? Joined(IReadOnlyList<string> paragraphs) => paragraphs.Count == 0 ? null : Paper.Plain(string.Join('\n', paragraphs));

    static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
