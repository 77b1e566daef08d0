using System.Runtime.Intrinsics;

namespace ItaIngest.Training.Ocr.Learning;

/// <summary>
/// A recurrent layer as Tesseract computes it (src/lstm/lstm.cpp): cell input, input gate, forget gate and output gate, in this order in
/// the weights; no peepholes; the state within 100. What it hands on is rounded as an 8-bit network rounds it, unless a test asks for the
/// exact function.
/// </summary>
internal sealed unsafe class LstmLayer(int inputs, int states, bool isRounded = true)
{
    const float LargestState = 100;
    const int Lanes = 16;

    // rows of a batch whose gradient is summed at once: their gates stay in the second-level cache
    const int Chunk = 192;

    readonly Panels fromInput = new(), fromBefore = new(), toInput = new(), toBefore = new(), source = new();
    Sequences sequences = new([]);
    float[] given = [], gates = [], cells = [], output = [], carried = [], carriedCell = [], joined = [];

    /// <summary>Four blocks of rows, a block a gate; inputs first, then the outputs of the step before.</summary>
    internal WeightMatrix Weights { get; } = new(4 * states, inputs + states);

    internal int States => states;

    /// <summary>After <see cref="Forward"/>: rows of <see cref="States"/> values.</summary>
    internal float[] Output => output;

    /// <summary>Takes the weights rounded for this step.</summary>
    internal void Prepare()
    {
        var (used, stride) = (Weights.Used, Weights.Stride);
        fromInput.PackTransposed(used, stride, inputs, 4 * states);
        fromBefore.PackTransposed(used.AsSpan(inputs), stride, states, 4 * states);
        toInput.Pack(used, stride, 4 * states, inputs);
        toBefore.Pack(used.AsSpan(inputs), stride, 4 * states, states);
    }

    internal void Forward(float[] input, Sequences order)
    {
        (given, sequences) = (input, order);
        var rows = order.Rows;
        Buffer.Grow(ref gates, rows * 4 * states);
        Buffer.Grow(ref cells, rows * states);
        Buffer.Grow(ref output, rows * states);
        for (var column = 0; column < 4 * states; column++)
        {
            gates[column] = Weights.BiasOf(column);
        }

        for (var row = 1; row < rows; row++)
        {
            gates.AsSpan(0, 4 * states).CopyTo(gates.AsSpan(row * 4 * states));
        }

        fixed (float* x = input, z = gates, c = cells, h = output)
        {
            fromInput.MultiplyAdd(rows, x, inputs, 1, z, 4 * states);
            for (var step = 0; step < order.Steps; step++)
            {
                var (start, active) = (order.Start(step), order.Active(step));
                if (step > 0)
                {
                    fromBefore.MultiplyAdd(active, h + (order.Start(step - 1) * states), states, 1, z + (start * 4 * states), 4 * states);
                }

                for (var i = 0; i < active; i++)
                {
                    var before = step == 0 ? null : c + ((order.Start(step - 1) + i) * states);
                    Cell(z + ((start + i) * 4 * states), before, c + ((start + i) * states), h + ((start + i) * states));
                }
            }
        }
    }

    /// <summary>Adds to the gradient of the weights.</summary>
    /// <param name="outputGradient">Of the loss by <see cref="Output"/>.</param>
    /// <param name="inputGradient">Receives the gradient by the input; at least as many values as the input has.</param>
    internal void Backward(float[] outputGradient, float[] inputGradient)
    {
        var rows = sequences.Rows;
        Buffer.Grow(ref carried, sequences.Count * states);
        Buffer.Grow(ref carriedCell, sequences.Count * states);
        Array.Clear(carried, 0, sequences.Count * states);
        Array.Clear(carriedCell, 0, sequences.Count * states);
        Array.Clear(inputGradient, 0, rows * inputs);
        fixed (float* z = gates, c = cells, dh = outputGradient, dx = inputGradient, carry = carried, carryCell = carriedCell)
        {
            for (var step = sequences.Steps - 1; step >= 0; step--)
            {
                var (start, active) = (sequences.Start(step), sequences.Active(step));
                for (var i = 0; i < active; i++)
                {
                    var before = step == 0 ? null : c + ((sequences.Start(step - 1) + i) * states);
                    CellBackward(
                        z + ((start + i) * 4 * states), before, c + ((start + i) * states), dh + ((start + i) * states),
                        carry + (i * states), carryCell + (i * states));
                }

                Array.Clear(carried, 0, active * states);
                toBefore.MultiplyAdd(active, z + (start * 4 * states), 4 * states, 1, carry, states);
            }

            toInput.MultiplyAdd(rows, z, 4 * states, 1, dx, inputs);
            SumGradient(z, rows);
        }
    }

    /// <summary>Gates by what they were given, chunk by chunk: the layer's input, its output one step before, and a one for the bias.</summary>
    void SumGradient(float* z, int rows)
    {
        var width = inputs + states + 1;
        Buffer.Grow(ref joined, Chunk * width);
        fixed (float* gradient = Weights.Gradient)
        {
            var step = 0;
            for (var first = 0; first < rows; first += Chunk)
            {
                var count = Math.Min(Chunk, rows - first);
                for (var row = first; row < first + count; row++)
                {
                    while (row >= sequences.Start(step + 1))
                    {
                        step++;
                    }

                    Join(row, step, joined.AsSpan((row - first) * width, width));
                }

                source.Pack(joined, width, count, width);
                source.MultiplyAdd(4 * states, z + ((long)first * 4 * states), 1, 4 * states, gradient, width);
            }
        }
    }

    void Join(int row, int step, Span<float> target)
    {
        given.AsSpan(row * inputs, inputs).CopyTo(target);
        var before = target.Slice(inputs, states);
        if (step == 0)
        {
            before.Clear();
        }
        else
        {
            output.AsSpan((sequences.Start(step - 1) + row - sequences.Start(step)) * states, states).CopyTo(before);
        }

        target[^1] = 1;
    }

    void Cell(float* z, float* before, float* cell, float* result)
    {
        for (var i = 0; i < states; i += Lanes)
        {
            var value = Activation.Tanh(Vector512.Load(z + i));
            var enter = Activation.Logistic(Vector512.Load(z + states + i));
            var keep = Activation.Logistic(Vector512.Load(z + (2 * states) + i));
            var leave = Activation.Logistic(Vector512.Load(z + (3 * states) + i));
            value.Store(z + i);
            enter.Store(z + states + i);
            keep.Store(z + (2 * states) + i);
            leave.Store(z + (3 * states) + i);
            var state = value * enter;
            if (before != null)
            {
                state += keep * Vector512.Load(before + i);
            }

            state = Vector512.Min(Vector512.Max(state, Vector512.Create(-LargestState)), Vector512.Create(LargestState));
            state.Store(cell + i);
            var handed = leave * Activation.Tanh(state);
            (isRounded ? Activation.Rounded(handed) : handed).Store(result + i);
        }
    }

    /// <summary>Replaces the gates by the gradient of what went into them.</summary>
    void CellBackward(float* z, float* before, float* cell, float* outputGradient, float* carry, float* carryCell)
    {
        var one = Vector512<float>.One;
        for (var i = 0; i < states; i += Lanes)
        {
            var (value, enter) = (Vector512.Load(z + i), Vector512.Load(z + states + i));
            var (keep, leave) = (Vector512.Load(z + (2 * states) + i), Vector512.Load(z + (3 * states) + i));
            var squashed = Activation.Tanh(Vector512.Load(cell + i));
            var dh = Vector512.Load(outputGradient + i) + Vector512.Load(carry + i);
            var dc = Vector512.Load(carryCell + i) + (dh * leave * (one - (squashed * squashed)));
            var past = before == null ? Vector512<float>.Zero : Vector512.Load(before + i);
            (dc * enter * (one - (value * value))).Store(z + i);
            (dc * value * enter * (one - enter)).Store(z + states + i);
            (dc * past * keep * (one - keep)).Store(z + (2 * states) + i);
            (dh * squashed * leave * (one - leave)).Store(z + (3 * states) + i);
            (dc * keep).Store(carryCell + i);
        }
    }
}
