using ItaIngest.Reading.Scan;

namespace ItaIngest.Tests.Reading.Scan;

public sealed class ScanLayoutTests
{
    [Fact]
    public void A_dotted_leader_is_no_text()
    {
        var sketch = new Sketch(1200, 1200).Letters(100, 100, 20).Letters(100, 200, 20);
        for (var x = 510; x < 900; x += 10)
        {
            sketch.Fill(x, 215, x + 4, 219);
        }

        Assert.Equal([20, 20], ScanLayout.Of(sketch.Page, 0).Lines.Select(l => l.Letters.Count));
    }

    [Fact]
    public void A_shaded_head_is_text_and_a_shaded_bar_is_a_picture()
    {
        var sketch = new Sketch(1200, 1200).Fill(100, 100, 700, 200, 190).Letters(100, 300, 20).Letters(100, 400, 20).Fill(300, 600, 400, 1000, 150);
        for (var i = 0; i < 20; i++)
        {
            sketch.Fill(200 + i * 20, 140, 216 + i * 20, 160).Fill(204 + i * 20, 144, 212 + i * 20, 156, 190);
        }

        var layout = ScanLayout.Of(sketch.Page, 0);

        Assert.Equal([20, 20, 20], layout.Lines.Select(l => l.Letters.Count));
        var picture = Assert.Single(layout.Pictures);
const double Tile = 32; // areas are found in tiles of this size
        Assert.Equal(300, picture.Left, Tile);
        Assert.Equal(400, picture.Right, Tile);
        Assert.Equal(600, picture.Top, Tile);
        Assert.Equal(1000, picture.Bottom, Tile);
    }

    [Fact]
    public void An_emblem_is_a_picture_and_its_inside_is_not_read()
    {
        var sketch = new Sketch(1200, 1200).Letters(100, 600, 20).Letters(100, 700, 20)
            .Fill(500, 100, 700, 300).Fill(530, 130, 670, 270, 255).Fill(560, 160, 640, 240).Letters(100, 800, 20);

        var layout = ScanLayout.Of(sketch.Page, 0);

        var picture = Assert.Single(layout.Pictures);
        Assert.Equal((500, 100, 700, 300), (picture.Left, picture.Top, picture.Right, picture.Bottom));
        Assert.Equal(3, layout.Lines.Count);
    }

    [Fact]
    public void Words_on_two_sides_of_a_ruling_are_two_lines()
    {
        var sketch = new Sketch(1200, 1200).Letters(100, 600, 20);
        sketch.Fill(100, 100, 700, 103).Fill(100, 180, 700, 183).Fill(100, 100, 103, 183).Fill(400, 100, 403, 183).Fill(697, 100, 700, 183);
        sketch.Letters(280, 130, 5).Letters(420, 130, 5); // nearer to each other than two words, with the ruling between them

        var layout = ScanLayout.Of(sketch.Page, 0);

        Assert.Equal([20, 5, 5], layout.Lines.Select(l => l.Letters.Count));
        Assert.Equal(3, layout.Lines.Select(l => l.Region).Distinct().Count());
        Assert.Equal(5, layout.Rulings.Count);
    }

    [Fact]
    public void A_blank_page_has_nothing()
    {
        var layout = ScanLayout.Of(new Sketch(1200, 1200).Fill(300, 300, 302, 302).Page, 0);

        Assert.Empty(layout.Lines);
        Assert.Empty(layout.Pictures);
    }

    /// <summary>Black and white as a fax has it: a line askew is a flight of steps one pixel high, each shorter than the shortest ruling.</summary>
    [Theory]
    [InlineData(1.2)]
    [InlineData(-0.8)]
    public void Hairlines_of_a_page_askew_are_found_whole(double degrees)
    {
        var slope = Math.Tan(degrees * Math.PI / 180);
        var sketch = new Sketch(1400, 1400);
        for (var row = 0; row < 16; row++)
        {
            for (var x = 200; x < 1200; x++)
            {
                var y = 200 + row * 60 + (int)Math.Round((x - 200) * slope);
                sketch.Fill(x, y, x + 1, y + 1);
            }

            for (var letter = 0; letter < 40 && row < 15; letter++)
            {
                var x = 220 + letter * 22;
                sketch.Letter(x, 220 + row * 60 + (int)Math.Round((x - 200) * slope));
            }
        }

        var layout = ScanLayout.Of(sketch.Page, 0);

        Assert.Equal(-degrees, layout.Angle, 0.15);
        Assert.Equal(16, layout.Rulings.Count);
        Assert.All(layout.Rulings, r => Assert.InRange(r.End - r.Start, 950, 1050));
        Assert.Equal(15, layout.Lines.Count);
    }
}
