using System.Text;
using ItaIngest.Training.Corpus;
using ItaIngest.Training.Corpus.Content;
using ItaIngest.Training.Corpus.Scan;

namespace ItaIngest.Tests.Training.Corpus;

public sealed class ScanMakerTests
{
    static readonly GreyImage Page = new(200, 100, [.. Enumerable.Range(0, 20000).Select(i => (byte)(i % 200 is > 90 and < 110 ? 0 : 255))]);

    static byte[] Scan(string options) =>
        ScanMaker.Make([Page, Page], ScanDamage.From(ContentOptions.Parse(options)), TestContext.Current.CancellationToken);

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_other_ones()
    {
        Assert.Equal(Scan("seed=5 skew=1 stamp"), Scan("seed=5 skew=1 stamp"));
        Assert.NotEqual(Scan("seed=5 skew=1"), Scan("seed=6 skew=1"));
    }

    [Theory]
    [InlineData("dpi=100", "[0 0 144 72]", "/DCTDecode")]
    [InlineData("dpi=200 mode=fax", "[0 0 72 36]", "/CCITTFaxDecode")]
    [InlineData("dpi=200 absurd", "[0 0 194.59 97.3]", "/DCTDecode")]
    public void Page_boxes_and_filters_are_those_asked_for(string options, string box, string filter)
    {
        var text = Encoding.Latin1.GetString(Scan(options));
        Assert.Contains("/MediaBox " + box, text, StringComparison.Ordinal);
        Assert.Contains(filter, text, StringComparison.Ordinal);
        Assert.DoesNotContain("/Font", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Paper_is_grey_and_ink_is_not_quite_black()
    {
        var damaged = ScanPainter.Damage(Page, ScanDamage.From(ContentOptions.Parse("background=230 noise=0 skew=0")), 1);
        Assert.InRange(damaged.Pixels[(50 * 200) + 100], 25, 35);
        Assert.InRange(damaged.Pixels[(50 * 200) + 160], 215, 245);
    }

    [Fact]
    public void A_settled_PDF_keeps_its_length_and_loses_the_clock()
    {
        var source = "/CreationDate(D:20261121065730Z)\n/ID [ <0123456789ABCDEF0123456789ABCDEF>\n<0123456789ABCDEF0123456789ABCDEF> ]\n/DocChecksum /0123456789ABCDEF0123456789ABCDEF";
        var settled = Encoding.Latin1.GetString(StablePdf.Settle(Encoding.Latin1.GetBytes(source), new DateTime(2025, 10, 6, 0, 0, 0, DateTimeKind.Utc)));
        Assert.Equal(source.Length, settled.Length);
        Assert.Contains("D:20251006000000Z", settled, StringComparison.Ordinal);
        Assert.DoesNotContain("ABCDEF", settled, StringComparison.Ordinal);
    }
}
