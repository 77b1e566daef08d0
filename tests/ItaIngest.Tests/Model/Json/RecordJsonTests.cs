using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Json;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using ItaIngest.Tests.Storage;
using ItaIngest.Tests.TestSupport;

namespace ItaIngest.Tests.Model.Json;

/// <summary>Records of any numbers and texts, written and read again.</summary>
public sealed class RecordJsonTests
{
    // As finely as they are written.
    static readonly Gen<double> Edges = Gen.Choose(-20_000, 20_000).Select(tenths => tenths / 10.0);
    static readonly Gen<double> Confidences = Gen.Choose(0, 100).Select(hundredths => hundredths / 100.0);

    static readonly Gen<decimal> Decimals = Gen.OneOf(ArbMap.Default.GeneratorFor<decimal>(), Gen.Choose(-10_000, 10_000).Select(hundredths => hundredths / 100m));

    [Fact]
    public void What_was_written_is_read_as_it_was() =>
        Check.One(Chance.Usual, Prop.ForAll(Records(Edges, Confidences).ToArbitrary(), record =>
            Assert.Equivalent(record, ItaJson.Read(ItaJson.Write(record)), strict: true)));

    [Fact]
    public void What_was_read_is_written_as_it_stood_whatever_the_numbers() =>
        Check.One(Chance.Usual, Prop.ForAll(
            Records(Gen.OneOf(ArbMap.Default.GeneratorFor<double>(), Edges.Select(e => e / 100)), ArbMap.Default.GeneratorFor<double>()).ToArbitrary(),
            record => ItaJson.Write(ItaJson.Read(ItaJson.Write(record))) == ItaJson.Write(record)));

    static Gen<IngestResult> Records(Gen<double> edges, Gen<double> confidences)
    {
        var boxes = from a in edges from b in edges from c in edges from d in edges select new Box(a, b, c, d);
        var places = Gen.OneOf(
            from page in Gen.Choose(1, 500) from box in boxes select Place.On(page, box),
            DocumentsOfChance.Texts.Select(Place.At));
        return
            from place in places
            from confidence in confidences
            from origin in Gen.Elements(Enum.GetValues<TextOrigin>())
            from text in DocumentsOfChance.Texts
            from thai in DocumentsOfChance.Texts
            from number in Decimals
            from other in Decimals
            from isRead in Gen.Elements(true, false)
            let said = Sourced.Of(text, thai, place, confidence, origin)
            let score = Sourced.Of<decimal?>(isRead ? number : null, text, place, confidence, origin)
            let count = Sourced.Of<int?>(isRead ? 3 : null, text, place, confidence, origin)
            select Record(said, score, count, other, new CellSpot(place.Page, place.Box, place.Path, place.Box is null ? 1 : confidence)); // a DOCX is read without doubt
    }

    static IngestResult Record(Sourced<string> said, Sourced<decimal?> score, Sourced<int?> count, decimal other, CellSpot spot)
    {
        var sample = SampleRecord.Of(new string('a', 64), said.Raw);
        return sample with
        {
            Content = sample.Content! with
            {
                FiscalYear = count,
                Assessments =
                [
                    new Assessment
                    {
                        Agency = said, FiscalYear = 2568, Overall = score, Level = said,
                        Instruments = [new InstrumentScore { Code = "IIT", Weight = score, Score = score }],
                        Indicators = [new IndicatorScore { No = 1, Name = said, Score = score, Rank = count }],
                        SubIndicators = [new SubIndicatorScore { No = said.Raw, Name = said, Score = score }],
                        Questions = [new SurveyQuestion { Code = "i1", Text = said, Rows = [new SurveyRow { Label = said, Score = score }], GroupScore = score }],
                    },
                ],
                Claims = [new Claim { Target = "overall", Score = score, Threshold = score, Level = said }],
                People = [new Person { Name = said, Position = said }],
                Tables =
                [
                    new TableRecord
                    {
                        Id = "t1", Pages = [1, 2], Kind = TableKind.Other, Header = [[said.Raw]], Rows = [[said.Raw, said.Value!]], Spots = [[spot, null]],
                    },
                ],
                Text = [new PageText(1, [said.Raw])],
            },
            Warnings =
            [
                new Warning(
                    "x", Severity.Info, said.Raw, said.Raw, [new Evidence("/content", said.Raw, score.Page, score.Box, score.Path, score.Confidence)], null, said.Raw,
                    new Proposal([new ProposedChange("/content", score.Value, other, Certain: true, [other], [other], Slip.Reader)], Unique: true, said.Raw, said.Raw)),
            ],
            Diagnostics = [new Diagnostic("x", Severity.Warning, said.Raw, null, score.Page, score.Box)],
        };
    }
}
