using System.Buffers.Binary;
using ItaIngest.Model.Results;
using ItaIngest.Reading.Scan;

namespace ItaIngest.Tests.Reading.Scan;

public sealed class ImageReaderTests
{
    [Fact]
    public void An_image_of_30000_by_30000_pixels_is_refused_before_it_is_decoded()
    {
        // the header alone: decoding would fail as damaged, so the code proves that nothing was decoded
        var refusal = Assert.Throws<RejectedException>(() => ImageReader.Read(PngHeader(30000, 30000)).ToList());

        Assert.Equal(RejectionCodes.PixelLimit, refusal.Rejection.Code);
        Assert.Contains("30000", refusal.Rejection.MessageThai);
    }

    [Fact]
    public void A_cut_off_image_is_damaged() =>
        Assert.Equal(RejectionCodes.Damaged, Assert.Throws<RejectedException>(() => ImageReader.Read(PngHeader(100, 100)).ToList()).Rejection.Code);

    [Fact]
    public void Every_page_of_a_tiff_is_read_at_its_own_size()
    {
        var pages = ImageReader.Read(Tiff((4, 3, 200, 200), (6, 2, 200, 200))).ToList();

        Assert.Equal([(4, 3), (6, 2)], pages.Select(p => (p.Width, p.Height)));
        Assert.All(pages, p => Assert.Equal(200, p.Dpi));
        Assert.Equal(7, pages[1].Grey[7]); // the pages count their pixels up from 0
    }

    [Fact]
    public void A_fax_page_with_half_the_lines_is_made_square()
    {
        var page = Assert.Single(ImageReader.Read(Tiff((40, 30, 204, 98))));

        Assert.Equal(40, page.Width);
        Assert.Equal(30 * 204 / 98.0, page.Height, 1.0);
    }

    [Fact]
    public void A_tiff_with_too_many_pages_is_refused()
    {
        var refusal = Assert.Throws<RejectedException>(() => ImageReader.Read(Tiff((4, 3, 200, 200), (6, 2, 200, 200)), maxPages: 1).ToList());

        Assert.Equal(RejectionCodes.PageLimit, refusal.Rejection.Code);
    }

    static byte[] PngHeader(int width, int height)
    {
        var bytes = new byte[45];
        new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R' }.CopyTo(bytes, 0);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        bytes[24] = 8; // bits; colour type 0 is grey
        return bytes;
    }

    /// <summary>An uncompressed grey TIFF (version 6.0, little-endian).</summary>
    static byte[] Tiff(params (int Width, int Height, int DpiX, int DpiY)[] pages)
    {
        var file = new MemoryStream();
        var writer = new BinaryWriter(file);
        writer.Write("II*\0"u8);
        writer.Write(8);
        for (var i = 0; i < pages.Length; i++)
        {
            var (width, height, dpiX, dpiY) = pages[i];
            const int Entries = 11;
            var after = (int)file.Position + 2 + Entries * 12 + 4;
            var (x, y, data) = (after, after + 8, after + 16);
            writer.Write((short)Entries);
            foreach (var (tag, type, value) in new (short, short, int)[]
            {
                (256, 4, width), (257, 4, height), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, data),
                (277, 3, 1), (278, 4, height), (279, 4, width * height), (282, 5, x), (283, 5, y),
            })
            {
                writer.Write(tag);
                writer.Write(type);
                writer.Write(1);
                writer.Write(value);
            }

            var next = data + width * height;
            writer.Write(i + 1 < pages.Length ? next : 0);
            writer.Write(dpiX);
            writer.Write(1);
            writer.Write(dpiY);
            writer.Write(1);
            writer.Write([.. Enumerable.Range(0, width * height).Select(p => (byte)(p % 256))]);
        }

        return file.ToArray();
    }
}
