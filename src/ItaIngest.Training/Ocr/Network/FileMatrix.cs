using System.Runtime.InteropServices;

namespace ItaIngest.Training.Ocr.Network;

/// <summary>A weight matrix of a network file: a row an output, the bias last.</summary>
internal sealed record FileMatrix(int Rows, int Columns, double[] Values)
{
    /// <exception cref="EndOfStreamException">The weights are not doubles.</exception>
    internal static FileMatrix Read(BinaryReader source)
    {
        if (source.ReadByte() != LayerCodes.Double)
        {
            throw new EndOfStreamException("The network's weights are not doubles");
        }

        var (rows, columns) = (source.ReadInt32(), source.ReadInt32());
        _ = source.ReadDouble();
        var values = new double[rows * columns];
        source.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new FileMatrix(rows, columns, values);
    }

    internal void Write(BinaryWriter target)
    {
        target.Write(LayerCodes.Double);
        target.Write(Rows);
        target.Write(Columns);
        target.Write(0.0);
        target.Write(MemoryMarshal.AsBytes(Values.AsSpan()));
    }

    /// <summary>Only these rows and columns.</summary>
    internal FileMatrix Part(IReadOnlyList<int> rows, IReadOnlyList<int> columns) =>
        new(rows.Count, columns.Count, [.. rows.SelectMany(r => columns.Select(c => Values[(r * Columns) + c]))]);

    /// <summary>Sum of the squares of a column.</summary>
    internal double Weight(int column) => Enumerable.Range(0, Rows).Sum(r => Values[(r * Columns) + column] * Values[(r * Columns) + column]);
}
