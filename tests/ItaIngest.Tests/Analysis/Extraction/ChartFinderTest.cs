using ItaIngest.Analysis.Extraction;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Results;

namespace ItaIngest.Tests.Analysis.Extraction;

/// <summary>Results that stand only in a picture are told; seals, signatures and pictures beside prose are not taken for them.</summary>
public sealed class ChartFinderTest
{
    static readonly Picture Chart = new(Place.On(3, new Box(70, 200, 500, 420)));
    static readonly Picture Seal = new(Place.On(3, new Box(70, 60, 120, 110)));

    [Fact]
    public void A_picture_under_a_heading_of_results_is_a_chart() =>
        Assert.Equal(3, Assert.Single(Charts(Blocks.Text("ผลการประเมินรายเครื่องมือย้อนหลัง"), Blocks.Text("เทศบาลตำบลตัวอย่าง"), Chart)).Page);

    [Fact]
    public void A_picture_in_a_Word_document_has_no_size_and_counts_by_its_heading() =>
        Assert.Single(Charts(Blocks.Text("กราฟแสดงคะแนนภาพรวม"), new Picture(Place.At("body/p[4]"))));

    [Fact]
    public void A_seal_a_picture_below_a_table_and_a_picture_after_prose_are_none()
    {
        var prose = string.Concat(Enumerable.Repeat("หน่วยงานได้ดำเนินการเผยแพร่ผลการประเมิน ", 5));
        Assert.Empty(Charts(Blocks.Text("ผลการประเมินในภาพรวม"), Seal));
        Assert.Empty(Charts(Blocks.Text("ผลการประเมินในภาพรวม"), Blocks.Table("ตัวชี้วัด|คะแนน", "ก|๑"), Chart));
        Assert.Empty(Charts(Blocks.Text(prose), Chart));
        Assert.Empty(Charts(Blocks.Text("ลงชื่อ"), Chart));
    }

    static List<Diagnostic> Charts(params Block[] blocks)
    {
        var log = new DiagnosticLog();
        ReportExtractor.Extract(blocks, log);
        return [.. log.Entries.Where(d => d.Code == DiagnosticCodes.PageChart)];
    }
}
