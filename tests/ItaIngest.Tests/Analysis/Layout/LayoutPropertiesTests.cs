using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Analysis.Layout;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Results;
using ItaIngest.Tests.TestSupport;

namespace ItaIngest.Tests.Analysis.Layout;

/// <summary>Whatever words and rulings stand on pages: layout does not throw, and every letter is in exactly one block.</summary>
public sealed class LayoutPropertiesTests
{
    [Fact]
    public void Every_letter_of_a_page_is_in_exactly_one_block() =>
        Check.One(Chance.Usual.WithMaxTest(300).WithEndSize(120), Prop.ForAll(PagesOfChance.Usual.ToArbitrary(), KeepsEveryLetter));

    [Fact]
    public void Words_of_any_size_anywhere_are_laid_out_all_the_same() =>
        Check.One(Chance.Usual.WithMaxTest(300).WithEndSize(60), Prop.ForAll(PagesOfChance.Odd.ToArbitrary(), KeepsEveryLetter));

    [Fact]
    public void Cells_of_a_table_share_no_place_in_its_grid_and_none_on_its_page() =>
        Check.One(Chance.Usual.WithMaxTest(300).WithEndSize(120), Prop.ForAll(PagesOfChance.Usual.ToArbitrary(), document =>
            DocumentLayout.Build(document, new DiagnosticLog()).OfType<Table>().All(AreApart)));

    static bool AreApart(Table table) =>
        table.Cells.All(cell => cell.Row >= 0 && cell.Column >= 0 && cell.Row + cell.RowSpan <= table.RowCount && cell.Column + cell.ColumnSpan <= table.ColumnCount
            && cell.Nested.All(AreApart))
        && Pairs(table.Cells).All(pair => !ShareAGridPlace(pair.First, pair.Second) && !ShareAPlaceOnPaper(pair.First.Place, pair.Second.Place));

    static bool ShareAGridPlace(Cell one, Cell other) =>
        one.Row < other.Row + other.RowSpan && other.Row < one.Row + one.RowSpan
        && one.Column < other.Column + other.ColumnSpan && other.Column < one.Column + one.ColumnSpan;

    static bool ShareAPlaceOnPaper(Place one, Place other) =>
        one.Page == other.Page && one.Box is { } mine && other.Box is { } theirs && mine.Overlaps(theirs);

    static IEnumerable<(Cell First, Cell Second)> Pairs(IReadOnlyList<Cell> cells) =>
        cells.SelectMany((first, i) => cells.Skip(i + 1).Select(second => (first, second)));

    static bool KeepsEveryLetter(ReadDocument document) =>
        Letters(document.Pages.SelectMany(page => page.Words)) == Letters(DocumentLayout.Build(document, new DiagnosticLog()).SelectMany(Placed));

    static string Letters(IEnumerable<Word> words) => string.Concat(words.SelectMany(word => word.Text).Order());

    static IEnumerable<Word> Placed(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Lines.SelectMany(line => line.Words).Select(placed => placed.Word),
        Table table => table.Cells.SelectMany(cell => cell.Lines.SelectMany(line => line.Words).Select(placed => placed.Word).Concat(cell.Nested.SelectMany(Placed))),
        _ => [],
    };
}
