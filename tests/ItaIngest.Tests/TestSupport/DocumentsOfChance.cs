using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Results;

namespace ItaIngest.Tests.TestSupport;

/// <summary>Documents as readers could deliver them, with one of everything in every kind and length.</summary>
static class DocumentsOfChance
{
    /// <summary>Texts that UTF-8 can hold: a lone half of a character is written as the sign for one that is lost.</summary>
    public static readonly Gen<string> Texts = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "").Where(text => !text.Any(char.IsSurrogate)),
        Gen.Elements("ตัวชี้วัดที่ ๑", "98.50", "\U0001F600", ""));

    /// <summary>Numbers that a page can have.</summary>
    public static readonly Gen<ReadDocument> Sound = Documents(Gen.Choose(-1_000_000, 1_000_000).Select(number => number / 128.0));

    static Gen<bool> Flags => Gen.Elements(true, false);

    static Gen<TextOrigin> Origins => Gen.Elements(Enum.GetValues<TextOrigin>());

    static Gen<ReadDocument> Documents(Gen<double> numbers)
    {
        var boxes = from a in numbers from b in numbers from c in numbers from d in numbers select new Box(Math.Min(a, c), Math.Min(b, d), Math.Max(a, c), Math.Max(b, d));
        var words =
            from text in Texts
            from box in boxes
            from confidence in numbers
            from origin in Origins
            from hasSpace in Flags
            select new Word(text, box, confidence, origin, hasSpace);
        var rulings = from box in boxes from thickness in numbers select new Ruling(box.Left, box.Top, box.Right, box.Bottom, thickness);
        var turns = from turned in Flags from degrees in numbers from box in boxes select turned ? new PageTurn(3, degrees, box.Left, box.Top) : (PageTurn?)null;
        var pages =
            from box in boxes
            from printed in words.ArrayOf(3)
            from drawn in rulings.ArrayOf(2)
            from pictures in boxes.ArrayOf(1)
            from origin in Origins
            from failed in Flags
            from turn in turns
            select new Page(1, box.Left, box.Top, printed, drawn, pictures, origin, failed) { Turn = turn };
        var places = from page in Gen.Elements<int?>(null, 0, 7) from has in Flags from box in boxes from path in Texts.OrNull() select new Place(page, has ? box : null, path);
        var diagnostics =
            from code in Texts
            from severity in Gen.Elements(Enum.GetValues<Severity>())
            from thai in Texts.OrNull()
            from place in places
            select new Diagnostic(code, severity, code, thai, place.Page, place.Box);
        return
            from media in Texts
            from read in pages.ArrayOf()
            from blocks in Blocks(numbers, places, words).ArrayOf()
            from told in diagnostics.ArrayOf()
            from model in Texts
            select new ReadDocument(media, [.. read.Select((page, i) => page with { Number = (i * 2) + 1 })], blocks, told, [new ModelUse("ita_tha", model)]);
    }

    static Gen<Block> Blocks(Gen<double> numbers, Gen<Place> places, Gen<Word> words)
    {
        var lines =
            from text in Texts
            from printed in words.ArrayOf(2)
            from place in places
            from confidence in numbers
            from origin in Origins
            from starts in Flags
            select new Line
            {
                Text = text, Raw = text + " ", RawIndex = [.. Enumerable.Range(0, text.Length)], Words = [.. printed.Select((word, i) => (i, word))],
                Place = place, Confidence = confidence, Origin = origin, StartsParagraph = starts,
            };
        var paragraphs =
            from printed in lines.ArrayOf(2) from role in Gen.Elements(Enum.GetValues<ParagraphRole>()) from place in places select (Block)new Paragraph(printed, role, place);
        var inside = Tables(lines, places, Gen.Constant(Array.Empty<Table>()));
        var tables = Tables(lines, places, inside.ArrayOf(1)).Select(table => (Block)table);
        return Gen.OneOf(paragraphs, tables, places.Select(place => (Block)new Picture(place)));
    }

    static Gen<Table> Tables(Gen<Line> lines, Gen<Place> places, Gen<Table[]> nested) =>
        from first in lines.ArrayOf(1)
        from tables in nested
        from place in places
        select new Table(
            [1, 3], 2, 3, 1,
            [new Cell(0, 0, 2, 1, first, [], place), new Cell(0, 1, 1, 2, [], tables, place), new Cell(1, 1, 1, 1, [], [], place)],
            place);
}
