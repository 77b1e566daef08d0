using ItaIngest.Training.Corpus.Scan;

namespace ItaIngest.Training.Hostile;

/// <summary>PNG, JPEG and TIFF files that are wrong on purpose.</summary>
static class HostileImages
{
    public static IEnumerable<HostileFile> All() => [.. Pngs(), .. Jpegs(), .. Tiffs()];

    static IEnumerable<HostileFile> Pngs()
    {
        yield return new("size-zero.png", SmallImages.Png(0, 0));
        yield return new("size-negative.png", SmallImages.Png(-1, -1, data: []));
        yield return new("size-40000.png", SmallImages.Png(40_000, 40_000, data: []));
        yield return new("one-pixel.png", SmallImages.Png(1, 1));
        yield return new("strip-100000.png", SmallImages.Png(100_000, 1));
        yield return new("tower-100000.png", SmallImages.Png(1, 100_000));
        yield return new("bits-99.png", SmallImages.Png(bits: 99));
        yield return new("colour-99.png", SmallImages.Png(colour: 99));
        yield return new("palette-missing.png", SmallImages.Png(colour: 3));
        yield return new("interlace-9.png", SmallImages.Png(interlace: 9));
        yield return new("data-missing.png", SmallImages.Png(data: []));
        yield return new("data-nonsense.png", SmallImages.Png(data: [1, 2, 3, 4]));
        yield return new("data-too-short.png", SmallImages.Png(data: SmallImages.Packed(new byte[100])));
        yield return new("data-bomb.png", SmallImages.Png(data: SmallImages.Packed(new byte[64 << 20])));
        yield return new("filter-nonsense.png", SmallImages.Png(data: SmallImages.Packed([.. Enumerable.Repeat((byte)99, 121 * 90)])));
        var good = SmallImages.Png();
        yield return new("chunk-length-huge.png", [.. good[..33], 0x7F, 0xFF, 0xFF, 0xFF, .. good[37..]]);
        yield return new("checksum-wrong.png", [.. good[..29], 0, 0, 0, 0, .. good[33..]]);
        yield return new("text-bomb.png", [.. good[..33], .. SmallImages.Chunk("zTXt", [.. "a\0\0"u8, .. SmallImages.Packed(new byte[30 << 20])]), .. good[33..]]);
        yield return new("profile-nonsense.png", [.. good[..33], .. SmallImages.Chunk("iCCP", [.. "a\0\0"u8, 1, 2, 3]), .. good[33..]]);
        yield return new("head-only.png", good[..8]);
        yield return new("behind-the-end.png", [.. good, .. new byte[5000]]);
    }

    static IEnumerable<HostileFile> Jpegs()
    {
        var good = Jpeg();
        yield return new("head-only.jpg", [0xFF, 0xD8, 0xFF]);
        yield return new("no-end.jpg", good[..^2]);
        yield return new("half.jpg", good[..(good.Length / 2)]);
        yield return new("size-huge.jpg", Sized(good, 0xFFFF, 0xFFFF));
        yield return new("size-zero.jpg", Sized(good, 0, 0));
        yield return new("size-tall.jpg", Sized(good, 0xFFFF, 1));
        yield return new("segment-length-zero.jpg", [.. good[..4], 0, 0, .. good[6..]]);
        yield return new("segment-length-long.jpg", [.. good[..4], 0xFF, 0xFF, .. good[6..]]);
        yield return new("markers-only.jpg", [0xFF, 0xD8, .. Enumerable.Repeat((byte)0xFF, 5000)]);
        yield return new("scan-zeros.jpg", [.. good[..(good.Length * 2 / 3)], .. new byte[good.Length / 3]]);
    }

    static IEnumerable<HostileFile> Tiffs()
    {
        yield return new("directory-points-to-itself.tif", SmallImages.Tiff(1, next: (_, at) => at));
        yield return new("directories-in-a-circle.tif", SmallImages.Tiff(3, next: (page, at) => page == 2 ? 8 : at + 114 + 2400));
        yield return new("directory-beyond-end.tif", SmallImages.Tiff(1, next: (_, _) => 99_999_999));
        yield return new("width-huge.tif", SmallImages.Tiff(1, (_, t) => t[256] = 0x7FFFFFFF));
        yield return new("size-huge.tif", SmallImages.Tiff(1, (_, t) => (t[256], t[257]) = (60_000, 60_000)));
        yield return new("width-zero.tif", SmallImages.Tiff(1, (_, t) => t[256] = 0));
        yield return new("bits-99.tif", SmallImages.Tiff(1, (_, t) => t[258] = 99));
        yield return new("compression-unknown.tif", SmallImages.Tiff(1, (_, t) => t[259] = 9999));
        yield return new("compression-fax-nonsense.tif", SmallImages.Tiff(1, (_, t) => (t[258], t[259], t[262]) = (1, 4, 0)));
        yield return new("compression-lzw-nonsense.tif", SmallImages.Tiff(1, (_, t) => t[259] = 5));
        yield return new("compression-jpeg-nonsense.tif", SmallImages.Tiff(1, (_, t) => t[259] = 7));
        yield return new("samples-99.tif", SmallImages.Tiff(1, (_, t) => t[277] = 99));
        yield return new("strip-beyond-end.tif", SmallImages.Tiff(1, (_, t) => t[273] = 99_999_999));
        yield return new("strip-bytes-huge.tif", SmallImages.Tiff(1, (_, t) => t[279] = 0xFFFFFFFF));
        yield return new("rows-per-strip-zero.tif", SmallImages.Tiff(1, (_, t) => t[278] = 0));
        yield return new("second-page-broken.tif", SmallImages.Tiff(3, (page, t) => t[273] = page == 1 ? 99_999_999 : t[273]));
        yield return new("all-pages-broken.tif", SmallImages.Tiff(3, (_, t) => t[273] = 99_999_999));
        yield return new("head-only.tif", "II*\0"u8.ToArray());
        yield return new("big-endian-nonsense.tif", [.. "MM\0*"u8, 0xFF, 0xFF, 0xFF, 0xFF]);
        yield return new("cut.tif", SmallImages.Tiff(2)[..1500]);
    }

    static byte[] Jpeg()
    {
        var image = new GreyImage(96, 64, new byte[96 * 64]);
        for (var i = 0; i < image.Pixels.Length; i++)
        {
            image.Pixels[i] = (byte)(i / 96 % 16 is > 6 and < 10 ? 20 : 250);
        }

        return Leptonica.Jpeg(image, 70);
    }

    /// <summary>With another size in its frame header.</summary>
    static byte[] Sized(byte[] jpeg, int height, int width)
    {
        var sized = jpeg.ToArray();
        var at = Enumerable.Range(2, sized.Length - 10).First(i => sized[i] == 0xFF && sized[i + 1] == 0xC0);
        (sized[at + 5], sized[at + 6], sized[at + 7], sized[at + 8]) = ((byte)(height >> 8), (byte)(height & 255), (byte)(width >> 8), (byte)(width & 255));
        return sized;
    }
}
