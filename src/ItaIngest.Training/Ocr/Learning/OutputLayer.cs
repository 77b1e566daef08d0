namespace ItaIngest.Training.Ocr.Learning;

/// <summary>The last layer: a value for each character and the blank, then softmax.</summary>
internal sealed unsafe class OutputLayer(int inputs, int classes)
{
    readonly Panels forward = new(), back = new(), source = new();
    float[] output = [], joined = [];
    int rows;
    float[] given = [];

    internal WeightMatrix Weights { get; } = new(classes, inputs);

    internal int Classes => classes;

    /// <summary>Probabilities, a row a step; the loss puts its gradient in their place.</summary>
    internal float[] Output => output;

    internal void Prepare()
    {
        forward.PackTransposed(Weights.Used, Weights.Stride, inputs, classes);
        back.Pack(Weights.Used, Weights.Stride, classes, inputs);
    }

    internal void Forward(float[] input, int count)
    {
        (given, rows) = (input, count);
        Buffer.Grow(ref output, rows * classes);

        for (var i = 0; i < rows * classes; i++)
        {
            output[i] = Weights.BiasOf(i % classes);
        }

        fixed (float* x = input, z = output)
        {
            forward.MultiplyAdd(rows, x, inputs, 1, z, classes);
        }

        for (var row = 0; row < rows; row++)
        {
            Softmax(output.AsSpan(row * classes, classes));
        }
    }

    /// <summary>Adds to the gradient of the weights; <see cref="Output"/> holds the gradient by the values before softmax.</summary>
    internal void Backward(float[] inputGradient)
    {
        Array.Clear(inputGradient, 0, rows * inputs);
        var width = inputs + 1;
        Buffer.Grow(ref joined, rows * width);
        for (var row = 0; row < rows; row++)
        {
            given.AsSpan(row * inputs, inputs).CopyTo(joined.AsSpan(row * width));
            joined[(row * width) + inputs] = 1;
        }

        source.Pack(joined, width, rows, width);
        fixed (float* dz = output, dx = inputGradient, gradient = Weights.Gradient)
        {
            back.MultiplyAdd(rows, dz, classes, 1, dx, inputs);
            source.MultiplyAdd(classes, dz, 1, classes, gradient, width);
        }
    }

    static void Softmax(Span<float> values)
    {
        var largest = float.MinValue;
        foreach (var value in values)
        {
            largest = Math.Max(largest, value);
        }

        var sum = 0f;
        for (var i = 0; i < values.Length; i++)
        {
            sum += values[i] = MathF.Exp(values[i] - largest);
        }

        for (var i = 0; i < values.Length; i++)
        {
            values[i] /= sum;
        }
    }
}
