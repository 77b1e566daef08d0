using System.Numerics;

namespace ItaIngest.Reading.Ocr.Network;

/// <summary>The last layer: a value for each character and the blank, then softmax.</summary>
internal sealed unsafe class OutputLayer(int inputs, int classes)
{
    float[] output = [];

    internal ByteMatrix Weights { get; } = new(classes, inputs);

    internal int Inputs => inputs;

    internal int Classes => classes;

    /// <summary>Values from row to row of <see cref="Output"/>.</summary>
    internal int Stride => Weights.Stride;

    /// <summary>Probabilities, a row a step.</summary>
    internal float[] Output => output;

    /// <summary>The probabilities of a row.</summary>
    internal ReadOnlyMemory<float> Row(int row) => output.AsMemory(row * Stride, classes);

    internal void Forward(short[] input, int rows)
    {
        Room.Grow(ref output, rows * Stride);
        fixed (short* x = input)
        fixed (float* z = output)
        {
            Weights.Multiply(rows, x, z);
        }

        for (var row = 0; row < rows; row++)
        {
            Softmax(output.AsSpan(row * Stride, classes));
        }
    }

    static void Softmax(Span<float> values)
    {
        var largest = float.MinValue;
        foreach (var value in values)
        {
            largest = Math.Max(largest, value);
        }

        var at = 0;
        for (; at + Vector<float>.Count <= values.Length; at += Vector<float>.Count)
        {
            Activation.Exp(new Vector<float>(values[at..]) - new Vector<float>(largest)).CopyTo(values[at..]);
        }

        for (; at < values.Length; at++)
        {
            values[at] = MathF.Exp(values[at] - largest);
        }

        var sum = 0f;
        foreach (var value in values)
        {
            sum += value;
        }

        foreach (ref var value in values)
        {
            value /= sum;
        }
    }
}
