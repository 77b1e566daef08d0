using ItaIngest.Training.Ocr.Learning;

namespace ItaIngest.Tests.Training.Ocr.Learning;

public sealed class PanelsTest
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(12, 7, 32)]
    [InlineData(13, 40, 33)]
    [InlineData(37, 5, 100)]
    public unsafe void AProductIsTheSumOfProducts(int rows, int depth, int width)
    {
        var random = new Random(5);
        var left = Values(random, rows * depth);
        var right = Values(random, depth * width);
        var (straight, turned, across) = (new float[rows * width], new float[rows * width], new float[rows * width]);
        var (panels, transposed) = (new Panels(), new Panels());
        panels.Pack(right, width, depth, width);
        transposed.PackTransposed(Turn(right, depth, width), depth, depth, width);
        fixed (float* l = left, lt = Turn(left, rows, depth), s = straight, t = turned, a = across)
        {
            panels.MultiplyAdd(rows, l, depth, 1, s, width);
            transposed.MultiplyAdd(rows, l, depth, 1, t, width);
            panels.MultiplyAdd(rows, lt, 1, rows, a, width);
        }

        for (var i = 0; i < rows * width; i++)
        {
            var sum = Enumerable.Range(0, depth).Sum(k => left[(i / width * depth) + k] * right[(k * width) + (i % width)]);
            Assert.Equal(sum, straight[i], 1e-4);
            Assert.Equal(sum, turned[i], 1e-4);
            Assert.Equal(sum, across[i], 1e-4);
        }
    }

    static float[] Values(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];

    static float[] Turn(float[] matrix, int rows, int columns) =>
        [.. Enumerable.Range(0, rows * columns).Select(i => matrix[(i % rows * columns) + (i / rows)])];
}
