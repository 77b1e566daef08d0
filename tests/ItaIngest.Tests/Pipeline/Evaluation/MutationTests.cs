using System.Text.Json.Nodes;
using ItaIngest.Analysis.Validation;
using ItaIngest.Pipeline.Evaluation.Mutation;

namespace ItaIngest.Tests.Pipeline.Evaluation;

/// <summary>The mutation run's own parts: mistakes are repeatable, the judge knows a broken identity, decimals come back from the text.</summary>
public sealed class MutationTests
{
    const string Truth = """
        {"kind": "results", "fiscalYear": 2565,
         "assessments": [{"fiscalYear": 2565, "overall": 91.03, "level": "A", "instruments": [], "indicators": [
           {"no": 1, "name": "a", "score": 98.47}, {"no": 2, "name": "b", "score": 96.91}, {"no": 3, "name": "c", "score": 98.25},
           {"no": 4, "name": "d", "score": 97.04}, {"no": 5, "name": "e", "score": 98.66}, {"no": 6, "name": "f", "score": 87.19},
           {"no": 7, "name": "g", "score": 72.86}, {"no": 8, "name": "h", "score": 72.34}, {"no": 9, "name": "i", "score": 92.14},
           {"no": 10, "name": "j", "score": 100}]}],
         "tables": [{"kind": ["indicators", "other"], "header": [["ตัวชี้วัด", "คะแนน"]], "rows": [["j", "๑๐๐.๐๐"]]}], "text": []}
        """;

    [Fact]
    public void A_truth_becomes_a_record_with_the_decimals_that_its_text_prints()
    {
        var report = TruthRecord.Read(Content());
        Assert.Equal(("100.00", "97.04"), (report.Assessments[0].Indicators[9].Score.Raw, report.Assessments[0].Indicators[3].Score.Raw));
        Assert.Equal(("t1", "indicators"), (report.Tables[0].Id, report.Tables[0].Kind.ToString().ToLowerInvariant()));
    }

    [Fact]
    public void The_same_document_gives_the_same_mistakes_and_each_changes_it()
    {
        var (one, other) = (new FaultMaker(Content()).All().ToList(), new FaultMaker(Content()).All().ToList());
        Assert.Equal(one.Select(f => f.What), other.Select(f => f.What));
        Assert.All(one, f => Assert.NotEqual(Content().ToJsonString(), f.Make().ToJsonString()));
        Assert.Contains(one, f => f.Kind == FaultKind.TotalWrong);
    }

    [Theory]
    [InlineData("91.03", "A", "")]
    [InlineData("91.02", "A", "")]
    [InlineData("91.04", "A", WarningCodes.TotalMismatch)]
    [InlineData("91.03", "B", WarningCodes.LevelMismatch)]
    [InlineData("191.03", "A", WarningCodes.TotalMismatch + " " + WarningCodes.OutOfRange)]
    public void The_judge_tells_what_is_broken(string overall, string level, string codes)
    {
        var content = Content();
        var assessment = (JsonObject)content["assessments"]![0]!;
        (assessment["overall"]!["value"], assessment["overall"]!["raw"]) = (JsonNode.Parse(overall), overall);
        assessment["level"]!["value"] = level;
        Assert.Equal(codes, string.Join(' ', Oracle.Identities(content).Where(i => !i.Holds).SelectMany(i => i.Codes)));
    }

    static JsonObject Content() => TruthRecord.Of((JsonObject)JsonNode.Parse(Truth)!);
}
