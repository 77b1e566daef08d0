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

    [Theory]
    [InlineData("อบต.หนองบัว", "องค์การบริหารส่วนตำบล")]
    [InlineData("ทต.หนองสองห้อง", "เทศบาลตำบล")]
    [InlineData("ทม.บางกรวย", "เทศบาลเมือง")]
    public void An_abbreviated_kind_is_told_in_full_and_the_name_stays_as_printed(string name, string type)
    {
        var agency = Extract(Text("รายงานผลการประเมิน ITA ปี ๒๕๖๗"), Text(name), Text(name + " ได้ดำเนินการ")).Agency;
        Assert.Equal((name, type), (agency?.Name.Value, agency?.Type));
    }

    [Fact]
    public void The_full_name_goes_before_the_abbreviated_one_and_both_are_one_agency()
    {
        var agency = Extract(Text("อบต.หนองบัว"), Text("อบต.หนองบัว"), Text("ที่ทำการองค์การบริหารส่วนตำบลหนองบัว ตำบลหนองบัว")).Agency;
        Assert.Equal("องค์การบริหารส่วนตำบลหนองบัว", agency?.Name.Value);
        Assert.Null(agency?.OtherNames);
    }

    [Fact]
    public void A_name_that_a_sentence_spells_otherwise_is_the_same_agency()
    {
        var agency = Extract(
            Text("เทศบาลตำบลหนองสองห้อง"), Text("เทศบาลตำบลหนองสองห้อง ประจำปี ๒๕๖๗"),
            Text("ในการนี้ เทศบาลตำบลหนองสองหอง ขอรายงาน"), Text("ร่วมกับเทศบาลตำบลหนองไผ่ ด้วย")).Agency;
        Assert.Equal("เทศบาลตำบลหนองสองหอง", Assert.Single(agency?.OtherNames ?? []).Value);
    }

    [Theory]
    [InlineData("ส่วนราชการ กองการเจ้าหน้าที่ กรมชลประทาน โทร. ๐ ๒๒๔๑ ๐๐๒๐", "กรมชลประทาน", "กรม", null, null)]
    [InlineData("โรงพยาบาลพระจอมเกล้า จังหวัดเพชรบุรี", "โรงพยาบาลพระจอมเกล้า", "โรงพยาบาล", null, "เพชรบุรี")]
    [InlineData("สำนักงานสาธารณสุขอำเภอหนองใหญ่", "สำนักงานสาธารณสุขอำเภอหนองใหญ่", "สำนักงาน", "หนองใหญ่", null)]
    [InlineData("สำนักงานเขตบางกะปิ กรุงเทพมหานคร", "สำนักงานเขตบางกะปิ", "สำนักงานเขต", "บางกะปิ", "กรุงเทพมหานคร")]
    [InlineData("สถานีตำรวจภูธรแม่ริม อำเภอแม่ริม จังหวัดเชียงใหม่", "สถานีตำรวจภูธรแม่ริม", "สถานีตำรวจภูธร", "แม่ริม", "เชียงใหม่")]
    [InlineData("ส่วนราชการ เทศบาลตำบลป่าซาง อำเภอแม่จัน จังหวัดเชียงราย", "เทศบาลตำบลป่าซาง", "เทศบาลตำบล", "แม่จัน", "เชียงราย")]
    [InlineData("ตามที่ป.ป.ช.ประเมิน เทศบาลตำบลท่าช้าง อ.ท่าช้าง จ.สิงห์บุรี จึงขอรายงานผล", "เทศบาลตำบลท่าช้าง", "เทศบาลตำบล", "ท่าช้าง", "สิงห์บุรี")]
    [InlineData("รายงานผลขององค์การบริหารส่วนตำบลบ้านใหม่อำเภอเมืองปทุมธานีจังหวัดปทุมธานี", "องค์การบริหารส่วนตำบลบ้านใหม่", "องค์การบริหารส่วนตำบล", "เมืองปทุมธานี", "ปทุมธานี")]
    public void Letterheads_covers_and_sentences_name_agency_and_place(string line, string name, string type, string? district, string? province)
    {
        var agency = Extract(Text(line), Text("รายงานผลการประเมิน ITA ปี ๒๕๖๗")).Agency;
        Assert.Equal((name, type, district, province), (agency?.Name.Value, agency?.Type, agency?.District?.Value, agency?.Province?.Value));
    }

    [Fact]
    public void A_misread_place_stays_as_read_with_the_official_name_beside_it_and_is_told()
    {
        var log = new DiagnosticLog();
        var agency = ReportExtractor.Extract([Text("เทศบาลตำบลสันนาเม็ง"), Text("อำเภอสันทรำย จังหวัดเซียงใหม่")], log).Agency;
        Assert.Equal(("สันทรำย", "เซียงใหม่"), (agency?.District?.Value, agency?.Province?.Value));
        Assert.Equal(("สันทราย", "เชียงใหม่"), (agency?.OfficialDistrict, agency?.OfficialProvince));
        Assert.Equal([DiagnosticCodes.PlaceNear, DiagnosticCodes.PlaceNear], log.Entries.Select(d => d.Code));
    }

    [Fact]
    public void A_district_names_its_province_and_one_of_another_province_is_told()
    {
        var log = new DiagnosticLog();
        Assert.Equal("ชัยภูมิ", ReportExtractor.Extract([Text("อบต.วังทอง"), Text("อำเภอภักดีชุมพล")], log).Agency?.OfficialProvince);
        Assert.Empty(log.Entries);
        Assert.Equal("หางดง", ReportExtractor.Extract([Text("อบต.วังทอง"), Text("อำเภอหางดง จังหวัดชัยภูมิ")], log).Agency?.District?.Value);
        Assert.Equal(DiagnosticCodes.PlaceUnknown, Assert.Single(log.Entries).Code);
    }

    [Fact]
    public void A_place_that_is_not_in_the_list_counts_on_a_line_of_its_own_only()
    {
        var log = new DiagnosticLog();
        Assert.Equal("สมมติ", ReportExtractor.Extract([Text("เทศบาลตำบลบ้านใหม่"), Text("อำเภอสมมติ จังหวัดเชียงใหม่")], log).Agency?.District?.Value);
        Assert.Equal(DiagnosticCodes.PlaceUnknown, Assert.Single(log.Entries).Code);
        Assert.Null(Extract(Text("เทศบาลตำบลหางดง"), Text("เทศบาลตำบลหางดง ตั้งอยู่ในพื้นที่อำเภอรอบในของจังหวัดเชียงใหม่")).Agency?.District);
    }

    [Fact]
    public void Words_of_sentences_are_no_districts() =>
        Assert.Null(Extract(Text("อบต.วังทอง"), Text("นายอำเภอเป็นประธาน ทุกอำเภอร่วมกัน และอำเภอต่าง ๆ ในจังหวัด")).Agency?.District);

    static ItaReport Extract(params Block[] blocks) => ReportExtractor.Extract(blocks, new DiagnosticLog());
}
