using ItaIngest.Reading.Ocr.Network;

namespace ItaIngest.Training.Ocr.Learning;

/// <summary>Teaches the last layer.</summary>
internal sealed unsafe class OutputLearner(OutputLayer layer)
{
    readonly Panels back = new(), source = new();
    float[] joined = [];

    internal WeightMatrix Weights { get; } = new(layer.Classes, layer.Inputs);

    /// <summary>Rounds the weights for the next step.</summary>
    internal void Prepare()
    {
        layer.Weights.Take(Weights.Exact, Weights.Used);
        back.Pack(Weights.Used, Weights.Stride, layer.Classes, layer.Inputs);
    }

    /// <summary>Adds to the gradient of the weights; the layer's output holds the gradient by the values before softmax.</summary>
    /// <param name="rows">How many.</param>
    /// <param name="given">What the layer was given.</param>
    /// <param name="inputGradient">Receives the gradient by the input.</param>
    internal void Backward(int rows, short[] given, float[] inputGradient)
    {
        var (inputs, width) = (layer.Inputs, layer.Inputs + 1);
        Array.Clear(inputGradient, 0, rows * inputs);
        Room.Grow(ref joined, rows * width);
        for (var row = 0; row < rows; row++)
        {
            InSteps.ToFloats(given.AsSpan(row * inputs, inputs), joined.AsSpan(row * width));
            joined[(row * width) + inputs] = 1;
        }

        source.Pack(joined, width, rows, width);
        fixed (float* dz = layer.Output, dx = inputGradient, gradient = Weights.Gradient)
        {
            back.MultiplyAdd(rows, dz, layer.Stride, 1, dx, inputs);
            source.MultiplyAdd(layer.Classes, dz, 1, layer.Stride, gradient, width);
        }
    }
}
