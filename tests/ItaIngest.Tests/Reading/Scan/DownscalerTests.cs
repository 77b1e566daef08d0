using ItaIngest.Reading.Scan;

namespace ItaIngest.Tests.Reading.Scan;

public sealed class DownscalerTests
{
    // 101 x 99 is a pixel over 9,998 in a hundred: a factor so near to one leaves the sides as they are when they are rounded
    [Theory]
    [InlineData(101, 99, 9_998)]
    [InlineData(101, 99, 9_000)]
    [InlineData(400, 300, 9_000)]
    public void Comes_below_the_limit_even_where_hardly_anything_is_too_much(int width, int height, int most)
    {
        var image = new PageImage(width, height, new byte[width * height], 300);

        var result = Downscaler.Within(image, most);

        Assert.InRange(result.Width * result.Height, most / 4, most);
        Assert.Equal((double)width / height, (double)result.Width / result.Height, 0.05);
    }
}
