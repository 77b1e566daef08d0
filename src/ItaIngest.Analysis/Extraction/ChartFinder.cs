using ItaIngest.Model.Blocks;
using ItaIngest.Model.Results;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Extraction;

/// <summary>
/// Results that are printed only as a picture. Reports put a short heading over a chart ('ผลการประเมินในภาพรวม', 'กราฟแสดงคะแนน...'):
/// a picture directly below such a heading shows numbers that are not in the record, and the record must say so.
/// </summary>
static class ChartFinder
{
    /// <summary>A heading is one line or two; a longer paragraph is prose that happens to speak of results.</summary>
    const int LongestHeading = 120;

    /// <summary>A heading may have a second line, such as the year or the agency, between it and its chart.</summary>
    const int LinesAbove = 2;

    /// <summary>Logos, seals and signatures are smaller than a chart, whose axis labels must be legible (points).</summary>
    const double MinWidth = 120, MinHeight = 70;

    static readonly string[] Announces = [.. new[] { "ผลการประเมิน", "ผลคะแนน", "คะแนนภาพรวม", "กราฟ", "แผนภูมิ" }.Select(ThaiText.Key)];

    public static void Tell(IReadOnlyList<Block> blocks, DiagnosticLog log)
    {
        var above = new List<string>();
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Table:
                    above.Clear();
                    break;
                case Paragraph { Role: ParagraphRole.Body } paragraph:
                    above.Add(string.Concat(paragraph.Lines.Select(l => l.Text)));
                    break;
                case Picture picture when IsChartSized(picture) && above.TakeLast(LinesAbove).LastOrDefault(Announce) is { } heading:
                    log.Add(ChartOf(picture, heading.Trim()));
                    break;
            }
        }
    }

    static bool Announce(string text) =>
        text.Length <= LongestHeading && Array.Exists(Announces, word => ThaiText.Key(text).Contains(word, StringComparison.Ordinal));

    static bool IsChartSized(Picture picture) =>
        picture.Place.Box is not { } box || (box.Width >= MinWidth && box.Height >= MinHeight);

    static Diagnostic ChartOf(Picture picture, string heading) => new(
        DiagnosticCodes.PageChart,
        Severity.Info,
        $"Under '{heading}' stands a picture: what it shows is not in the record. Look at it in the document.",
        $"ใต้หัวข้อ '{heading}' เป็นรูปภาพ ผลที่แสดงในภาพจึงไม่อยู่ในระเบียน โปรดดูจากเอกสาร",
        picture.Place.Page,
        picture.Place.Box);
}
