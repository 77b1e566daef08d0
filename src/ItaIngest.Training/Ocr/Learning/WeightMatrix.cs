using ItaIngest.Reading.Ocr.Network;

namespace ItaIngest.Training.Ocr.Learning;

/// <summary>
/// The weights of one layer: a row an output, the bias last, as in Tesseract's file. Forward and backward use weights that are already
/// rounded to the 8 bits with a scale a row that the delivered model has, so that the training sees what the rounding does and works
/// around it; the gradient is applied to the exact ones (straight-through estimator).
/// </summary>
internal sealed class WeightMatrix(int rows, int inputs)
{
    // Adam as its authors propose it, with a slower memory of squares as usual for recurrent networks
    const double Momentum = 0.9, SquareMomentum = 0.999, Smallest = 1e-8;

    internal int Rows => rows;

    /// <summary>Without the bias.</summary>
    internal int Inputs => inputs;

    internal int Stride => inputs + 1;

    internal float[] Exact { get; } = new float[rows * (inputs + 1)];

    /// <summary>Rounded, for this step, by <see cref="ByteMatrix.Take"/>.</summary>
    internal float[] Used { get; } = new float[rows * (inputs + 1)];

    internal float[] Mean { get; } = new float[rows * (inputs + 1)];

    internal float[] Square { get; } = new float[rows * (inputs + 1)];

    /// <summary>Of the loss, summed over a batch; same shape as the weights.</summary>
    internal float[] Gradient { get; } = new float[rows * (inputs + 1)];

    /// <summary>One step of Adam.</summary>
    /// <param name="scale">The gradient is multiplied by this first (clipping).</param>
    /// <param name="rate">Learning rate.</param>
    /// <param name="step">From 1.</param>
    internal void Learn(float scale, double rate, long step)
    {
        var corrected = (float)(rate * Math.Sqrt(1 - Math.Pow(SquareMomentum, step)) / (1 - Math.Pow(Momentum, step)));
        for (var i = 0; i < Gradient.Length; i++)
        {
            var g = Gradient[i] * scale;
            Mean[i] += (float)(1 - Momentum) * (g - Mean[i]);
            Square[i] += (float)(1 - SquareMomentum) * ((g * g) - Square[i]);
            Exact[i] -= corrected * Mean[i] / (MathF.Sqrt(Square[i]) + (float)Smallest);
        }
    }
}
