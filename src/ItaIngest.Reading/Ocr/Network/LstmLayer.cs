using System.Numerics;

namespace ItaIngest.Reading.Ocr.Network;

/// <summary>
/// A recurrent layer as Tesseract computes it (src/lstm/lstm.cpp): cell input, input gate, forget gate and output gate, in this order in
/// the weights; no peepholes; the state within 100. What it takes and hands on are steps of 1/127.
/// </summary>
internal sealed unsafe class LstmLayer
{
    const float LargestState = 100;

    /// <summary>Sequences whose step is computed at once: their gates stay in the first- or second-level cache.</summary>
    const int Block = 48;

    readonly int inputs, states;
    short[] joined = [], output = [];
    float[] gates = [], cells = [];

    /// <param name="inputs">Values that it takes.</param>
    /// <param name="states">Values that it keeps and hands on; a multiple of 16.</param>
    internal LstmLayer(int inputs, int states)
    {
        // two registers of floats become one of short numbers
        if (states % (2 * Vector<float>.Count) != 0 || inputs % 2 != 0)
        {
            throw new ArgumentException($"a recurrent layer of {inputs} inputs and {states} states does not fill the processor's registers", nameof(states));
        }

        (this.inputs, this.states) = (inputs, states);
        Weights = new ByteMatrix(4 * states, inputs + states);
    }

    /// <summary>Four blocks of rows, a block a gate; inputs first, then the outputs of the step before.</summary>
    internal ByteMatrix Weights { get; }

    internal int Inputs => inputs;

    internal int States => states;

    /// <summary>After <see cref="Forward"/>: rows of <see cref="States"/> values.</summary>
    internal short[] Output => output;

    /// <summary>Reads sequences.</summary>
    /// <param name="input">Rows of <see cref="Inputs"/> values.</param>
    /// <param name="order">How the rows follow each other.</param>
    /// <param name="trace">Keeps what learning needs; null: nothing is learnt.</param>
    internal void Forward(short[] input, Sequences order, LstmTrace? trace = null)
    {
        Room.Grow(ref output, order.Rows * states);
        Room.Grow(ref joined, Block * Weights.Depth);
        Room.Grow(ref gates, Block * Weights.Stride);
        Room.Grow(ref cells, order.Count * states);
        trace?.Begin(order.Rows, Weights.Stride, states);
        fixed (short* x = joined, h = output)
        fixed (float* ownGates = gates, keptGates = trace?.Gates, ownCells = cells, keptCells = trace?.Cells)
        {
            for (var step = 0; step < order.Steps; step++)
            {
                for (var first = 0; first < order.Active(step); first += Block)
                {
                    var count = Math.Min(Block, order.Active(step) - first);
                    var row = order.RowOf(first, step);
                    var before = step == 0 ? -1 : order.RowOf(first, step - 1);
                    Join(input, row, before, count);
                    var z = trace is null ? ownGates : keptGates + (row * Weights.Stride);
                    Weights.Multiply(count, x, z);
                    var to = trace is null ? ownCells + (first * states) : keptCells + (row * states);
                    var from = before < 0 ? null : trace is null ? to : keptCells + (before * states);
                    for (var i = 0; i < count; i++)
                    {
                        Cell(z + (i * Weights.Stride), from == null ? null : from + (i * states), to + (i * states), h + ((row + i) * states));
                    }
                }
            }
        }
    }

    /// <summary>What the layer is given and what it handed on one step before, side by side.</summary>
    void Join(short[] input, int row, int before, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var target = joined.AsSpan(i * Weights.Depth, Weights.Depth);
            input.AsSpan((row + i) * inputs, inputs).CopyTo(target);
            if (before < 0)
            {
                target[inputs..].Clear();
            }
            else
            {
                output.AsSpan((before + i) * states, states).CopyTo(target[inputs..]);
            }
        }
    }

    void Cell(float* z, float* before, float* cell, short* result)
    {
        var width = Vector<float>.Count;
        for (var i = 0; i < states; i += 2 * width)
        {
            var first = Cell(z + i, before == null ? null : before + i, cell + i);
            var second = Cell(z + i + width, before == null ? null : before + i + width, cell + i + width);
            Vector.Store(Vector.Narrow(first, second), result + i);
        }
    }

    /// <summary>One register of cells; the gates are left in place of what went into them.</summary>
    Vector<int> Cell(float* z, float* before, float* cell)
    {
        var value = Activation.Tanh(Vector.Load(z));
        var enter = Activation.Logistic(Vector.Load(z + states));
        var keep = Activation.Logistic(Vector.Load(z + (2 * states)));
        var leave = Activation.Logistic(Vector.Load(z + (3 * states)));
        value.Store(z);
        enter.Store(z + states);
        keep.Store(z + (2 * states));
        leave.Store(z + (3 * states));
        var state = value * enter;
        if (before != null)
        {
            state += keep * Vector.Load(before);
        }

        state = Vector.Min(Vector.Max(state, new Vector<float>(-LargestState)), new Vector<float>(LargestState));
        state.Store(cell);
        return Activation.InSteps(leave * Activation.Tanh(state));
    }
}
