using System.Text;
using ItaIngest.Model.Results;
using ItaIngest.Reading;

namespace ItaIngest.Tests.Reading.Triage;

public sealed class FileTriageTests
{
    static readonly ReadOptions Options = new();

    [Fact]
    public void A_pdf_is_known_behind_other_bytes()
    {
        var triage = FileTriage.Of("\r\n\r\n%PDF-1.4\n"u8, Options);
        Assert.Equal((FileType.Pdf, "application/pdf"), (triage.Type, triage.MediaType));
        Assert.Equal(64, triage.Sha256.Length);
    }

    [Theory]
    [InlineData("II*\0", "image/tiff")]
    [InlineData("MM\0*", "image/tiff")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", "image/jpeg")]
    [InlineData("\u0089PNG\r\n\u001a\n", "image/png")]
    public void Images_are_known_by_their_marks(string head, string mediaType) =>
        Assert.Equal(mediaType, FileTriage.Of(Encoding.Latin1.GetBytes(head), Options).MediaType);

    [Fact]
    public void Text_and_binary_are_told_apart_in_the_advice()
    {
        Assert.Contains("plain text", Refused("hello"u8.ToArray()).Message);
        Assert.DoesNotContain("plain text", Refused([1, 0, 2, 3]).Message);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused() =>
        Assert.Equal(
            RejectionCodes.TooLarge,
            Assert.Throws<RejectedException>(() => FileTriage.Of("%PDF-1.4"u8, new ReadOptions { MaxBytes = 7 })).Rejection.Code);

    static Rejection Refused(byte[] bytes)
    {
        var rejection = Assert.Throws<RejectedException>(() => FileTriage.Of(bytes, Options)).Rejection;
        Assert.Equal(RejectionCodes.UnknownType, rejection.Code);
        return rejection;
    }
}
