using ItaIngest.Reading.Ocr.Network;
using ItaIngest.Training.Ocr.Learning;

namespace ItaIngest.Tests.Training.Ocr.Learning;

/// <summary>
/// A recurrent layer and its learning against the plain function in doubles: a layer with one wrong sign still learns something, only
/// badly. What the layer hands on is rounded to steps of 1/127, so both agree within a few of them.
/// </summary>
public sealed class LstmLearnerTest
{
    const int Inputs = 16, States = 32, Steps = 127;

    readonly Random random = new(3);
    readonly LstmLayer layer = new(Inputs, States);
    readonly LstmLearner learner;
    readonly Sequences order = new([5, 4, 4, 2]);
    readonly LstmTrace trace = new();
    readonly short[] input;
    readonly float[] wanted;

    public LstmLearnerTest()
    {
        learner = new LstmLearner(layer);
        input = [.. Enumerable.Range(0, order.Rows * Inputs).Select(_ => (short)random.Next(-Steps, Steps + 1))];
        wanted = Values(order.Rows * States, 1);
        Values(learner.Weights.Exact.Length, 0.6f).CopyTo(learner.Weights.Exact, 0);
        learner.Prepare();
        layer.Forward(input, order, trace);
    }

    [Fact]
    public void TheLayerIsThePlainFunction()
    {
        var plain = Plain(Given());

        Assert.Contains(plain, h => Math.Abs(h) > 0.1);
        for (var i = 0; i < plain.Length; i++)
        {
            Assert.Equal(plain[i], layer.Output[i] / (double)Steps, 1.5 / Steps);
        }
    }

    [Fact]
    public void WithoutATraceItReadsTheSame()
    {
        var traced = layer.Output[..(order.Rows * States)];

        layer.Forward(input, order);

        Assert.Equal(traced, layer.Output[..(order.Rows * States)]);
    }

    [Fact]
    public void TheGradientOfTheWeightsIsTheSlopeOfTheLoss()
    {
        Gradients();
        for (var i = 0; i < 300; i++)
        {
            var at = random.Next(learner.Weights.Used.Length);
            var kept = learner.Weights.Used[at];
            Assert.Equal(Slope(change => learner.Weights.Used[at] = kept + change, Given()), learner.Weights.Gradient[at], 2e-2);
        }
    }

    [Fact]
    public void TheGradientOfTheInputIsTheSlopeOfTheLoss()
    {
        var gradient = Gradients();
        var given = Given();
        for (var at = 0; at < given.Length; at++)
        {
            var kept = given[at];
            Assert.Equal(Slope(change => given[at] = kept + change, given), gradient[at], 1e-2);
        }
    }

    float[] Gradients()
    {
        var gradient = new float[order.Rows * Inputs];
        learner.Backward(trace, order, input, wanted, gradient);
        Assert.Contains(gradient, g => Math.Abs(g) > 0.1);
        return gradient;
    }

    double Slope(Action<float> change, double[] given)
    {
        const float Nudge = 1e-3f;
        change(Nudge);
        var above = Loss(given);
        change(-Nudge);
        var below = Loss(given);
        change(0);
        return (above - below) / (2 * Nudge);
    }

    double Loss(double[] given) => Plain(given).Select((h, i) => wanted[i] * h).Sum();

    double[] Given() => [.. input.Select(v => v / (double)Steps)];

    /// <summary>The layer's function as it stands in books, in the weights' order: cell input, input gate, forget gate, output gate.</summary>
    double[] Plain(double[] given)
    {
        var (h, c) = (new double[order.Rows * States], new double[order.Rows * States]);
        for (var step = 0; step < order.Steps; step++)
        {
            for (var i = 0; i < order.Active(step); i++)
            {
                var (row, before) = (order.RowOf(i, step), step == 0 ? -1 : order.RowOf(i, step - 1));
                for (var s = 0; s < States; s++)
                {
                    double Sum(int gate)
                    {
                        var at = ((gate * States) + s) * learner.Weights.Stride;
                        var sum = (double)learner.Weights.Used[at + Inputs + States];
                        for (var k = 0; k < Inputs + States; k++)
                        {
                            sum += learner.Weights.Used[at + k] * (k < Inputs ? given[(row * Inputs) + k] : before < 0 ? 0 : h[(before * States) + k - Inputs]);
                        }

                        return sum;
                    }

                    var state = (Math.Tanh(Sum(0)) * Logistic(Sum(1))) + (before < 0 ? 0 : Logistic(Sum(2)) * c[(before * States) + s]);
                    c[(row * States) + s] = state;
                    h[(row * States) + s] = Logistic(Sum(3)) * Math.Tanh(state);
                }
            }
        }

        return h;
    }

    static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    float[] Values(int count, float range) => [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() - 0.5f) * range)];
}
