using System.Numerics;
using ItaIngest.Reading.Ocr.Network;

namespace ItaIngest.Training.Ocr.Learning;

/// <summary>Teaches a recurrent layer: its weights as floats, and the way of an error back through it.</summary>
internal sealed unsafe class LstmLearner(LstmLayer layer)
{
    // rows of a batch whose gradient is summed at once: their gates stay in the second-level cache
    const int Chunk = 192;

    readonly int inputs = layer.Inputs, states = layer.States;
    readonly Panels toInput = new(), toBefore = new(), source = new();
    float[] carried = [], carriedCell = [], joined = [];

    /// <summary>Four blocks of rows, a block a gate; inputs first, then the outputs of the step before.</summary>
    internal WeightMatrix Weights { get; } = new(4 * layer.States, layer.Inputs + layer.States);

    /// <summary>Rounds the weights for the next step.</summary>
    internal void Prepare()
    {
        layer.Weights.Take(Weights.Exact, Weights.Used);
        toInput.Pack(Weights.Used, Weights.Stride, 4 * states, inputs);
        toBefore.Pack(Weights.Used.AsSpan(inputs), Weights.Stride, 4 * states, states);
    }

    /// <summary>Adds to the gradient of the weights; the trace is used up.</summary>
    /// <param name="trace">Of the layer's way forward.</param>
    /// <param name="order">Its rows.</param>
    /// <param name="given">What it was given.</param>
    /// <param name="outputGradient">Of the loss by the layer's output.</param>
    /// <param name="inputGradient">Receives the gradient by the input; at least as many values as the input has.</param>
    internal void Backward(LstmTrace trace, Sequences order, short[] given, float[] outputGradient, float[] inputGradient)
    {
        var rows = order.Rows;
        Room.Grow(ref carried, order.Count * states);
        Room.Grow(ref carriedCell, order.Count * states);
        Array.Clear(carried, 0, order.Count * states);
        Array.Clear(carriedCell, 0, order.Count * states);
        Array.Clear(inputGradient, 0, rows * inputs);
        fixed (float* z = trace.Gates, c = trace.Cells, dh = outputGradient, dx = inputGradient, carry = carried, carryCell = carriedCell)
        {
            for (var step = order.Steps - 1; step >= 0; step--)
            {
                var (start, active) = (order.Start(step), order.Active(step));
                for (var i = 0; i < active; i++)
                {
                    var before = step == 0 ? null : c + ((order.Start(step - 1) + i) * states);
                    CellBackward(
                        z + ((start + i) * 4 * states), before, c + ((start + i) * states), dh + ((start + i) * states),
                        carry + (i * states), carryCell + (i * states));
                }

                Array.Clear(carried, 0, active * states);
                toBefore.MultiplyAdd(active, z + (start * 4 * states), 4 * states, 1, carry, states);
            }

            toInput.MultiplyAdd(rows, z, 4 * states, 1, dx, inputs);
            SumGradient(z, order, given);
        }
    }

    /// <summary>Gates by what they were given, chunk by chunk: the layer's input, its output one step before, and a one for the bias.</summary>
    void SumGradient(float* z, Sequences order, short[] given)
    {
        var width = inputs + states + 1;
        Room.Grow(ref joined, Chunk * width);
        fixed (float* gradient = Weights.Gradient)
        {
            var step = 0;
            for (var first = 0; first < order.Rows; first += Chunk)
            {
                var count = Math.Min(Chunk, order.Rows - first);
                for (var row = first; row < first + count; row++)
                {
                    while (row >= order.Start(step + 1))
                    {
                        step++;
                    }

                    Join(given.AsSpan(row * inputs, inputs), step == 0 ? -1 : order.Start(step - 1) + row - order.Start(step), joined.AsSpan((row - first) * width, width));
                }

                source.Pack(joined, width, count, width);
                source.MultiplyAdd(4 * states, z + ((long)first * 4 * states), 1, 4 * states, gradient, width);
            }
        }
    }

    void Join(ReadOnlySpan<short> given, int before, Span<float> target)
    {
        InSteps.ToFloats(given, target);
        if (before < 0)
        {
            target.Slice(inputs, states).Clear();
        }
        else
        {
            InSteps.ToFloats(layer.Output.AsSpan(before * states, states), target[inputs..]);
        }

        target[^1] = 1;
    }

    /// <summary>Replaces the gates by the gradient of what went into them.</summary>
    void CellBackward(float* z, float* before, float* cell, float* outputGradient, float* carry, float* carryCell)
    {
        var one = Vector<float>.One;
        for (var i = 0; i < states; i += Vector<float>.Count)
        {
            var (value, enter) = (Vector.Load(z + i), Vector.Load(z + states + i));
            var (keep, leave) = (Vector.Load(z + (2 * states) + i), Vector.Load(z + (3 * states) + i));
            var squashed = Activation.Tanh(Vector.Load(cell + i));
            var dh = Vector.Load(outputGradient + i) + Vector.Load(carry + i);
            var dc = Vector.Load(carryCell + i) + (dh * leave * (one - (squashed * squashed)));
            var past = before == null ? Vector<float>.Zero : Vector.Load(before + i);
            (dc * enter * (one - (value * value))).Store(z + i);
            (dc * value * enter * (one - enter)).Store(z + states + i);
            (dc * past * keep * (one - keep)).Store(z + (2 * states) + i);
            (dh * squashed * leave * (one - leave)).Store(z + (3 * states) + i);
            (dc * keep).Store(carryCell + i);
        }
    }
}
