using System.Text.Json.Nodes;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline.Evaluation;
using ItaIngest.Pipeline.Evaluation.Ocr;
using ItaIngest.Pipeline.Evaluation.Reviewed;
using ItaIngest.Storage.Review;
using static ItaIngest.Tests.Storage.Review.ReadingSample;

namespace ItaIngest.Tests.Pipeline.Evaluation;

/// <summary>What auditors decided, as a truth that the evaluation holds readings against.</summary>
public sealed class ReviewedTruthTests
{
    long entries;

    [Fact]
    public void Only_reviewed_values_count_and_each_says_what_is_printed()
    {
        var record = Record([Year2564(), Year(2563, Score("๗๐", 70m, 300))], TotalMismatch(Overall));
        var truth = Truth(
            record,
            Decided(ReviewAct.Correct, Fourth, "97.5", "87.5", "reader"),
            Decided(ReviewAct.AcceptProposal, "/content/assessments/0/indicators/0/score", "80", "81", "author"),
            Decided(ReviewAct.AcceptProposal, "/content/assessments/1/overall", "70", "71", "unknown"),
            Decided(ReviewAct.AsPrinted, Overall, "95.56", null, null));

        Assert.Equal(
            ["/content/assessments/0/overall", "/content/assessments/0/indicators/0/score", "/content/assessments/0/indicators/1/score"], truth["reviewed"]!.AsArray().Select(p => p!.ToString()));
        var year = Assert.Single(truth["content"]!["assessments"]!.AsArray())!;
        Assert.Equal(
            """{"fiscalYear":2564,"overall":95.56,"indicators":[{"no":3,"score":80},{"no":4,"score":87.5}]}""", Sorted(year));
        Assert.Equal("score.total-mismatch", truth["warnings"]![0]!["code"]!.ToString());

        // The reading that was reviewed has one of three wrong; one that reads it right has none, whatever else it tells.
        Assert.Equal((3, 2, 0), Numbers(Evaluate(truth, record)));
        var better = Year2564() with { Indicators = [Year2564().Indicators[0], Indicator(4, Score("๘๗.๕๐", 87.5m, 160)), Indicator(5, Score("๑", 1m, 180))] };
        var score = Evaluate(truth, Record([better], TotalMismatch(Overall), TotalMismatch(Fourth)));
        Assert.Equal((3, 3, 0), Numbers(score));
        Assert.Equal((1, 1, 0), (score.Warnings.Expected, score.Warnings.Found, score.Warnings.Invented));
        Assert.Equal(0, score.Characters);
    }

    [Fact]
    public void A_document_of_which_nothing_says_what_is_printed_gives_no_truth()
    {
        var record = Record([Year2564()], TotalMismatch(Overall));
        Assert.Null(ReviewedTruth.Of(ReviewOverlay.Lay(record, [])));
        Assert.Null(ReviewedTruth.Of(ReviewOverlay.Lay(record, [Decided(ReviewAct.AcceptProposal, Overall, "95.56", "85.56", "unknown")])));
        Assert.Null(ReviewedTruth.Of(ReviewOverlay.Lay(record, [Decided(ReviewAct.Dismiss, Overall, null, null, null)])));
    }

    [Fact]
    public void Answers_keep_their_places_and_measures_are_told_apart_by_their_titles()
    {
        var record = Record([]);
        record = record with
        {
            Content = record.Content! with
            {
                Assessments =
                [
                    new Assessment
                    {
                        FiscalYear = 2564,
                        Questions =
                        [
                            new SurveyQuestion
                            {
                                Code = "I10", Text = Said("ถาม", "ถาม", 10),
                                Rows = [new() { Label = Said("ก", "ก", 20) }, new() { Label = Said("ข", "ข", 30), Answers = [new("น้อย", Score("๑๐", 10, 30)), new("มาก", Score("๙๐", 90, 40))] }],
                            },
                        ],
                    },
                ],
                Measures = [new Measure { Title = Said("อื่น ๆ ทั่วไป", "อื่น ๆ ทั่วไป", 200) }, new Measure { Title = Said("จัดประชุมชี้แจง", "จัดประชุมชี้แจง", 220), Method = Said("ปรชุม", "ปรชุม", 240) }],
            },
        };
        var truth = Truth(
            record,
            Decided(ReviewAct.Correct, "/content/assessments/0/questions/0/rows/1/answers/1/percent", "90", "80", "reader"),
            Decided(ReviewAct.Correct, "/content/measures/1/method", "ปรชุม", "ประชุม", "reader"));
        Assert.Equal("""[{},{"answers":[{},{"percent":80}]}]""", truth["content"]!["assessments"]![0]!["questions"]![0]!["rows"]!.ToJsonString());
        Assert.Equal("/content/measures/0/method", truth["reviewed"]![1]!.ToString());
        var score = Evaluate(truth, record);
        Assert.Equal(["measures.method", "questions.answers.percent"], score.Fields.Select(f => f.Field));
        Assert.All(score.Fields, field => Assert.Equal((1, 1, 0, 0), (field.Expected, field.Found, field.Exact, field.Invented)));
    }

    [Fact]
    public void Spots_of_scanned_numbers_are_right_when_their_words_make_the_number()
    {
        var truth = ReviewedSpots.Of(
            ReviewOverlay.Lay(Record([Year2564()]), [Decided(ReviewAct.Correct, Overall, "95.56", "85.56", "reader"), Decided(ReviewAct.AsPrinted, Fourth, "97.5", null, null)]), "scan.pdf")!;
        var page = Assert.Single(OcrTruthFile.Parse(System.Text.Json.JsonSerializer.Serialize(truth, ItaIngest.Model.Json.ItaJson.Options)).Pages);
        Assert.Equal(4, page.Page);
        Assert.Equal([85.56m, 97.5m], page.Spots!.Select(spot => spot.Number));

        OcrScore Read(params IReadOnlyList<Word> words) => SpotScorer.Score("reviewed", "ita", "4", 4, page.Spots!, [Line(words)]);
        Word At(string text, double left, double top) => new(text, new Box(left, top, left + 10, top + 15), 0.9, TextOrigin.Ocr);
        Assert.Equal(2, Read(At("๘๕.", 432, 101), At("๙๗.๕๐", 440, 161)).CellNumbers);
        Assert.Equal(1, Read(At("๘๕.", 432, 101), At("๙๗.๕๐", 440, 161)).CellNumbersExact);
        Assert.Equal(2, Read(At("๘๕.๕๖", 440, 101), At("97.5", 440, 161), At("๑", 500, 161)).CellNumbersExact);
        Assert.Equal(0, Read(At("๘๕.๕๖", 440, 101), At("๑", 452, 101), At("๙๗.๕๐", 400, 161)).CellNumbersExact);
    }

    static Paragraph Line(IReadOnlyList<Word> words)
    {
        var line = new Line
        {
            Text = "", Raw = "", RawIndex = [], Words = [.. words.Select(word => (0, word))], Place = Place.On(4, null), Confidence = 1, Origin = TextOrigin.Ocr,
        };
        return new Paragraph([line], ParagraphRole.Body, line.Place);
    }

    static JsonObject Truth(IngestResult record, params IReadOnlyList<ReviewEntry> entries) => ReviewedTruth.Of(ReviewOverlay.Lay(record, entries))!;

    static DocumentScore Evaluate(JsonObject truth, IngestResult record) => Evaluator.Evaluate("a/scan.pdf", TruthFile.Parse(truth.ToJsonString()), record);

    static (int Expected, int Exact, int Invented) Numbers(DocumentScore score) =>
        (score.Fields.Sum(f => f.Expected), score.Fields.Sum(f => f.Exact), score.Fields.Sum(f => f.Invented));

    static string Sorted(JsonNode year) => new JsonObject(
        new[] { "fiscalYear", "overall", "indicators" }.Select(name => KeyValuePair.Create(name, year[name]?.DeepClone()))).ToJsonString();

    ReviewEntry Decided(ReviewAct act, string field, string? from, string? to, string? slip) => new(
        ++entries, Sha, "2026-11-27T00:00:00Z", new ReviewDecision("สมศรี", act, field, from, to, slip, "score.total-mismatch", "เพราะ"), "", "");
}
