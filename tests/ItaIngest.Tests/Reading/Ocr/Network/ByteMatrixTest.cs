using System.Runtime.Intrinsics.X86;
using ItaIngest.Reading.Ocr.Network;

namespace ItaIngest.Tests.Reading.Ocr.Network;

public sealed class ByteMatrixTest
{
    [Theory]
    [InlineData(4, 1, 2, 1)]
    [InlineData(4, 7, 40, 13)]
    [InlineData(8, 6, 16, 33)]
    [InlineData(8, 17, 480, 100)]
    [InlineData(16, 1, 160, 202)]
    [InlineData(16, 50, 32, 64)]
    public unsafe void AProductIsTheSumOfProductsAndTheBias(int lanes, int rows, int inputs, int outputs)
    {
        Assert.SkipUnless(lanes == 4 || (lanes == 8 ? Avx2.IsSupported : Avx512BW.IsSupported), $"this processor has no registers of {lanes} sums");
        var random = new Random(5);
        var weights = Enumerable.Range(0, outputs * (inputs + 1)).Select(_ => random.NextSingle() - 0.5f).ToArray();
        var left = Enumerable.Range(0, rows * inputs).Select(_ => (short)random.Next(-127, 128)).ToArray();
        var matrix = new ByteMatrix(outputs, inputs, lanes);
        var rounded = new float[weights.Length];
        matrix.Take(weights, rounded);
        var product = new float[rows * matrix.Stride];

        fixed (short* l = left)
        fixed (float* p = product)
        {
            matrix.Multiply(rows, l, p);
        }

        for (var row = 0; row < rows; row++)
        {
            for (var output = 0; output < outputs; output++)
            {
                var at = output * (inputs + 1);
                var sum = Enumerable.Range(0, inputs).Sum(k => rounded[at + k] * (left[(row * inputs) + k] / 127.0)) + rounded[at + inputs];
                Assert.Equal(sum, product[(row * matrix.Stride) + output], 1e-4);
            }
        }
    }

    [Fact]
    public void WeightsAreRoundedToStepsOfTheLargestOfTheirRow()
    {
        var rounded = new float[6];

        new ByteMatrix(2, 2).Take([127, 3.4f, -3.6f, 0, 0, 0], rounded);

        Assert.Equal([127, 3, -4, 0, 0, 0], rounded);
    }
}
