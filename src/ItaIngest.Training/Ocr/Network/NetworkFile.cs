using System.Text;

namespace ItaIngest.Training.Ocr.Network;

/// <summary>A network file with double weights, as <see cref="Dequantiser"/> and <see cref="CharsetExpander"/> make it.</summary>
internal sealed class NetworkFile
{
    readonly byte[] state;

    NetworkFile(FileLayer root, string layout, byte[] state) => (Root, Layout, this.state) = (root, layout, state);

    /// <summary>The outermost layer.</summary>
    internal FileLayer Root { get; }

    /// <summary>The network in Tesseract's own language.</summary>
    internal string Layout { get; set; }

    /// <summary>In the order of the layers; a recurrent layer has four, one a gate.</summary>
    internal IReadOnlyList<FileMatrix> Matrices => [.. Root.All().SelectMany(l => l.Matrices)];

    /// <exception cref="EndOfStreamException">The file is no network with double weights.</exception>
    internal static NetworkFile Of(byte[] network)
    {
        using var source = new BinaryReader(new MemoryStream(network));
        var root = FileLayer.Read(source);
        var layout = Encoding.ASCII.GetString(source.ReadBytes(source.ReadInt32()));
        return new NetworkFile(root, layout, source.ReadBytes(network.Length - (int)source.BaseStream.Position));
    }

    /// <summary>Copies the matrices, one after another, into blocks of rows of the target.</summary>
    /// <param name="first">Index of the first matrix.</param>
    /// <param name="count">How many: one, or the four gates.</param>
    /// <param name="target">Row-major, the matrices below each other.</param>
    internal void CopyTo(int first, int count, float[] target)
    {
        var at = 0;
        foreach (var value in Matrices.Skip(first).Take(count).SelectMany(m => m.Values))
        {
            target[at++] = (float)value;
        }
    }

    /// <summary>Takes other weights into the file.</summary>
    /// <param name="layers">Weights of each layer, the matrices of a layer below each other.</param>
    /// <returns>The file's bytes with them.</returns>
    internal byte[] With(IEnumerable<float[]> layers)
    {
        var weights = layers.SelectMany(l => l).GetEnumerator();
        foreach (var matrix in Matrices)
        {
            for (var i = 0; i < matrix.Values.Length; i++)
            {
                weights.MoveNext();
                matrix.Values[i] = weights.Current;
            }
        }

        return ToBytes();
    }

    internal byte[] ToBytes()
    {
        using var memory = new MemoryStream();
        using var target = new BinaryWriter(memory);
        Root.Write(target);
        target.Write(Layout.Length);
        target.Write(Encoding.ASCII.GetBytes(Layout));
        target.Write(state);
        target.Flush();
        return memory.ToArray();
    }
}
