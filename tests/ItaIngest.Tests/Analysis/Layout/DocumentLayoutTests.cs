using ItaIngest.Analysis.Layout;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Results;

namespace ItaIngest.Tests.Analysis.Layout;

public sealed class DocumentLayoutTests
{
    const string Long = "ตามที่หน่วยงานได้เข้าร่วมการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐนั้น";

    static List<Paragraph> Paragraphs(params PageSketch[] pages) =>
        [.. DocumentLayout.Build(PageSketch.Document(pages), new DiagnosticLog()).OfType<Paragraph>()];

    [Fact]
    public void Page_numbers_and_catchwords_are_furniture()
    {
        var furniture = Paragraphs(
            new PageSketch(1).Text(50, 100, Long).Text(400, 780, "/ซึ่งจากการ...."),
            new PageSketch(2).Text(280, 40, "- ๒ -").Text(50, 100, Long)).Where(p => p.Role == ParagraphRole.Furniture);

        Assert.Equal(["/ซึ่งจากการ....", "- ๒ -"], furniture.Select(PageSketch.TextOf));
    }

    [Fact]
    public void A_running_head_is_body_once_and_furniture_after_that()
    {
        var heads = Paragraphs(
            new PageSketch(1).Text(50, 30, "แบบ ผด.01 แผ่นที่ 1").Text(50, 200, "หนึ่ง"),
            new PageSketch(2).Text(50, 32, "แบบ ผด.01 แผ่นที่ 2").Text(50, 200, "สอง"),
            new PageSketch(3).Text(50, 31, "แบบ ผด.01 แผ่นที่ 3").Text(50, 200, "สาม")).Where(p => PageSketch.TextOf(p).StartsWith("แบบ", StringComparison.Ordinal));

        Assert.Equal([ParagraphRole.Body, ParagraphRole.Furniture, ParagraphRole.Furniture], heads.Select(h => h.Role));
    }

    [Fact]
    public void A_sentence_runs_over_the_page_past_furniture()
    {
        var body = Paragraphs(
            new PageSketch(1).Text(90, 700, Long[8..]).Text(50, 714, Long).Text(420, 780, "/สอง....."),
            new PageSketch(2).Text(280, 40, "- ๒ -").Text(50, 100, "สองของประโยค").Text(50, 200, "อีกย่อหน้า")).Where(p => p.Role == ParagraphRole.Body).ToList();

        Assert.Equal(2, body.Count);
        Assert.Equal([1, 1, 2], body[0].Lines.Select(l => l.Place.Page!.Value));
    }

    [Fact]
    public void Points_indents_and_short_lines_begin_paragraphs()
    {
        var page = new PageSketch().Lines(
            50, 100, Long, "และบรรทัดที่สอง", "๑. ข้อหนึ่ง", "๒. ข้อสอง").Text(90, 156, Long[8..]).Text(50, 170, Long);

        Assert.Equal([2, 1, 1, 2], Paragraphs(page).Select(p => p.Lines.Count));
    }

    [Fact]
    public void Pictures_stand_between_the_text_above_and_below_them()
    {
        var blocks = DocumentLayout.Build(
            PageSketch.Document(new PageSketch().Text(50, 100, "above").Picture(50, 150, 300, 400).Text(50, 450, "below")), new DiagnosticLog());

        Assert.Equal(["Paragraph", "Picture", "Paragraph"], blocks.Select(b => b.GetType().Name));
    }

    [Fact]
    public void A_column_with_a_table_is_read_before_the_text_beside_it()
    {
        var page = new PageSketch();
        string[] left = ["เทศบาลได้รับการประเมินคุณธรรมและความโปร่งใส", "ในการดำเนินงานของหน่วยงานภาครัฐประจำปี"];
        page.Lines(50, 60, left).Table(100, [50, 160, 260], ["ตัวชี้วัด", "คะแนน"], ["การใช้อำนาจ", "82.56"], ["การเปิดเผยข้อมูล", "93.50"], ["คุณภาพการดำเนินงาน", "80.00"]);
        page.Lines(50, page.Below + 10, "ตัวชี้วัดที่ลดลงคือคุณภาพการดำเนินงานซึ่งได้", "ปรับปรุงวิธีการทำงานแล้วในปีนี้ทุกส่วนราชการ");
        page.Lines(310, 60, [.. Enumerable.Range(1, 12).Select(i => $"บรรทัดที่ {i} ของสดมภ์ที่สองซึ่งยาวเท่ากับสดมภ์แรก")]);
        var order = DocumentLayout.Build(PageSketch.Document(page), new DiagnosticLog()).Select(b => b is Table ? "table" : PageSketch.TextOf((Paragraph)b)).ToList();

        var table = order.IndexOf("table");
        Assert.True(order.FindIndex(t => t.StartsWith("เทศบาล", StringComparison.Ordinal)) < table);
        Assert.True(order.FindIndex(t => t.StartsWith("ตัวชี้วัดที่ลดลง", StringComparison.Ordinal)) is var behind && behind > table);
        Assert.True(order.FindIndex(t => t.Contains("บรรทัดที่ 1 ", StringComparison.Ordinal)) > behind);
    }

    [Fact]
    public void A_word_between_two_tables_side_by_side_stands_between_no_columns()
    {
        string[][] rows = [["ตัวชี้วัด", "คะแนน"], ["การใช้อำนาจ", "82.56"], ["การเปิดเผยข้อมูล", "93.50"], ["คุณภาพการดำเนินงาน", "80.00"], ["การใช้งบประมาณ", "91.20"], ["การปฏิบัติหน้าที่", "95.00"]];
        var page = new PageSketch().Table(100, [50, 180, 280], rows).Table(100, [315, 445, 545], [["ประเด็น", "ร้อยละ"], .. rows[1..]]).Text(282.5, 100, "และกับ");

        Assert.Equal(["และกับ"], Paragraphs(page).Select(PageSketch.TextOf));
    }

    [Fact]
    public void Running_text_in_two_columns_is_read_column_by_column()
    {
        var page = new PageSketch().Text(50, 60, "หัวเรื่องเหนือทั้งสองคอลัมน์");
        for (var i = 0; i < 8; i++)
        {
            page.Text(50, 100 + (i * 14), $"ก{i}การประเมินคุณธรรมและความโปร่งใสของหน่วยงาน").Text(320, 100 + (i * 14), $"ข{i}เป็นเครื่องมือในการยกระดับการดำเนินงานภาครัฐ");
        }

        var lines = Paragraphs(page).SelectMany(p => p.Lines).Select(l => l.Text[..2]).ToList();

        Assert.Equal([.. Enumerable.Range(0, 8).Select(i => $"ก{i}"), .. Enumerable.Range(0, 8).Select(i => $"ข{i}")], lines.Skip(1));
    }

    [Fact]
    public void Two_signatures_side_by_side_are_two_blocks()
    {
        var page = new PageSketch().Text(50, 60, Long).Text(110, 120, "(นายสมชายใจดี)").Text(380, 120, "(นางสาวมานีมีนา)").Text(100, 136, "ปลัดเทศบาลตำบลวัง").Text(405, 136, "นิติกร");

        Assert.Equal(["(นายสมชายใจดี)", "ปลัดเทศบาลตำบลวัง", "(นางสาวมานีมีนา)", "นิติกร"], Paragraphs(page).SelectMany(p => p.Lines).Skip(1).Select(l => l.Text));
    }
}
