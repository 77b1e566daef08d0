using ItaIngest.Reading.Scan;

namespace ItaIngest.Tests.Reading.Scan;

public sealed class RulingDetectorTests
{
    const double LetterHeight = 20;

    /// <summary>Two cells beside each other with text in each.</summary>
    static Sketch Table() => new Sketch(600, 300)
        .Fill(50, 50, 550, 53).Fill(50, 120, 550, 123).Fill(50, 50, 53, 123).Fill(300, 50, 303, 123).Fill(547, 50, 550, 123)
        .Letters(80, 75, 8).Letters(330, 75, 8);

    [Fact]
    public void Finds_the_lines_of_a_table_and_none_in_its_text()
    {
        var found = RulingDetector.Find(Table().Ink, LetterHeight);

        Assert.Equal([51.5, 121.5], found.Where(r => r.IsHorizontal).Select(r => r.Position).Order());
        Assert.Equal([51.5, 301.5, 548.5], found.Where(r => !r.IsHorizontal).Select(r => r.Position).Order());
        Assert.All(found, r => Assert.Equal(3, r.Thickness, 0.5));
    }

    [Fact]
    public void A_line_that_the_scanner_broke_is_one_and_a_solid_block_is_none()
    {
        var found = RulingDetector.Find(new Sketch(600, 300).Fill(50, 50, 290, 53).Fill(298, 50, 550, 53).Fill(100, 100, 300, 200).Ink, LetterHeight);

        var ruling = Assert.Single(found);
        Assert.Equal((50, 550), (ruling.Start, ruling.End));
    }

    [Fact]
    public void Bold_letters_that_touch_are_no_ruling()
    {
        var sketch = new Sketch(600, 300);
        for (var x = 50; x < 350; x += 16)
        {
            sketch.Letter(x, 100);
        }

        Assert.Empty(RulingDetector.Find(sketch.Ink, LetterHeight));
    }

    [Fact]
    public void Erasing_leaves_text_and_what_crosses_a_ruling()
    {
        var sketch = Table().Fill(400, 108, 403, 135); // a tail that goes through the lower ruling
        var map = sketch.Ink;
        RulingEraser.Erase(RulingDetector.Find(map, LetterHeight), map, sketch.Page.Grey);
        var left = ComponentFinder.Find(map);

        Assert.Equal(17, left.Count);
        Assert.Contains(left, c => (c.Left, c.Top, c.Right, c.Bottom) == (400, 108, 403, 135));
        Assert.Equal(255, sketch.Page.Grey[51 * 600 + 200]);
    }

    [Fact]
    public void Every_cell_is_a_region_of_its_own()
    {
        var regions = new RegionMap(600, 300, RulingDetector.Find(Table().Ink, LetterHeight), LetterHeight);

        Assert.Equal(3, regions.Count);
        Assert.Equal(0, regions.At(300, 200));
        Assert.Equal(3, new[] { regions.At(10, 10), regions.At(100, 80), regions.At(400, 80) }.Distinct().Count());
        Assert.Equal(regions.At(60, 110), regions.At(290, 60));
    }
}
