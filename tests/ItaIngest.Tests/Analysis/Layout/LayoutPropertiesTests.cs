using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Analysis.Layout;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;

namespace ItaIngest.Tests.Analysis.Layout;

/// <summary>Whatever words and rulings stand on pages: layout does not throw, and every letter is in exactly one block.</summary>
public sealed class LayoutPropertiesTests
{
    static readonly string[] Texts = ["ตัวชี้วัด", "ที่", "๑", "98.50", "รวม", "การเปิดเผยข้อมูล", "(ต่อ)", "A", "-", "1.", "•"];

    // On a grid, so that rows, columns and rulings that meet come up often; a little off it, as on paper.
    static readonly Gen<double> Across = Gen.Choose(0, 24).Zip(Gen.Choose(-3, 3)).Select(at => (at.Item1 * 24.0) + (at.Item2 * 0.7));

    static readonly Gen<double> Down = Gen.Choose(0, 40).Zip(Gen.Choose(-2, 2)).Select(at => (at.Item1 * 20.0) + (at.Item2 * 0.6));

    static readonly Gen<Word> Words =
        from text in Gen.Elements(Texts)
        from left in Across
        from top in Down
        from height in Gen.Choose(8, 18)
        select new Word(text, new Box(left, top, left + (text.Length * height / 2.0), top + height), 0.9, TextOrigin.TextLayer);

    static readonly Gen<Ruling> Rulings =
        from isLevel in Gen.Elements(true, false)
        from x in Across
        from y in Down
        from length in Gen.Choose(1, 24)
        select isLevel ? new Ruling(x, y, x + (length * 24), y, 0.5) : new Ruling(x, y, x, y + (length * 20), 0.5);

    static readonly Gen<ReadDocument> Documents =
        from pages in Gen.Choose(1, 3)
        from words in Words.ArrayOf().ListOf(pages)
        from rulings in Rulings.ArrayOf().ListOf(pages)
        select new ReadDocument(
            "application/pdf", [.. words.Zip(rulings).Select((page, i) => new Page(i + 1, 595, 842, page.First, page.Second, [], TextOrigin.TextLayer))], [], [], []);

    [Fact]
    public void Every_letter_of_a_page_is_in_exactly_one_block() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(120), Prop.ForAll(Documents.ToArbitrary(), document =>
            Letters(document.Pages.SelectMany(page => page.Words)) == Letters(DocumentLayout.Build(document, new DiagnosticLog()).SelectMany(Placed))));

    static string Letters(IEnumerable<Word> words) => string.Concat(words.SelectMany(word => word.Text).Order());

    static IEnumerable<Word> Placed(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Lines.SelectMany(line => line.Words).Select(placed => placed.Word),
        Table table => table.Cells.SelectMany(cell => cell.Lines.SelectMany(line => line.Words).Select(placed => placed.Word).Concat(cell.Nested.SelectMany(Placed))),
        _ => [],
    };
}
