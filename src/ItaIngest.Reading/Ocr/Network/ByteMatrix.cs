using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace ItaIngest.Reading.Ocr.Network;

/// <summary>
/// The weights of a layer as the delivered model keeps them: whole numbers of 8 bits with a scale for each output. What layers hand on
/// are whole numbers too, so a product is a sum of whole numbers and exact; as bytes the largest layer stays in the second-level cache of
/// a core, where its floats do not. Kept in panels of two registers of outputs and pairs of inputs, which the inner loop reads in one stream.
/// </summary>
internal sealed unsafe class ByteMatrix
{
    const int RowsAtOnce = 6;

    const float MostSteps = Activation.Steps;

    readonly int outputs, inputs, lanes, pairs;
    readonly sbyte[] cells;
    readonly int[] biases;
    readonly float[] scales;

    /// <summary>A matrix without weights yet.</summary>
    /// <param name="outputs">Rows of the weights.</param>
    /// <param name="inputs">Columns without the bias.</param>
    /// <param name="lanes">Sums in a register; the processor's own unless a test says otherwise.</param>
    internal ByteMatrix(int outputs, int inputs, int? lanes = null)
    {
        (this.outputs, this.inputs) = (outputs, inputs);
        this.lanes = lanes ?? (Avx512BW.IsSupported ? WideLanes.Count : Avx2.IsSupported ? HalfLanes.Count : PlainLanes.Count);
        pairs = (inputs + 1) / 2;
        var panel = 2 * this.lanes;
        Stride = (outputs + panel - 1) / panel * panel;
        (cells, biases, scales) = (new sbyte[Stride * pairs * 2], new int[Stride], new float[Stride]);
    }

    /// <summary>Values from one row of a product to the next: the outputs, filled up with zeros to whole registers.</summary>
    internal int Stride { get; }

    /// <summary>Values that a row of the other matrix must have: the inputs, made even.</summary>
    internal int Depth => 2 * pairs;

    /// <summary>Rounds weights to bytes; those of a delivered model are such bytes already and stay what they are.</summary>
    /// <param name="weights">A row an output, the bias last.</param>
    /// <param name="rounded">Receives what the bytes stand for; empty: nobody wants to know.</param>
    internal void Take(ReadOnlySpan<float> weights, Span<float> rounded = default)
    {
        for (var row = 0; row < outputs; row++)
        {
            var exact = weights.Slice(row * (inputs + 1), inputs + 1);
            var largest = 0f;
            foreach (var weight in exact)
            {
                largest = Math.Max(largest, Math.Abs(weight));
            }

            var step = largest > 0 ? largest / MostSteps : 1;
            scales[row] = step / Activation.Steps;
            for (var i = 0; i <= inputs; i++)
            {
                var whole = MathF.Round(exact[i] / step);
                if (i < inputs)
                {
                    cells[PlaceOf(row, i)] = (sbyte)whole;
                }
                else
                {
                    biases[row] = (int)whole * Activation.Steps; // its input is one
                }

                if (!rounded.IsEmpty)
                {
                    rounded[(row * (inputs + 1)) + i] = whole * step;
                }
            }
        }
    }

    /// <summary>The product of every row of a matrix with the weights, the bias added.</summary>
    /// <param name="rows">Rows of the other matrix.</param>
    /// <param name="left">Rows of <see cref="Depth"/> values in steps of 1/127.</param>
    /// <param name="target">Rows of <see cref="Stride"/> values.</param>
    internal void Multiply(int rows, short* left, float* target)
    {
        if (lanes == WideLanes.Count)
        {
            Multiply<WideLanes>(rows, left, target);
        }
        else if (lanes == HalfLanes.Count)
        {
            Multiply<HalfLanes>(rows, left, target);
        }
        else
        {
            Multiply<PlainLanes>(rows, left, target);
        }
    }

    int PlaceOf(int output, int input)
    {
        var panel = 2 * lanes;
        return (output / panel * panel * 2 * pairs) + (input / 2 * 2 * panel) + (2 * (output % panel)) + (input % 2);
    }

    void Multiply<T>(int rows, short* left, float* target)
        where T : struct, ILanes<T>
    {
        fixed (sbyte* all = cells)
        fixed (int* bias = biases)
        fixed (float* scale = scales)
        {
            for (var output = 0; output < Stride; output += 2 * T.Count)
            {
                for (var row = 0; row < rows; row += RowsAtOnce)
                {
                    Tile<T>(all + (output * Depth), bias + output, scale + output, left + (row * Depth), Math.Min(RowsAtOnce, rows - row), target + (row * Stride) + output);
                }
            }
        }
    }

    /// <summary>Six rows by two registers: twelve of the sixteen registers that every processor has hold sums, written out since registers have no index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Tile<T>(sbyte* panel, int* bias, float* scale, short* left, int rows, float* target)
        where T : struct, ILanes<T>
    {
        // rows beyond the last repeat it, and write the same once more
        var (r1, r2, r3, r4, r5) = (Math.Min(1, rows - 1), Math.Min(2, rows - 1), Math.Min(3, rows - 1), Math.Min(4, rows - 1), Math.Min(5, rows - 1));
        short* p0 = left, p1 = left + (r1 * Depth), p2 = left + (r2 * Depth), p3 = left + (r3 * Depth), p4 = left + (r4 * Depth), p5 = left + (r5 * Depth);
        T a0 = T.Load(bias), b0 = T.Load(bias + T.Count);
        T a1 = a0, a2 = a0, a3 = a0, a4 = a0, a5 = a0, b1 = b0, b2 = b0, b3 = b0, b4 = b0, b5 = b0;
        for (var k = 0; k < Depth; k += 2, panel += 4 * T.Count)
        {
            var u = T.Weights(panel);
            var v = T.Weights(panel + (2 * T.Count));
            var x = T.Inputs(p0 + k);
            a0 = T.AddProducts(a0, u, x);
            b0 = T.AddProducts(b0, v, x);
            x = T.Inputs(p1 + k);
            a1 = T.AddProducts(a1, u, x);
            b1 = T.AddProducts(b1, v, x);
            x = T.Inputs(p2 + k);
            a2 = T.AddProducts(a2, u, x);
            b2 = T.AddProducts(b2, v, x);
            x = T.Inputs(p3 + k);
            a3 = T.AddProducts(a3, u, x);
            b3 = T.AddProducts(b3, v, x);
            x = T.Inputs(p4 + k);
            a4 = T.AddProducts(a4, u, x);
            b4 = T.AddProducts(b4, v, x);
            x = T.Inputs(p5 + k);
            a5 = T.AddProducts(a5, u, x);
            b5 = T.AddProducts(b5, v, x);
        }

        Keep(a0, b0, scale, target);
        Keep(a1, b1, scale, target + (r1 * Stride));
        Keep(a2, b2, scale, target + (r2 * Stride));
        Keep(a3, b3, scale, target + (r3 * Stride));
        Keep(a4, b4, scale, target + (r4 * Stride));
        Keep(a5, b5, scale, target + (r5 * Stride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Keep<T>(T first, T second, float* scale, float* target)
        where T : struct, ILanes<T>
    {
        T.Store(first, scale, target);
        T.Store(second, scale + T.Count, target + T.Count);
    }
}
