using ItaIngest.Analysis.Layout;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;

namespace ItaIngest.Tests.Analysis.Layout;

public sealed class DisplayedBoxesTests
{
    [Fact]
    public void Places_on_a_page_that_was_turned_for_reading_are_those_of_the_page_as_displayed()
    {
        // a portrait page displayed on its side: 842 x 595 as displayed, turned a quarter clockwise for reading
        var word = new Word("๘๗.๕๐", new Box(100, 200, 140, 212), 1, TextOrigin.Ocr);
        var page = new Page(1, 595, 842, [word], [], [], TextOrigin.Ocr) { Turn = new PageTurn(1, 0, 595, 842) };

        var blocks = DocumentLayout.Build(new ReadDocument("application/pdf", [page], [], [], []), new DiagnosticLog());

        var line = Assert.Single(Assert.IsType<Paragraph>(Assert.Single(blocks)).Lines);
        var expected = new Box(200, 595 - 140, 212, 595 - 100);
        Assert.Equal(expected, line.PlaceOf(0, line.Text.Length).Box);
        Assert.Equal(expected, line.Place.Box);
    }
}
