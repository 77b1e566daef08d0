using System.Buffers.Binary;
using ItaIngest.Reading;
using ItaIngest.Reading.Pdf;
using ItaIngest.Reading.Pictures;
using ItaIngest.Reading.Scan;
using ItaIngest.Tests.TestSupport;

namespace ItaIngest.Tests.Reading.Pictures;

/// <summary>Pages as people see them; an independent decoder (leptonica) reads the files back.</summary>
public sealed class PagePainterTests
{
    [Theory]
    [InlineData("source.pdf")]
    [InlineData("scan.pdf")]
    public void A_page_is_painted_as_the_reader_sees_it(string name)
    {
        var bytes = File.ReadAllBytes(Repository.At("corpora", "reports", "sateng-nok-2565", name));
        var png = PagePainter.Paint(bytes, new ReadOptions(), new PictureWish(2, 620));
        Assert.Equal(620, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        var seen = Assert.Single(ImageReader.Read(png));

        using var document = PdfDocument.Open(bytes);
        var expected = PdfPageRenderer.RenderAt(document, 2, 620 * 72 / PagePainter.Sizes(bytes, new ReadOptions())[1].Width);
        Assert.InRange(seen.Height, expected.Height - 1, expected.Height + 1);
        Assert.InRange(Blackness(seen) / Blackness(expected), 0.9, 1.1); // coloured ink is lighter or darker in grey
        Assert.True(Blackness(seen) > 1);
    }

    [Fact]
    public void Sizes_are_those_of_the_pages_as_read()
    {
        var path = Repository.At("corpora", "reports", "mueang-pan-2568", "source.pdf");
        var sizes = PagePainter.Sizes(File.ReadAllBytes(path), new ReadOptions());
        Assert.Equal(PdfReader.Read(path).Select(page => new PageSize(page.Width, page.Height)), sizes);
        Assert.Empty(PagePainter.Sizes(File.ReadAllBytes(Repository.At("corpora", "reports", "mueang-pan-2568", "source.docx")), new ReadOptions()));
    }

    [Fact]
    public void A_page_that_is_not_there_is_told() => Assert.Throws<PageUnreadableException>(() => PagePainter.Paint(
        File.ReadAllBytes(Repository.At("corpora", "reports", "mueang-pan-2568", "source.pdf")), new ReadOptions(), new PictureWish(999, 100)));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Every_pixel_comes_back(int channels)
    {
        var pixels = new byte[7 * 5 * channels];
        new Random(channels).NextBytes(pixels);
        var image = Assert.Single(ImageReader.Read(PngImage.Encode(pixels, 7, 5)));
        Assert.Equal((7, 5), (image.Width, image.Height));
        if (channels == 1)
        {
            Assert.Equal(pixels, image.Grey);
        }
    }

    // Mean darkness in percent: the same page painted by another way has the same ink.
    static double Blackness(PageImage image) => image.Grey.Average(g => 255 - g) / 2.55;
}
