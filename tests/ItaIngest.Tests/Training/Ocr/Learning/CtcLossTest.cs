using ItaIngest.Training.Ocr.Learning;

namespace ItaIngest.Tests.Training.Ocr.Learning;

public sealed class CtcLossTest
{
    const int Classes = 4, Blank = 2;

    // double letters need a blank between them, single ones do not
    public static TheoryData<int[]> Texts => [new[] { 0, 1 }, new[] { 1, 1 }, new[] { 3 }, Array.Empty<int>(), new[] { 0, 3, 0 }];

    [Theory]
    [MemberData(nameof(Texts))]
    public void TheLossIsThatOfAllWaysToSpellTheText(int[] text)
    {
        var outputs = Probabilities(new Random(7));

        var loss = new CtcLoss(Blank).Apply([.. outputs], step => step, Steps, Classes, text);

        Assert.Equal(-Math.Log(Spellings(outputs, text)), loss, 1e-4);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void TheGradientIsTheSlopeByTheValuesBeforeSoftmax(int[] text)
    {
        var random = new Random(11);
        var values = Enumerable.Range(0, Steps * Classes).Select(_ => (float)((random.NextDouble() * 4) - 2)).ToArray();
        var gradient = Softmax(values);
        new CtcLoss(Blank).Apply(gradient, step => step, Steps, Classes, text);
        for (var i = 0; i < values.Length; i++)
        {
            var (above, below) = ((float[])values.Clone(), (float[])values.Clone());
            above[i] += 0.01f;
            below[i] -= 0.01f;
            var slope = (Math.Log(Spellings(Softmax(below), text)) - Math.Log(Spellings(Softmax(above), text))) / 0.02;
            Assert.Equal(slope, gradient[i], 1e-2);
        }
    }

    [Fact]
    public void ALineTooShortForItsTextTeachesNothing()
    {
        var outputs = Probabilities(new Random(1));

        var loss = new CtcLoss(Blank).Apply(outputs, step => step, Steps, Classes, [0, 0, 0]);

        Assert.True(double.IsInfinity(loss));
        Assert.All(outputs, g => Assert.Equal(0, g));
    }

    const int Steps = 4;

    static float[] Probabilities(Random random) => Softmax([.. Enumerable.Range(0, Steps * Classes).Select(_ => (float)(random.NextDouble() * 3))]);

    static float[] Softmax(float[] values)
    {
        var result = new float[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var row = values.AsSpan(i / Classes * Classes, Classes);
            var sum = 0.0;
            foreach (var value in row)
            {
                sum += Math.Exp(value);
            }

            result[i] = (float)(Math.Exp(values[i]) / sum);
        }

        return result;
    }

    /// <summary>Every one of the 4^4 ways, spelt out.</summary>
    static double Spellings(float[] outputs, int[] text)
    {
        var total = 0.0;
        for (var way = 0; way < Math.Pow(Classes, Steps); way++)
        {
            var (read, last, probability, rest) = (new List<int>(), Blank, 1.0, way);
            for (var step = 0; step < Steps; step++, rest /= Classes)
            {
                var c = rest % Classes;
                probability *= outputs[(step * Classes) + c];
                if (c != Blank && c != last)
                {
                    read.Add(c);
                }

                last = c;
            }

            total += read.SequenceEqual(text) ? probability : 0;
        }

        return total;
    }
}
