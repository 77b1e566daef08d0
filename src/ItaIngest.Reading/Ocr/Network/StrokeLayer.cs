using System.Numerics;

namespace ItaIngest.Reading.Ocr.Network;

/// <summary>
/// The first layers of Tesseract's network as one: 3 x 3 pixels to sixteen values, tanh, the largest of 3 x 3 neighbours. The largest is
/// taken before the tanh, which gives the same and costs a ninth.
/// </summary>
internal sealed unsafe class StrokeLayer
{
    /// <summary>Values a place has after this layer.</summary>
    internal const int Values = 16;

    /// <summary>Pixels a side of the window and of the pool.</summary>
    internal const int Side = 3;

    /// <summary>Pixels of a window; also the windows that a place chooses from.</summary>
    internal const int Taps = Side * Side;

    /// <summary>A tap after another, the bias last.</summary>
    readonly float[] taps = new float[(Taps + 1) * Values];
    short[] output = [];

    /// <summary>Rows of sixteen values: the topmost place of every column first, then the second, down to the last.</summary>
    internal short[] Output => output;

    /// <summary>Takes weights: a row a value, the bias last.</summary>
    internal void Take(ReadOnlySpan<float> weights)
    {
        for (var value = 0; value < Values; value++)
        {
            for (var tap = 0; tap <= Taps; tap++)
            {
                taps[(tap * Values) + value] = weights[(value * (Taps + 1)) + tap];
            }
        }
    }

    /// <summary>Reads the images of a batch.</summary>
    /// <param name="images">Line images.</param>
    /// <param name="order">How their columns (three pixels wide) are laid out.</param>
    /// <param name="trace">Keeps which window of each place won, for learning; null: nothing is learnt.</param>
    internal void Forward(IReadOnlyList<LineImage> images, Sequences order, NetworkTrace? trace = null)
    {
        var columns = order.Rows;
        const int Places = LineNetwork.Places;
        Room.Grow(ref output, columns * Places * Values);
        trace?.KeepWinners(columns * Places * Values);
        fixed (float* w = taps)
        fixed (short* result = output)
        fixed (int* won = trace?.Winners)
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
                            Place(pixels + (step * Side * LineImage.Stride) + (place * Side), w, result + at, won == null ? null : won + at);
                        }
                    }
                }
            }
        }
    }

    /// <summary>The image has a frame of one pixel, so the window's top left corner is the pixel's own address; columns follow each other.</summary>
    static void Place(float* pixels, float* w, short* result, int* won)
    {
        var width = Vector<float>.Count;
        for (var value = 0; value < Values; value += 2 * width)
        {
            var first = Best(pixels, w + value, won == null ? null : won + value);
            var second = Best(pixels, w + value + width, won == null ? null : won + value + width);
            Vector.Store(Vector.Narrow(Activation.InSteps(Activation.Tanh(first)), Activation.InSteps(Activation.Tanh(second))), result + value);
        }
    }

    static Vector<float> Best(float* pixels, float* w, int* won)
    {
        unchecked
        {
            var best = new Vector<float>(float.MinValue);
            for (var window = 0; window < Taps; window++)
            {
                var corner = pixels + (window / Side * LineImage.Stride) + (window % Side);
                var sum = Vector.Load(w + (Taps * Values));
                for (var tap = 0; tap < Taps; tap++)
                {
                    sum = Vector.MultiplyAddEstimate(new Vector<float>(corner[(tap / Side * LineImage.Stride) + (tap % Side)]), Vector.Load(w + (tap * Values)), sum);
                }

                if (won != null)
                {
                    Vector.ConditionalSelect(Vector.GreaterThan(sum, best), new Vector<int>(window), Vector.Load(won)).Store(won);
                }

                best = Vector.Max(best, sum);
            }

            return best;
        }
    }
}
