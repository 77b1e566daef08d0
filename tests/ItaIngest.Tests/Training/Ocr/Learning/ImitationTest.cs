using ItaIngest.Training.Ocr.Learning;

namespace ItaIngest.Tests.Training.Ocr.Learning;

public sealed class ImitationTest
{
    const int Classes = 5, Rows = 3, Softness = 2;

    readonly Random random = new(4);

    [Fact]
    public void TheGradientIsTheSlopeOfTheSoftenedCrossEntropy()
    {
        var (values, teacher) = (Values(), Values());
        var gradient = new float[values.Length];
        Imitation.Mix(gradient, Softmax(values, 1), Softmax(teacher, 1), Classes);
        for (var i = 0; i < values.Length; i++)
        {
            var (above, below) = ((float[])values.Clone(), (float[])values.Clone());
            above[i] += 0.01f;
            below[i] -= 0.01f;
            Assert.Equal(Imitation.Share * (Loss(above, teacher) - Loss(below, teacher)) / 0.02, gradient[i], 1e-3);
        }
    }

    [Fact]
    public void ATeacherOfTheSameMindLeavesTheTextsGradient()
    {
        var values = Values();
        var gradient = Enumerable.Range(0, values.Length).Select(i => (float)i).ToArray();

        Imitation.Mix(gradient, Softmax(values, 1), Softmax(values, 1), Classes);

        Assert.Equal(Enumerable.Range(0, values.Length).Select(i => (1 - Imitation.Share) * i), gradient);
    }

    static double Loss(float[] values, float[] teacher)
    {
        var (said, wanted) = (Softmax(values, Softness), Softmax(teacher, Softness));
        return -Softness * Softness * said.Select((p, i) => wanted[i] * Math.Log(p)).Sum();
    }

    static float[] Softmax(float[] values, int softness) =>
        [.. values.Chunk(Classes).SelectMany(row => row.Select(v => (float)(Math.Exp(v / softness) / row.Sum(w => Math.Exp(w / softness)))))];

    float[] Values() => [.. Enumerable.Range(0, Rows * Classes).Select(_ => (random.NextSingle() * 4) - 2)];
}
