using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Reading.Ocr;
using ItaIngest.Reading.Scan;
using ItaIngest.Tests.Reading.Ocr;
using ItaIngest.Tests.TestSupport;

namespace ItaIngest.Tests.Reading.Scan;

public sealed class SecondLookTests
{
    /// <summary>
    /// A page of LibreOffice in TH Sarabun New that has nothing but numbers, stamped over three cells and damaged by the corpus builder's
    /// ScanPainter (200 dpi, skew, paper 235, noise 4, JPEG 50), cut out.
    /// </summary>
    static Page ReadStamped() => Recorded.Read("stamped-cells", engine =>
    {
        var image = ImageReader.Read(File.ReadAllBytes(Repository.At("tests", "ItaIngest.Tests", "Fixtures", "stamped-cells.jpg"))).Single();
        return new ScanReader(engine).Read(image, 1, image.Width * 72.0 / 200, image.Height * 72.0 / 200, new DiagnosticLog());
    });

    [Fact]
    public void A_stamp_over_cells_hides_no_number_and_invents_none()
    {
        var words = ReadStamped().Words.Select(w => w.Text).ToList();

        // inside the ring, between its two circles, crossed by its right side, and beside it
        foreach (var number in new[] { "๖๔.๗๑", "๘๒.๙๒", "๗๖.๖๘", "๙๙.๑๑", "๙๐.๕๑" })
        {
            Assert.Single(words, number);
        }
    }

    [Fact]
    public void A_digit_alone_in_which_the_engine_sees_nothing_at_first_is_looked_at_smaller()
    {
        var layout = ScanLayout.Of(new Sketch(1200, 1200).Letters(100, 300, 20).Letters(100, 400, 20).Letter(600, 800).Page, 0);
        var alone = layout.Lines.Single(l => l.Letters.Count == 1);

        Assert.Equal("๐", Assert.Single(new LineReader(new BlindAtFirst("๐"), layout).Read(alone)).Text);
        Assert.Empty(new LineReader(new BlindAtFirst("๑๐"), layout).Read(alone)); // two digits are not what the ink shows
        Assert.Empty(new LineReader(new BlindAtFirst("c"), layout).Read(alone));
    }

    /// <summary>Sees something only where the letters take less of the image than at first.</summary>
    sealed class BlindAtFirst(string seen) : IOcrEngine
    {
        int highest;

        public IReadOnlyList<ModelUse> Models => [];

        public IReadOnlyList<IReadOnlyList<OcrSymbol>> Read(IReadOnlyList<PageImage> images, OcrMode mode)
        {
            highest = highest == 0 ? images[0].Height : highest;
            return [.. images.Select(i => i.Height > highest
                ? seen.Select((c, at) => new OcrSymbol(c.ToString(), at * i.Width / seen.Length, 0, (at + 1) * i.Width / seen.Length, i.Height, 0.99, false)).ToList()
                : [])];
        }

        public void Dispose()
        {
            // nothing to let go
        }
    }

    [Fact]
    public void A_page_of_numbers_alone_stays_upright() => Assert.Equal(0, ReadStamped().Turn!.Value.QuarterTurns);

    [Theory]
    [InlineData("๘๗.๖๒", true)]
    [InlineData("๑๕,๘๕๗,๐๐๐", true)]
    [InlineData("-12.29%", true)]
    [InlineData("(๑๒.๒๙)", true)]
    [InlineData("๔๐/๑๐๐", true)]
    [InlineData("๘๕.๐๐-๙๔.๙๙", true)]
    [InlineData("๑.๒.", true)]
    [InlineData("๑๕,๘๕,๐๐๐", false)] // a digit lost
    [InlineData("๘๗.,๖๒", false)]
    [InlineData("๘7.๖๒", false)] // two scripts
    [InlineData("๘(๗", false)]
    public void A_number_has_a_shape(string text, bool isNumber) => Assert.Equal(isNumber, NumberShape.Fits(text));

    [Fact]
    public void Sauvola_keeps_a_faint_stroke_beside_a_black_one_that_one_threshold_loses()
    {
        var line = new Sketch(120, 40).Fill(0, 0, 120, 40, 235).Fill(20, 10, 24, 30, 20).Fill(80, 10, 84, 30, 180).Page;

        Assert.Equal(255, Binarisation.Otsu(line).Grey[20 * 120 + 82]);
        Assert.Equal(0, Binarisation.Sauvola(line, 20).Grey[20 * 120 + 82]);
        Assert.Equal(0, Binarisation.Sauvola(line, 20).Grey[20 * 120 + 22]);
        Assert.Equal(255, Binarisation.Sauvola(line, 20).Grey[20 * 120 + 50]);
    }

    [Fact]
    public void Where_ink_makes_no_lines_the_pictures_are_tried_as_lines_once()
    {
        using var engine = new PictureEngine();

        var page = new ScanReader(engine).Read(new Sketch(1200, 1600).Fill(200, 200, 900, 900).Page, 1, 600, 800, new DiagnosticLog());

        Assert.Equal([OcrMode.Line], engine.Asked);
        Assert.Equal(["คะแนน", "๘๗.๖๒"], page.Words.Select(w => w.Text)); // junk of little confidence is left out
        Assert.InRange(page.Words[0].Box.Left, 45, 100); // within the picture and the paper around it, not in the corner of the page
    }

    sealed class PictureEngine : IOcrEngine
    {
        internal List<OcrMode> Asked { get; } = [];

        public IReadOnlyList<ModelUse> Models => [];

        public IReadOnlyList<IReadOnlyList<OcrSymbol>> Read(IReadOnlyList<PageImage> images, OcrMode mode)
        {
            Asked.Add(mode);
            return [.. images.Select(_ => (OcrSymbol[])
            [
                .. "คะแนน".Select((c, i) => new OcrSymbol(c.ToString(), 100 + i * 20, 100, 118 + i * 20, 130, 0.98, false)),
                .. "๘๗.๖๒".Select((c, i) => new OcrSymbol(c.ToString(), 200 + i * 20, 100, 218 + i * 20, 130, 0.98, false)),
                new OcrSymbol("x", 400, 100, 420, 130, 0.4, true),
            ])];
        }

        public void Dispose()
        {
        }
    }
}
