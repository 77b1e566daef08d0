using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ItaIngest.Training.Ocr.Learning;

/// <summary>
/// A matrix of depth rows and width columns, kept in panels of 32 columns so that the inner loop of a product reads it in one stream. No
/// BLAS is used: its libraries pack the weights anew for every time step of a recurrent layer, which costs as much as the product itself.
/// </summary>
internal sealed unsafe class Panels
{
    /// <summary>Two vector registers of 16 floats, times twelve rows of the other matrix: 24 of the 32 registers hold sums.</summary>
    const int PanelWidth = 32, RowsAtOnce = 12;

    /// <summary>Without AVX-512: two registers of 8 floats times six rows, 12 of 16 registers.</summary>
    const int HalfWidth = 16, HalfRows = 6;

    float[] cells = [];

    internal int Depth { get; private set; }

    internal int Width { get; private set; }

    /// <summary>Takes a row-major matrix.</summary>
    internal void Pack(ReadOnlySpan<float> source, int stride, int depth, int width)
    {
        Reserve(depth, width);
        for (var k = 0; k < depth; k++)
        {
            for (var left = 0; left < width; left += PanelWidth)
            {
                var count = Math.Min(PanelWidth, width - left);
                source.Slice(k * stride + left, count).CopyTo(cells.AsSpan((left * depth) + (k * PanelWidth)));
            }
        }
    }

    /// <summary>Takes the transpose of a row-major matrix that has <paramref name="width"/> rows.</summary>
    internal void PackTransposed(ReadOnlySpan<float> source, int stride, int depth, int width)
    {
        Reserve(depth, width);
        for (var j = 0; j < width; j++)
        {
            var target = ((j / PanelWidth) * PanelWidth * depth) + (j % PanelWidth);
            for (var k = 0; k < depth; k++)
            {
                cells[target + (k * PanelWidth)] = source[(j * stride) + k];
            }
        }
    }

    /// <summary>target += left x this.</summary>
    /// <param name="rows">Rows of the left matrix and of the target.</param>
    /// <param name="left">Its element (row, k) is at row * rowStep + k * depthStep.</param>
    /// <param name="rowStep">See <paramref name="left"/>.</param>
    /// <param name="depthStep">See <paramref name="left"/>.</param>
    /// <param name="target">Row-major.</param>
    /// <param name="targetStride">Floats from row to row of the target.</param>
    internal void MultiplyAdd(int rows, float* left, int rowStep, int depthStep, float* target, int targetStride)
    {
        var scratch = stackalloc float[PanelWidth * RowsAtOnce];
        fixed (float* all = cells)
        {
            for (var panel = 0; panel < Width; panel += PanelWidth)
            {
                var columns = Math.Min(PanelWidth, Width - panel);
                for (var row = 0; row < rows; row += RowsAtOnce)
                {
                    var count = Math.Min(RowsAtOnce, rows - row);
                    Sum(all + ((long)panel * Depth), left + ((long)row * rowStep), count, rowStep, depthStep, scratch);
                    for (var r = 0; r < count; r++)
                    {
                        Add(target + ((long)(row + r) * targetStride) + panel, scratch + (r * PanelWidth), columns);
                    }
                }
            }
        }
    }

    static void Add(float* target, float* sums, int columns)
    {
        if (columns == PanelWidth)
        {
            (Vector512.Load(target) + Vector512.Load(sums)).Store(target);
            (Vector512.Load(target + 16) + Vector512.Load(sums + 16)).Store(target + 16);
            return;
        }

        for (var c = 0; c < columns; c++)
        {
            target[c] += sums[c];
        }
    }

    void Sum(float* panel, float* left, int rows, int rowStep, int depthStep, float* sums)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Tile(panel, left, rows, rowStep, depthStep, sums);
            return;
        }

        for (var row = 0; row < rows; row += HalfRows)
        {
            for (var column = 0; column < PanelWidth; column += HalfWidth)
            {
                HalfTile(panel + column, left + ((long)row * rowStep), Math.Min(HalfRows, rows - row), rowStep, depthStep, sums + (row * PanelWidth) + column);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void HalfTile(float* panel, float* left, int rows, int rowStep, int depthStep, float* sums)
    {
        // rows beyond the last repeat it: their sums are not used
        float* p0 = left, p1 = left + (Math.Min(1, rows - 1) * (long)rowStep), p2 = left + (Math.Min(2, rows - 1) * (long)rowStep);
        float* p3 = left + (Math.Min(3, rows - 1) * (long)rowStep), p4 = left + (Math.Min(4, rows - 1) * (long)rowStep);
        var p5 = left + (Math.Min(5, rows - 1) * (long)rowStep);
        Vector256<float> a0 = default, a1 = default, a2 = default, a3 = default, a4 = default, a5 = default;
        Vector256<float> b0 = default, b1 = default, b2 = default, b3 = default, b4 = default, b5 = default;
        long at = 0;
        for (var k = 0; k < Depth; k++, at += depthStep, panel += PanelWidth)
        {
            var x = Vector256.Load(panel);
            var y = Vector256.Load(panel + 8);
            var v = Vector256.Create(p0[at]);
            a0 = Vector256.FusedMultiplyAdd(v, x, a0);
            b0 = Vector256.FusedMultiplyAdd(v, y, b0);
            v = Vector256.Create(p1[at]);
            a1 = Vector256.FusedMultiplyAdd(v, x, a1);
            b1 = Vector256.FusedMultiplyAdd(v, y, b1);
            v = Vector256.Create(p2[at]);
            a2 = Vector256.FusedMultiplyAdd(v, x, a2);
            b2 = Vector256.FusedMultiplyAdd(v, y, b2);
            v = Vector256.Create(p3[at]);
            a3 = Vector256.FusedMultiplyAdd(v, x, a3);
            b3 = Vector256.FusedMultiplyAdd(v, y, b3);
            v = Vector256.Create(p4[at]);
            a4 = Vector256.FusedMultiplyAdd(v, x, a4);
            b4 = Vector256.FusedMultiplyAdd(v, y, b4);
            v = Vector256.Create(p5[at]);
            a5 = Vector256.FusedMultiplyAdd(v, x, a5);
            b5 = Vector256.FusedMultiplyAdd(v, y, b5);
        }

        Keep(sums, 0, a0, b0);
        Keep(sums, 1, a1, b1);
        Keep(sums, 2, a2, b2);
        Keep(sums, 3, a3, b3);
        Keep(sums, 4, a4, b4);
        Keep(sums, 5, a5, b5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Keep(float* sums, int row, Vector256<float> first, Vector256<float> second)
    {
        first.Store(sums + (row * PanelWidth));
        second.Store(sums + (row * PanelWidth) + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Tile(float* panel, float* left, int rows, int rowStep, int depthStep, float* sums)
    {
        // rows beyond the last repeat it: their sums are not used
        float* p0 = left, p1 = left + (Math.Min(1, rows - 1) * (long)rowStep), p2 = left + (Math.Min(2, rows - 1) * (long)rowStep);
        float* p3 = left + (Math.Min(3, rows - 1) * (long)rowStep), p4 = left + (Math.Min(4, rows - 1) * (long)rowStep);
        float* p5 = left + (Math.Min(5, rows - 1) * (long)rowStep), p6 = left + (Math.Min(6, rows - 1) * (long)rowStep);
        float* p7 = left + (Math.Min(7, rows - 1) * (long)rowStep), p8 = left + (Math.Min(8, rows - 1) * (long)rowStep);
        float* p9 = left + (Math.Min(9, rows - 1) * (long)rowStep), p10 = left + (Math.Min(10, rows - 1) * (long)rowStep);
        var p11 = left + (Math.Min(11, rows - 1) * (long)rowStep);
        Vector512<float> a0 = default, a1 = default, a2 = default, a3 = default, a4 = default, a5 = default, a6 = default, a7 = default;
        Vector512<float> a8 = default, a9 = default, a10 = default, a11 = default, b0 = default, b1 = default, b2 = default, b3 = default;
        Vector512<float> b4 = default, b5 = default, b6 = default, b7 = default, b8 = default, b9 = default, b10 = default, b11 = default;
        long at = 0;
        for (var k = 0; k < Depth; k++, at += depthStep, panel += PanelWidth)
        {
            var x = Vector512.Load(panel);
            var y = Vector512.Load(panel + 16);
            var v = Vector512.Create(p0[at]);
            a0 = Vector512.FusedMultiplyAdd(v, x, a0);
            b0 = Vector512.FusedMultiplyAdd(v, y, b0);
            v = Vector512.Create(p1[at]);
            a1 = Vector512.FusedMultiplyAdd(v, x, a1);
            b1 = Vector512.FusedMultiplyAdd(v, y, b1);
            v = Vector512.Create(p2[at]);
            a2 = Vector512.FusedMultiplyAdd(v, x, a2);
            b2 = Vector512.FusedMultiplyAdd(v, y, b2);
            v = Vector512.Create(p3[at]);
            a3 = Vector512.FusedMultiplyAdd(v, x, a3);
            b3 = Vector512.FusedMultiplyAdd(v, y, b3);
            v = Vector512.Create(p4[at]);
            a4 = Vector512.FusedMultiplyAdd(v, x, a4);
            b4 = Vector512.FusedMultiplyAdd(v, y, b4);
            v = Vector512.Create(p5[at]);
            a5 = Vector512.FusedMultiplyAdd(v, x, a5);
            b5 = Vector512.FusedMultiplyAdd(v, y, b5);
            v = Vector512.Create(p6[at]);
            a6 = Vector512.FusedMultiplyAdd(v, x, a6);
            b6 = Vector512.FusedMultiplyAdd(v, y, b6);
            v = Vector512.Create(p7[at]);
            a7 = Vector512.FusedMultiplyAdd(v, x, a7);
            b7 = Vector512.FusedMultiplyAdd(v, y, b7);
            v = Vector512.Create(p8[at]);
            a8 = Vector512.FusedMultiplyAdd(v, x, a8);
            b8 = Vector512.FusedMultiplyAdd(v, y, b8);
            v = Vector512.Create(p9[at]);
            a9 = Vector512.FusedMultiplyAdd(v, x, a9);
            b9 = Vector512.FusedMultiplyAdd(v, y, b9);
            v = Vector512.Create(p10[at]);
            a10 = Vector512.FusedMultiplyAdd(v, x, a10);
            b10 = Vector512.FusedMultiplyAdd(v, y, b10);
            v = Vector512.Create(p11[at]);
            a11 = Vector512.FusedMultiplyAdd(v, x, a11);
            b11 = Vector512.FusedMultiplyAdd(v, y, b11);
        }

        Keep(sums, 0, a0, b0);
        Keep(sums, 1, a1, b1);
        Keep(sums, 2, a2, b2);
        Keep(sums, 3, a3, b3);
        Keep(sums, 4, a4, b4);
        Keep(sums, 5, a5, b5);
        Keep(sums, 6, a6, b6);
        Keep(sums, 7, a7, b7);
        Keep(sums, 8, a8, b8);
        Keep(sums, 9, a9, b9);
        Keep(sums, 10, a10, b10);
        Keep(sums, 11, a11, b11);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Keep(float* sums, int row, Vector512<float> first, Vector512<float> second)
    {
        first.Store(sums + (row * PanelWidth));
        second.Store(sums + (row * PanelWidth) + 16);
    }

    void Reserve(int depth, int width)
    {
        (Depth, Width) = (depth, width);
        var needed = depth * ((width + PanelWidth - 1) / PanelWidth) * PanelWidth;
        if (cells.Length < needed)
        {
            cells = new float[needed];
        }
    }
}
