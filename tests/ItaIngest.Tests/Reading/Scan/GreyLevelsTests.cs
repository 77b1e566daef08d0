using ItaIngest.Reading.Scan;

namespace ItaIngest.Tests.Reading.Scan;

public sealed class GreyLevelsTests
{
    [Fact]
    public void Paper_that_darkens_towards_one_side_becomes_white_and_its_ink_stays()
    {
        var sketch = new Sketch(640, 640);
        for (var x = 0; x < 640; x++)
        {
            sketch.Fill(x, 0, x + 1, 640, (byte)(240 - x / 8));
        }

        var page = sketch.Fill(20, 100, 40, 120, 60).Fill(600, 100, 620, 120, 60).Page;
        var flat = GreyLevels.Flatten(page, new PaperTiles(page));
        var ink = InkMap.From(flat, GreyLevels.Threshold(flat));

        Assert.Equal(800, ink.Ink.Sum(b => (int)b));
        Assert.True(flat.Grey[300 * 640 + 10] > 250);
        Assert.True(flat.Grey[300 * 640 + 630] > 250);
    }

    [Fact]
    public void A_page_that_is_black_and_white_already_is_left_as_it_is()
    {
        var page = new Sketch(200, 200).Letters(20, 20, 5).Page;

        Assert.Same(page, GreyLevels.Flatten(page, new PaperTiles(page)));
    }

    [Fact]
    public void A_fax_has_no_greys_and_a_scan_has_them()
    {
        Assert.False(GreyLevels.HasGreys(new Sketch(400, 400).Letters(20, 20, 15).Page));
        Assert.True(GreyLevels.HasGreys(new Sketch(400, 400).Letters(20, 20, 15).Fill(20, 100, 300, 104, 120).Page));
    }
}
