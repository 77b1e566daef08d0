using ItaIngest.Reading.Ocr.Network;

namespace ItaIngest.Training.Ocr.Learning;

/// <summary>Teaches the first layer: only the window that won has a share in the error.</summary>
internal sealed unsafe class StrokeLearner(StrokeLayer layer)
{
    const int Values = StrokeLayer.Values, Side = StrokeLayer.Side, Taps = StrokeLayer.Taps;

    internal WeightMatrix Weights { get; } = new(Values, Taps);

    /// <summary>Rounds the weights for the next step.</summary>
    internal void Prepare()
    {
        new ByteMatrix(Values, Taps).Take(Weights.Exact, Weights.Used);
        layer.Take(Weights.Used);
    }

    /// <summary>Adds to the gradient of the weights.</summary>
    internal void Backward(IReadOnlyList<LineImage> images, NetworkTrace trace, float[] outputGradient)
    {
        var (order, columns) = (trace.Order, trace.Order.Rows);
        var sums = stackalloc float[(Taps + 1) * Values];
        new Span<float>(sums, (Taps + 1) * Values).Clear();
        fixed (short* result = layer.Output)
        fixed (float* gradient = outputGradient)
        fixed (int* won = trace.Winners)
        {
            for (var sequence = 0; sequence < order.Count; sequence++)
            {
                fixed (float* pixels = images[sequence].Pixels)
                {
                    for (var step = 0; step < order.LengthOf(sequence); step++)
                    {
                        var column = order.RowOf(sequence, step);
                        for (var place = 0; place < LineNetwork.Places; place++)
                        {
                            var at = ((place * columns) + column) * Values;
                            PlaceBackward(pixels + (step * Side * LineImage.Stride) + (place * Side), result + at, won + at, gradient + at, sums);
                        }
                    }
                }
            }
        }

        for (var value = 0; value < Values; value++)
        {
            for (var tap = 0; tap <= Taps; tap++)
            {
                Weights.Gradient[(value * Weights.Stride) + tap] += sums[(tap * Values) + value];
            }
        }
    }

    static void PlaceBackward(float* pixels, short* result, int* won, float* gradient, float* sums)
    {
        for (var i = 0; i < Values; i++)
        {
            var handed = result[i] / (float)Activation.Steps;
            var slope = gradient[i] * (1 - (handed * handed));
            var corner = pixels + (won[i] / Side * LineImage.Stride) + (won[i] % Side);
            for (var tap = 0; tap < Taps; tap++)
            {
                sums[(tap * Values) + i] += slope * corner[(tap / Side * LineImage.Stride) + (tap % Side)];
            }

            sums[(Taps * Values) + i] += slope;
        }
    }
}
