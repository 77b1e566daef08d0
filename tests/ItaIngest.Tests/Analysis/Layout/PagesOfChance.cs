using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;

namespace ItaIngest.Tests.Analysis.Layout;

/// <summary>Pages with words and rulings anywhere.</summary>
static class PagesOfChance
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

    /// <summary>Pages as they may be.</summary>
    public static readonly Gen<ReadDocument> Usual = Of(Words, Rulings);

    // Among words as they may be: without extent, as large as the page, far off it.
    static readonly Gen<Word> OddWords =
        from word in Words
        from right in Across
        from bottom in Down
        from far in Gen.Elements(0, 0, 0, -3000, 5000)
        select word with { Box = new Box(word.Box.Left + far, word.Box.Top, Math.Max(word.Box.Left, right) + far, Math.Max(word.Box.Top, bottom)) };

    static readonly Gen<Ruling> OddRulings =
        from x in Across
        from y in Down
        from right in Across
        from bottom in Down
        select new Ruling(x, y, right, bottom, 0.5);

    /// <summary>Pages as no printer makes them.</summary>
    public static readonly Gen<ReadDocument> Odd = Of(Gen.OneOf(Words, OddWords), Gen.OneOf(Rulings, OddRulings));

    static Gen<ReadDocument> Of(Gen<Word> words, Gen<Ruling> rulings) =>
        from pages in Gen.Choose(1, 3)
        from printed in words.ArrayOf().ListOf(pages)
        from drawn in rulings.ArrayOf().ListOf(pages)
        select new ReadDocument(
            "application/pdf", [.. printed.Zip(drawn).Select((page, i) => new Page(i + 1, 595, 842, page.First, page.Second, [], TextOrigin.TextLayer))], [], [], []);
}
