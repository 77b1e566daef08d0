using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Reading;
using ItaIngest.Reading.Isolation;
using ItaIngest.Tests.TestSupport;

namespace ItaIngest.Tests.Reading.Pdf;

/// <summary>Places and sizes that no page has, claimed by a PDF: what is read has boxes that a reply may have, and the rest of the page stays.</summary>
public sealed class OddPlacesTests
{
    const string Hello = "BT /F 20 Tf 100 700 Td (Hello) Tj ET ";
    const string Image = "BI /W 1 /H 1 /CS /G /BPC 8 ID 0 EI ";

    // A number with a point: PDFium takes a whole one of so many digits for 0. Its square is without end.
    static readonly string Huge = "1" + new string('0', 30) + ".5";
    static readonly string Vast = $"{Huge} 0 0 {Huge} 0 0 cm ";

    public static TheoryData<string, string> Odd => new()
    {
        { "a word far away", $"BT /F 20 Tf {Huge} {Huge} Td (far) Tj ET" },
        { "a word on the other side", $"BT /F 20 Tf -{Huge} -{Huge} Td (far) Tj ET" },
        { "a letter larger than the world", $"BT /F {Huge} Tf 100 600 Td (large) Tj ET" },
        { "a word in a space without end", $"q {Vast}{Vast}BT /F 20 Tf 1 1 Td (endless) Tj ET Q" },
        { "a word in a matrix without end", $"q {Vast}BT /F 20 Tf {Huge} {Huge} -{Huge} {Huge} {Huge} -{Huge} Tm (endless) Tj ET Q" },
        { "letters pushed apart", $"BT /F 20 Tf 100 600 Td {Huge} Tc (apart) Tj ET" },
        { "letters pulled together", $"BT /F 20 Tf 100 600 Td -{Huge} Tz (apart) Tj ET" },
        { "a picture far away", $"q 100 0 0 100 {Huge} {Huge} cm {Image}Q" },
        { "a picture without end", $"q {Vast}{Vast}{Image}Q" },
        { "a line without end", $"q {Vast}{Vast}1 w 0 0 m 100 0 l S Q" },
        { "a line thicker than the world", $"{Huge} w 10 10 m 500 10 l S" },
        { "an area without end", $"q {Vast}{Vast}0 0 100 1 re f Q" },
    };

    [Theory]
    [MemberData(nameof(Odd))]
    public void Boxes_are_a_pages_whatever_a_pdf_claims(string what, string content)
    {
        Assert.NotEmpty(what);
        var page = Assert.Single(Read(new PdfBuilder().Page(Hello + content)).Pages);
        Assert.Contains("Hello", page.Words.Select(word => word.Text));
        Assert.Equal(100, page.Words.Single(word => word.Text == "Hello").Box.Left, 2.0);
    }

    [Theory]
    [InlineData("0 0 1 1")]
    [InlineData("-1 -1 0 0")]
    public void A_page_larger_than_any_fails_and_the_others_are_read(string corners)
    {
        var box = string.Join(' ', corners.Split(' ').Select(corner => corner == "1" ? Huge : corner == "-1" ? "-" + Huge : corner));
        var read = Read(new PdfBuilder().Page(Hello).Page(Hello, $"/MediaBox [{box}]").Page(Hello));
        Assert.Equal([1, 2, 3], read.Pages.Select(page => page.Number));
        Assert.Equal([false, true, false], read.Pages.Select(page => page.HasFailed));
    }

    [Fact]
    public void What_is_read_of_made_files_may_be_a_reply()
    {
        string[] names = ["text-matrix-infinite", "text-matrix-singular", "text-size-huge", "text-size-negative", "coordinates-infinite", "page-box-huge", "page-box-far-away", "page-unit-huge", "page-box-negative", "page-box-strip"];
        foreach (var name in names)
        {
            try
            {
                _ = Sound(File.ReadAllBytes(Repository.At("corpora", "broken", "made", name + ".pdf")));
            }
            catch (RejectedException)
            {
                // An answer too.
            }
        }
    }

    static ReadDocument Read(PdfBuilder builder) => Sound(builder.Build());

    static ReadDocument Sound(byte[] file)
    {
        using var reader = new DocumentReader(_ => throw new InvalidOperationException("must not be asked for"));
        return DocumentBytes.Read(DocumentBytes.Of(reader.Read(file, new ReadOptions { Ocr = OcrUse.Never }, PageRange.All)));
    }
}
