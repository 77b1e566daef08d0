using ItaIngest.Analysis.Extraction;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using static ItaIngest.Tests.Analysis.Extraction.Blocks;

namespace ItaIngest.Tests.Analysis.Extraction;

/// <summary>The agency is named by majority; another spelling of it is a conflict, another agency is not.</summary>
public sealed class AgencyTest
{
    [Fact]
    public void The_spelling_that_most_places_share_is_the_name()
    {
        var report = Extract(
            Text("เทศบาลตำบลสนนาเมือง"), Text("อำเภอสันทราย จังหวัดเชียงใหม่"), Text("เทศบาลตำบลสันนาเม็ง"),
            Text("เทศบาลตำบลสันนาเม็งได้แสดงผลการดำเนินการ"), Text("รายงานของเทศบาลตำบลสันนาเม็ง ประจำปีงบประมาณ พ.ศ.๒๕๖๘"));
        Assert.Equal(("เทศบาลตำบลสันนาเม็ง", "เทศบาลตำบล"), (report.Agency?.Name.Value, report.Agency?.Type));
        Assert.Equal(("สันทราย", "เชียงใหม่"), (report.Agency?.District?.Value, report.Agency?.Province?.Value));
        Assert.Equal("เทศบาลตำบลสนนาเมือง", Assert.Single(report.Agency?.OtherNames ?? []).Value);
    }

    [Fact]
    public void Another_agency_and_a_name_that_runs_into_its_sentence_are_no_other_spelling()
    {
        var report = Extract(
            Text("องค์การบริหารส่วนตำบลวังทอง อำเภอภักดีชุมพล จังหวัดชัยภูมิ"), Text("องค์การบริหารส่วนตำบลวังทองมีผลการประเมินดี"),
            Text("องค์การบริหารส่วนตำบลเจาทอง"), Text("องค์การบริหารส่วนตำบลวังทอง"));
        Assert.Equal("องค์การบริหารส่วนตำบลวังทอง", report.Agency?.Name.Value);
        Assert.Null(report.Agency?.OtherNames);
        Assert.Equal("ชัยภูมิ", report.Agency?.Province?.Value);
    }

    [Theory]
    [InlineData("องค์การบริหารส่วนตำบลหนองขอน")]
    [InlineData("องค์การบริหารส่วนตำบลหนองน้ำใส")]
    [InlineData("องค์การบริหารส่วนตำบลบางจาก")]
    [InlineData("เทศบาลตำบลนิคมพัฒนา")]
    [InlineData("เทศบาลนครขอนแก่น")]
    public void Names_that_end_in_words_of_sentences_are_whole(string name) =>
        Assert.Equal(name, Extract(Text(name), Text(name + "ได้ดำเนินการประเมิน"), Text($"รายงานของ{name} ประจำปี ๒๕๖๗")).Agency?.Name.Value);

    static ItaReport Extract(params Block[] blocks) => ReportExtractor.Extract(blocks, new DiagnosticLog());
}
