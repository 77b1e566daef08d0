using ItaIngest.Reading.Scan;

namespace ItaIngest.Tests.Reading.Scan;

public sealed class LineFinderTests
{
    static List<TextLine> Find(Sketch sketch) => LineFinder.Find(0, ComponentFinder.Find(sketch.Ink), 20);

    [Fact]
    public void Marks_belong_to_the_letters_that_they_stand_over_or_under()
    {
        var lines = Find(new Sketch(600, 300)
            .Letters(50, 60, 10).Fill(92, 48, 104, 55).Fill(92, 38, 98, 45) // a vowel and a tone mark over the third letter
            .Fill(150, 84, 160, 92) // a vowel under the sixth
            .Letters(50, 120, 10).Fill(70, 108, 82, 115));

        Assert.Equal([13, 11], lines.Select(l => l.Letters.Count));
        Assert.Equal([60.0, 120.0], lines.Select(l => l.BandTop));
        Assert.Equal((38, 92), (lines[0].Top, lines[0].Bottom));
    }

    [Fact]
    public void A_line_that_sinks_across_the_page_stays_one_line()
    {
        var sketch = new Sketch(1200, 300);
        for (var i = 0; i < 50; i++)
        {
            sketch.Letter(50 + i * 22, 60 + i / 2).Letter(50 + i * 22, 110 + i / 2);
        }

        Assert.Equal([50, 50], Find(sketch).Select(l => l.Letters.Count));
    }

    [Fact]
    public void A_wide_gap_parts_a_line_and_a_space_does_not()
    {
        var lines = Find(new Sketch(800, 100).Letters(20, 40, 5).Letters(140, 40, 5).Letters(500, 40, 3));

        Assert.Equal([10, 3], lines.Select(l => l.Letters.Count));
    }

    [Fact]
    public void A_dash_alone_in_a_cell_is_a_line_and_a_speck_is_not()
    {
        var line = Assert.Single(Find(new Sketch(200, 100).Fill(80, 50, 92, 53).Fill(20, 20, 22, 22)));

        Assert.Equal(80, line.Left);
        Assert.Equal(20, line.LetterHeight);
    }

    [Fact]
    public void A_crop_shows_its_own_line_alone()
    {
        var sketch = new Sketch(400, 200).Letters(50, 60, 5).Letters(50, 93, 5);
        var components = ComponentFinder.Find(sketch.Ink);
        var line = LineFinder.Find(0, components, 20)[0];

        var (image, left, top) = LineCrop.Cut(line, sketch.Page, [.. components.Except(line.Letters)]);

        Assert.True(top + image.Height > 93, "the crop must reach into the line below for this test to tell anything");
        Assert.Equal(5, ComponentFinder.Find(InkMap.From(image, 128)).Count);
        Assert.Equal(0, image.Grey[(60 - top) * image.Width + 50 - left]);
    }
}
