using System.Runtime.InteropServices;
using ItaIngest.Training.Ocr.Damage;

namespace ItaIngest.Tests.Training.Ocr;

public sealed class ScanDamageTest
{
    [Theory]
    [InlineData(ScanKind.Scan200)]
    [InlineData(ScanKind.Poor150)]
    [InlineData(ScanKind.Fax)]
    [InlineData(ScanKind.Training)]
    public void TheSameSeedDoesTheSameDamage(ScanKind kind)
    {
        SkipWithoutLeptonica();
        for (var seed = 0; seed < 20; seed++)
        {
            var (first, again) = (Damaged(kind, seed), Damaged(kind, seed));
            Assert.Equal((first.Width, first.Height), (again.Width, again.Height));
            Assert.Equal(first.ToBytes(), again.ToBytes());
        }

        Assert.NotEqual(Damaged(kind, 1).ToBytes(), Damaged(kind, 2).ToBytes());
    }

    [Fact]
    public void AFaxIsBlackAndWhiteAtItsOwnResolution()
    {
        var fax = Damaged(ScanKind.Fax, 3);

        Assert.All(fax.ToBytes(), v => Assert.True(v is 0 or 255));
        Assert.InRange(fax.Width, 204 * 2, 204 * 2 + 12);
        Assert.InRange(fax.Height, 65, 80);
    }

    [Fact]
    public void DamageLeavesTheWritingInPlace()
    {
        SkipWithoutLeptonica();
        for (var seed = 0; seed < 40; seed++)
        {
            // turning moves a short line's edge by no more than a few pixels
            var image = Damaged(ScanKind.Scan200, seed);
            Assert.True(Mean(image, 0.4, 0.6) + 60 < Mean(image, 0.02, 0.15), $"seed {seed}");
        }
    }

    [Fact]
    public void ThePngIsTheImage()
    {
        SkipWithoutLeptonica();
        var image = Bar();

        var again = ImageFile.Read(ImageFile.Png(image));

        Assert.Equal((image.Width, image.Height), (again.Width, again.Height));
        Assert.Equal(image.ToBytes(), again.ToBytes());
    }

    [Fact]
    public void ScalingKeepsTheMeanAndTurningBackAndForthTheMiddle()
    {
        var image = Bar();

        Assert.Equal(image.Pixels.Average(), image.Scale(200, 33).Pixels.Average(), 0.8);
        var turned = image.Turn(2, 255).Turn(-2, 255);
        Assert.True(turned[turned.Width / 2, turned.Height / 2] < 5);
        Assert.Equal(Bar().ToBytes(), Bar().Turn(0, 255).ToBytes());
    }

    static GreyImage Damaged(ScanKind kind, int seed) => ScanDamage.Apply(Bar(), kind, new Random(seed));

    /// <summary>A black bar on white, 300 dpi: two inches by a third of one.</summary>
    static GreyImage Bar()
    {
        var image = new GreyImage(600, 100);
        image.Fill(150, 20, 450, 80, 0);
        return image;
    }

    static double Mean(GreyImage image, double from, double to)
    {
        var values = new List<float>();
        for (var x = (int)(image.Width * from); x < (int)(image.Width * to); x++)
        {
            values.Add(image[x, image.Height / 2]);
        }

        return values.Average();
    }

    static void SkipWithoutLeptonica() =>
        Assert.SkipUnless(NativeLibrary.TryLoad("liblept.so.5", out _), "liblept5 is not installed");
}
