using ItaIngest.Reading.Ocr;
using ItaIngest.Reading.Scan;

namespace ItaIngest.Tests.Reading.Scan;

public sealed class WordBuilderTests
{
    /// <summary>One letter of ink for each symbol, 16 wide with 4 between; a space in the text leaves 20 more.</summary>
    static List<PixelWord> Build(string text, bool engineReadsSpaces = true, double confidence = 0.9)
    {
        var (letters, symbols, x, space) = (new List<Component>(), new List<OcrSymbol>(), 100, false);
        foreach (var c in text)
        {
            if (c == ' ')
            {
                (x, space) = (x + 20, engineReadsSpaces);
                continue;
            }

            letters.Add(new Component(x, 50, x + 16, 70, 200, []));
            symbols.Add(new OcrSymbol(c.ToString(), x - 100, 0, x - 84, 40, confidence, space));
            (x, space) = (x + 20, false);
        }

        return WordBuilder.Build(new TextLine(0, letters, 50, 70), symbols, 100, 30);
    }

    [Fact]
    public void Symbols_between_spaces_are_a_word_with_its_place_on_the_page()
    {
        var words = Build("กขค งจ");

        Assert.Equal([("กขค", 100, 156), ("งจ", 180, 216)], words.Select(w => (w.Text, w.Left, w.Right)));
        Assert.All(words, w => Assert.True(w.SpaceBefore));
    }

    [Fact]
    public void A_number_inside_text_has_its_own_box_and_keeps_its_point()
    {
        var words = Build("ได้๘๗.๕๐%");

        Assert.Equal(["ได้", "๘๗.๕๐", "%"], words.Select(w => w.Text));
        Assert.Equal([true, false, false], words.Select(w => w.SpaceBefore));
    }

    [Fact]
    public void A_gap_in_the_ink_is_a_space_when_the_engine_missed_it() =>
        Assert.Equal(["กข", "คง"], Build("กข คง", engineReadsSpaces: false).Select(w => w.Text));

    [Fact]
    public void A_symbol_whose_ink_its_neighbour_has_does_not_stretch_the_word_into_the_white_before_it()
    {
        var line = new TextLine(0, [new Component(0, 0, 16, 20, 200, []), new Component(60, 0, 76, 20, 200, []), new Component(80, 0, 96, 20, 200, [])], 0, 20);
        OcrSymbol[] symbols = [new("ก", 0, 0, 20, 20, 0.9, false), new("ส", 38, 0, 58, 20, 0.9, true), new("ํ", 58, 0, 78, 20, 0.9, false), new("า", 78, 0, 98, 20, 0.9, false)];

        Assert.Equal([(0, 16), (60, 96)], WordBuilder.Build(line, symbols, 0, 0).Select(w => (w.Left, w.Right)));
    }

    [Fact]
    public void A_number_is_as_sure_as_its_least_sure_digit()
    {
        var line = new TextLine(0, [new Component(0, 0, 16, 20, 200, []), new Component(20, 0, 36, 20, 200, [])], 0, 20);
        OcrSymbol[] symbols = [new("๘", 0, 0, 18, 20, 0.99, false), new("๗", 18, 0, 38, 20, 0.4, false)];

        Assert.Equal(0.4, Assert.Single(WordBuilder.Build(line, symbols, 0, 0)).Confidence);
    }

    [Theory]
    [InlineData(76, "๕,๐")] // hangs below the base line at 70
    [InlineData(70, "๕.๐")]
    public void A_sign_that_was_read_twice_is_the_one_that_its_ink_shows(int bottom, string expected)
    {
        var line = new TextLine(0, [new(0, 50, 16, 70, 200, []), new(20, 66, 24, bottom, 16, []), new(30, 50, 46, 70, 200, [])], 50, 70);
        OcrSymbol[] symbols = [new("๕", 0, 0, 16, 20, 1, false), new(".", 16, 0, 22, 20, 1, false), new(",", 22, 0, 28, 20, 1, false), new("๐", 28, 0, 46, 20, 1, false)];

        Assert.Equal(expected, Assert.Single(WordBuilder.Build(line, symbols, 0, 0)).Text);
    }
}
