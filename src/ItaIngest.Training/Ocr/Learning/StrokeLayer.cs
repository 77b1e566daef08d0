using System.Runtime.Intrinsics;

namespace ItaIngest.Training.Ocr.Learning;

/// <summary>
/// The first layers of Tesseract's network as one: 3 x 3 pixels to sixteen values, tanh, the largest of 3 x 3 neighbours. The largest is
/// taken before the tanh, which gives the same and costs a ninth.
/// </summary>
internal sealed unsafe class StrokeLayer
{
    /// <summary>Values a place has after this layer: one vector register.</summary>
    internal const int Values = 16;

    /// <summary>Pixels a side of the window and of the pool.</summary>
    internal const int Side = 3;

    const int Taps = Side * Side;

    readonly float[] taps = new float[(Taps + 1) * Values];
    float[] output = [];
    byte[] winners = [];

    internal WeightMatrix Weights { get; } = new(Values, Taps);

    /// <summary>Rows of sixteen values: the topmost place of every column first, then the second, down to the last.</summary>
    internal float[] Output => output;

    internal void Prepare()
    {
        for (var value = 0; value < Values; value++)
        {
            for (var tap = 0; tap <= Taps; tap++)
            {
                taps[(tap * Values) + value] = Weights.Used[(value * Weights.Stride) + tap];
            }
        }
    }

    /// <summary>Reads the images of a batch.</summary>
    /// <param name="images">Line images.</param>
    /// <param name="order">How their columns (three pixels wide) are laid out.</param>
    internal void Forward(IReadOnlyList<LineImage> images, Sequences order)
    {
        var columns = order.Rows;
        const int Places = LineImage.Height / Side;
        Buffer.Grow(ref output, columns * Places * Values);
        Buffer.Grow(ref winners, columns * Places * Values);

        fixed (float* w = taps, result = output)
        fixed (byte* won = winners)
        {
            for (var sequence = 0; sequence < order.Count; sequence++)
            {
                fixed (float* pixels = images[sequence].Pixels)
                {
                    for (var step = 0; step < order.LengthOf(sequence); step++)
                    {
                        var column = order.RowOf(sequence, step);
                        for (var place = 0; place < Places; place++)
                        {
                            var at = ((place * columns) + column) * Values;
                            Place(pixels + (step * Side * LineImage.Stride) + (place * Side), w, result + at, won + at);
                        }
                    }
                }
            }
        }
    }

    /// <summary>Adds to the gradient of the weights.</summary>
    internal void Backward(IReadOnlyList<LineImage> images, Sequences order, float[] outputGradient)
    {
        var columns = order.Rows;
        var sums = stackalloc float[(Taps + 1) * Values];
        new Span<float>(sums, (Taps + 1) * Values).Clear();
        fixed (float* result = output, gradient = outputGradient)
        fixed (byte* won = winners)
        {
            for (var sequence = 0; sequence < order.Count; sequence++)
            {
                fixed (float* pixels = images[sequence].Pixels)
                {
                    for (var step = 0; step < order.LengthOf(sequence); step++)
                    {
                        var column = order.RowOf(sequence, step);
                        for (var place = 0; place < LineImage.Height / Side; place++)
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

    /// <summary>The image has a frame of one pixel, so the window's top left corner is the pixel's own address; columns follow each other.</summary>
    static void Place(float* pixels, float* w, float* result, byte* won)
    {
        var best = Vector512.Create(float.MinValue);
        var winner = Vector512<int>.Zero;
        for (var candidate = 0; candidate < Taps; candidate++)
        {
            var corner = pixels + (candidate / Side * LineImage.Stride) + (candidate % Side);
            var sum = Vector512.Load(w + (Taps * Values));
            for (var tap = 0; tap < Taps; tap++)
            {
                sum = Vector512.FusedMultiplyAdd(Vector512.Create(corner[(tap / Side * LineImage.Stride) + (tap % Side)]), Vector512.Load(w + (tap * Values)), sum);
            }

            var isBetter = Vector512.GreaterThan(sum, best);
            best = Vector512.ConditionalSelect(isBetter, sum, best);
            winner = Vector512.ConditionalSelect(isBetter.AsInt32(), Vector512.Create(candidate), winner);
        }

        Activation.Rounded(Activation.Tanh(best)).Store(result);
        for (var i = 0; i < Values; i++)
        {
            won[i] = (byte)winner[i];
        }
    }

    static void PlaceBackward(float* pixels, float* result, byte* won, float* gradient, float* sums)
    {
        for (var i = 0; i < Values; i++)
        {
            var slope = gradient[i] * (1 - (result[i] * result[i]));
            var corner = pixels + (won[i] / Side * LineImage.Stride) + (won[i] % Side);
            for (var tap = 0; tap < Taps; tap++)
            {
                sums[(tap * Values) + i] += slope * corner[(tap / Side * LineImage.Stride) + (tap % Side)];
            }

            sums[(Taps * Values) + i] += slope;
        }
    }
}
