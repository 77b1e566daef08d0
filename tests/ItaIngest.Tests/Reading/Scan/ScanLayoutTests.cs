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
}
