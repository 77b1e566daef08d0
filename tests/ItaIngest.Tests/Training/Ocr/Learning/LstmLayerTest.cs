using ItaIngest.Training.Ocr.Learning;

namespace ItaIngest.Tests.Training.Ocr.Learning;

/// <summary>Derivatives against differences: a recurrent layer with one wrong sign still learns something, only badly.</summary>
public sealed class LstmLayerTest
{
    const int Inputs = 16, States = 32;
    const float Nudge = 1e-2f;

    readonly Random random = new(3);
    readonly LstmLayer layer = new(Inputs, States, isRounded: false);
    readonly Sequences order = new([5, 4, 4, 2]);
    readonly float[] input;
    readonly float[] wanted;

    public LstmLayerTest()
    {
        input = Values(order.Rows * Inputs, 1);
        wanted = Values(order.Rows * States, 1);
        Values(layer.Weights.Exact.Length, 0.6f).CopyTo(layer.Weights.Exact, 0);
    }

    [Fact]
    public void TheGradientOfTheWeightsIsTheSlopeOfTheLoss()
    {
        Gradients();
        for (var i = 0; i < 300; i++)
        {
            var at = random.Next(layer.Weights.Exact.Length);
            Assert.Equal(Slope(layer.Weights.Exact, at), layer.Weights.Gradient[at], 1e-2);
        }
    }

    [Fact]
    public void TheGradientOfTheInputIsTheSlopeOfTheLoss()
    {
        var gradient = Gradients();
        for (var at = 0; at < input.Length; at++)
        {
            Assert.Equal(Slope(input, at), gradient[at], 1e-2);
        }
    }

    float[] Gradients()
    {
        Loss();
        var gradient = new float[order.Rows * States];
        layer.Backward(wanted, gradient);
        Assert.Contains(gradient, g => Math.Abs(g) > 0.1);
        return gradient;
    }

    double Slope(float[] values, int at)
    {
        var kept = values[at];
        values[at] = kept + Nudge;
        var above = Loss();
        values[at] = kept - Nudge;
        var below = Loss();
        values[at] = kept;
        return (above - below) / (2 * Nudge);
    }

    double Loss()
    {
        layer.Weights.Exact.CopyTo(layer.Weights.Used, 0);
        layer.Prepare();
        layer.Forward(input, order);
        return wanted.Select((w, i) => (double)w * layer.Output[i]).Sum();
    }

    float[] Values(int count, float range) => [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() - 0.5f) * range)];
}
