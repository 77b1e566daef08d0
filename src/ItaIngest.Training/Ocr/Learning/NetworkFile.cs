using System.Text;
using ItaIngest.Training.Ocr.Network;

namespace ItaIngest.Training.Ocr.Learning;

/// <summary>The weight matrices inside a network file with double weights, as <see cref="Dequantiser"/> and <see cref="CharsetExpander"/> make it.</summary>
internal sealed class NetworkFile
{
    readonly byte[] bytes;
    readonly List<(int Offset, int Rows, int Columns)> matrices = [];

    NetworkFile(byte[] bytes) => this.bytes = bytes;

    /// <summary>In the order of the layers; a recurrent layer has four, one a gate.</summary>
    internal IReadOnlyList<(int Offset, int Rows, int Columns)> Matrices => matrices;

    /// <exception cref="EndOfStreamException">The file is no network with double weights.</exception>
    internal static NetworkFile Of(byte[] network)
    {
        var file = new NetworkFile(network);
        using var source = new BinaryReader(new MemoryStream(network));
        file.Layer(source);
        return file;
    }

    /// <summary>Copies the matrices, one after another, into blocks of rows of the target.</summary>
    /// <param name="first">Index of the first matrix.</param>
    /// <param name="count">How many: one, or the four gates.</param>
    /// <param name="target">Row-major, the matrices below each other.</param>
    internal void CopyTo(int first, int count, float[] target)
    {
        var at = 0;
        foreach (var (offset, rows, columns) in matrices.Skip(first).Take(count))
        {
            for (var i = 0; i < rows * columns; i++)
            {
                target[at++] = (float)BitConverter.ToDouble(bytes, offset + (8 * i));
            }
        }
    }

    /// <summary>The file with other weights.</summary>
    /// <param name="layers">Weights of each layer, the matrices of a layer below each other.</param>
    internal byte[] With(IEnumerable<float[]> layers)
    {
        var result = (byte[])bytes.Clone();
        var weights = layers.SelectMany(l => l).GetEnumerator();
        foreach (var (offset, rows, columns) in matrices)
        {
            for (var i = 0; i < rows * columns; i++)
            {
                weights.MoveNext();
                BitConverter.TryWriteBytes(result.AsSpan(offset + (8 * i)), (double)weights.Current);
            }
        }

        return result;
    }

    void Layer(BinaryReader source)
    {
        _ = source.ReadSByte();
        var name = Encoding.ASCII.GetString(source.ReadBytes(source.ReadInt32()));
        _ = source.ReadBytes(2);
        var flags = source.ReadInt32();
        _ = source.ReadBytes(12);
        _ = source.ReadBytes(source.ReadInt32());
        if (LayerCodes.Containers.Contains(name))
        {
            for (var left = source.ReadInt32(); left > 0; left--)
            {
                Layer(source);
            }

            if ((flags & LayerCodes.LayerRates) != 0)
            {
                _ = source.ReadBytes(4 * source.ReadInt32());
            }

            return;
        }

        switch (name)
        {
            case "Input":
                _ = source.ReadBytes(20);
                break;
            case "Convolve" or "Maxpool" or "Reconfig":
                _ = source.ReadBytes(8);
                break;
            case "LSTM" or "SummLSTM":
                _ = source.ReadInt32();
                for (var gate = 0; gate < 4; gate++)
                {
                    Matrix(source);
                }

                break;
            default:
                Matrix(source);
                break;
        }
    }

    void Matrix(BinaryReader source)
    {
        if (source.ReadByte() != LayerCodes.Double)
        {
            throw new EndOfStreamException("The network's weights are not doubles");
        }

        var (rows, columns) = (source.ReadInt32(), source.ReadInt32());
        _ = source.ReadDouble();
        matrices.Add(((int)source.BaseStream.Position, rows, columns));
        source.BaseStream.Position += 8L * rows * columns;
    }
}
