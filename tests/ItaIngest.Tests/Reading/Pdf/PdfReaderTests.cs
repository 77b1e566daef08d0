using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Reading.Pdf;
using ItaIngest.Tests.TestSupport;

namespace ItaIngest.Tests.Reading.Pdf;

/// <summary>Pages of small PDFs: words, coordinates, rulings.</summary>
public sealed class PdfReaderTests
{
    const string Hello = "BT /F 20 Tf 100 700 Td (Score98.50points) Tj ET";

    [Fact]
    public void Words_split_where_letters_and_digits_meet_and_keep_together_without_a_space()
    {
        var words = Read(Hello).Words;
        Assert.Equal(["Score", "98.50", "points"], words.Select(w => w.Text));
        Assert.Equal([true, false, false], words.Select(w => w.SpaceBefore));
        Assert.True(words[0].Box.Right <= words[1].Box.Left && words[1].Box.Right <= words[2].Box.Left);
    }

    [Fact]
    public void A_gap_reads_as_a_space_and_a_space_of_no_width_does_not()
    {
        Assert.Equal(["one", "two"], Read("BT /F 20 Tf 100 700 Td [(one) -400 (two)] TJ ET").Words.Select(w => w.Text));
        Assert.Equal(["onetwo"], Read("BT /F 20 Tf 100 700 Td [(one ) 278 (two)] TJ ET").Words.Select(w => w.Text));
    }

    // Norasi draws 'ffi' as one glyph: its three letters stand at one place and none of them is there to look bold.
    [Fact]
    public void A_ligature_keeps_all_its_letters()
    {
        var words = PdfReader.Read(Repository.At("corpora", "reports", "wang-thong-2567", "source.pdf")).SelectMany(p => p.Words);
        Assert.Contains(words, w => w.Text == "official");
    }

    [Theory]
    [InlineData("/MediaBox [0 0 600 800]", 600, 800, 100, 100)]
    [InlineData("/MediaBox [0 0 600 800] /CropBox [50 100 550 750]", 500, 650, 50, 50)]
    [InlineData("/MediaBox [0 0 600 800] /Rotate 90", 800, 600, 700, 100)]
    [InlineData("/MediaBox [0 0 600 800] /Rotate 180", 600, 800, 500, 700)]
    [InlineData("/MediaBox [0 0 600 800] /Rotate 270", 800, 600, 100, 500)]
    public void Boxes_are_of_the_displayed_page(string attributes, double width, double height, double x, double y)
    {
        // a text at the point (100, 700) of the page's own coordinates, and a square whose corner is there
        var page = Read(Hello + " 100 700 m 140 700 l S", attributes);
        Assert.Equal((width, height), (page.Width, page.Height));
        var box = Box.Around(page.Words.Select(w => w.Box))!.Value;
        Assert.InRange(x, box.Left - 6, box.Right + 6);
        Assert.InRange(y, box.Top - 6, box.Bottom + 6);
        var ruling = Assert.Single(page.Rulings);
        Assert.Equal(40, ruling.Length, 1.0);
        Assert.True(Math.Min(Math.Abs(ruling.X1 - x), Math.Abs(ruling.X2 - x)) < 1 && Math.Min(Math.Abs(ruling.Y1 - y), Math.Abs(ruling.Y2 - y)) < 1);
    }

    [Fact]
    public void A_line_that_runs_up_the_page_is_one_word()
    {
        var word = Assert.Single(Read("BT /F 20 Tf 0 1 -1 0 300 300 Tm (up the page) Tj ET").Words);
        Assert.Equal("up the page", word.Text);
        Assert.True(word.Box.Height > 3 * word.Box.Width);
        Assert.Equal(500, word.Box.Bottom, 2.0);
    }

    [Theory]
    [InlineData("1 w 100 100 m 500 100 l S")] // a stroke
    [InlineData("100 99.5 400 1 re f")] // a bar
    [InlineData("100 99.5 100 1 re f 200 99.5 1 1 re f 201 99.5 299 1 re f")] // Word: a bar per cell and a square at the corner
    [InlineData("100 99.5 m 99.7 100 l 100 100.5 l 500 100.5 l 500.3 100 l 500 99.5 l h f")] // Calc: bevelled ends
    [InlineData("[2 2] 0 d 1 w 100 100 m 500 100 l S")] // dashed
    [InlineData("2 0 0 2 0 0 cm 0.5 w 50 50 m 250 50 l S")] // scaled
    public void A_border_is_one_ruling_however_it_is_painted(string content)
    {
        var ruling = Assert.Single(Read(content).Rulings);
        Assert.Equal(700, ruling.Y1, 0.6);
        Assert.Equal(100, ruling.X1, 0.6);
        Assert.Equal(500, ruling.X2, 0.6);
        Assert.Equal(1, ruling.Thickness, 0.1);
    }

    [Fact]
    public void A_stroked_rectangle_has_four_rulings_and_a_filled_area_none()
    {
        Assert.Equal(4, Read("100 100 200 50 re S").Rulings.Count);
        Assert.Empty(Read("0.8 g 100 100 200 50 re f").Rulings);
    }

    [Fact]
    public void White_lines_show_on_colour_only()
    {
        Assert.Empty(Read("1 G 1 w 100 100 m 500 100 l S").Rulings);
        Assert.Single(Read("0 0 1 rg 90 90 420 20 re f 1 G 1 w 100 100 m 500 100 l S").Rulings);
    }

    [Fact]
    public void A_vertical_ruling_parts_words_that_stand_close() =>
        Assert.Equal(
            ["12", "34"],
            Read("BT /F 20 Tf 100 700 Td [(12) -120 (34)] TJ ET 0.3 w 123.4 690 m 123.4 720 l S").Words.Select(w => w.Text));

    static Page Read(string content, string attributes = "/MediaBox [0 0 600 800]") =>
        PdfReader.Read(new PdfBuilder().Page(content, attributes).Build())[0];
}
