using System.Runtime.InteropServices;

namespace ItaIngest.Reading.Ocr.Network;

/// <summary>A weight matrix of a network file: a row an output, the bias last.</summary>
internal sealed record FileMatrix(int Rows, int Columns, double[] Values)
{
    /// <summary>Reads weights of any kind: doubles, single floats, or 8-bit steps with a scale a row.</summary>
    /// <exception cref="EndOfStreamException">The file ends too early.</exception>
    internal static FileMatrix Read(BinaryReader source)
    {
        var mode = source.ReadByte();
        var isDouble = (mode & LayerCodes.Double) != 0;
        var (rows, columns) = (source.ReadInt32(), source.ReadInt32());
        if ((mode & LayerCodes.Int8) != 0)
        {
            return new FileMatrix(rows, columns, Steps(source, rows, columns, isDouble));
        }

        // what stands in for a cell that was never written
        _ = Number(source, isDouble);
        var values = new double[rows * columns];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Number(source, isDouble);
        }

        return new FileMatrix(rows, columns, values);
    }

    static double[] Steps(BinaryReader source, int rows, int columns, bool isDouble)
    {
        _ = source.ReadByte();
        var cells = source.ReadBytes(rows * columns);

        // the list of scales is longer than the rows: it is padded for vector instructions. Older files hold 127 times smaller ones in single precision
        var scales = Enumerable.Range(0, source.ReadInt32()).Select(_ => isDouble ? source.ReadDouble() : source.ReadSingle() * 127.0).ToArray();
        return cells.Length == rows * columns && scales.Length >= rows
            ? [.. cells.Select((cell, i) => unchecked((sbyte)cell) * scales[i / columns])]
            : throw new EndOfStreamException("The network file ends too early");
    }

    static double Number(BinaryReader source, bool isDouble) => isDouble ? source.ReadDouble() : source.ReadSingle();

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
