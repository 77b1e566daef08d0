using System.Text;

namespace ItaIngest.Reading.Ocr.Network;

/// <summary>The network of a Tesseract model: read with weights of any kind, written with doubles.</summary>
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

    /// <exception cref="EndOfStreamException">The file is no network.</exception>
    internal static NetworkFile Of(byte[] network)
    {
        using var source = new BinaryReader(new MemoryStream(network));
        var root = FileLayer.Read(source);
        var layout = Encoding.ASCII.GetString(source.ReadBytes(source.ReadInt32()));
        return new NetworkFile(root, layout, source.ReadBytes(network.Length - (int)source.BaseStream.Position));
    }

    /// <summary>The weights of some matrices below each other, a row an output.</summary>
    /// <param name="first">Index of the first matrix.</param>
    /// <param name="count">How many: one, or the four gates.</param>
    internal float[] Weights(int first, int count) => [.. Matrices.Skip(first).Take(count).SelectMany(m => m.Values).Select(v => (float)v)];

    /// <summary>Marks the network as one that learns, from the beginning; <see cref="ToBytes"/> writes double weights then.</summary>
    /// <param name="rates">Adam's memory, learning rate and momentum that the file names.</param>
    internal void Thaw((float AdamBeta, float LearningRate, float Momentum) rates)
    {
        // training flags, two counts of iterations, the blank, the rates
        const int Counts = 4, Rates = 16;
        Root.Thaw();
        BitConverter.TryWriteBytes(state, BitConverter.ToInt32(state) & ~LayerCodes.IntMode);
        BitConverter.TryWriteBytes(state.AsSpan(Counts), 0L);
        BitConverter.TryWriteBytes(state.AsSpan(Rates), rates.AdamBeta);
        BitConverter.TryWriteBytes(state.AsSpan(Rates + 4), rates.LearningRate);
        BitConverter.TryWriteBytes(state.AsSpan(Rates + 8), rates.Momentum);
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
