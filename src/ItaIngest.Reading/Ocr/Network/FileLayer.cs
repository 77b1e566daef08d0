using System.Text;

namespace ItaIngest.Reading.Ocr.Network;

/// <summary>A layer of a network file, and the layers inside it. Read with weights of any kind, written with doubles.</summary>
internal sealed class FileLayer
{
    byte[] head = [], rest = [], rates = [];
    string name = "";

    FileLayer(string kind) => Kind = kind;

    /// <summary>Tesseract's name of the kind.</summary>
    internal string Kind { get; }

    /// <summary>Values that it takes, as the file tells it: of a picture its channels.</summary>
    internal int Inputs { get; set; }

    internal int Outputs { get; set; }

    internal List<FileLayer> Children { get; } = [];

    /// <summary>A recurrent layer has four, one a gate; containers and pools none.</summary>
    internal List<FileMatrix> Matrices { get; } = [];

    internal bool IsRecurrent => Kind is "LSTM" or "SummLSTM";

    int WeightCount => Matrices.Sum(m => m.Values.Length) + Children.Sum(c => c.WeightCount);

    /// <summary>This layer and all inside it, in the order of the file.</summary>
    internal IEnumerable<FileLayer> All() => Children.SelectMany(c => c.All()).Prepend(this);

    /// <exception cref="EndOfStreamException">The file ends too early.</exception>
    internal static FileLayer Read(BinaryReader source)
    {
        var code = source.ReadSByte();
        var layer = new FileLayer(code == 0 ? Text(source) : LayerCodes.Names[code]) { head = source.ReadBytes(6) };
        (layer.Inputs, layer.Outputs) = (source.ReadInt32(), source.ReadInt32());
        _ = source.ReadInt32();
        layer.name = Text(source);
        layer.ReadContent(source);
        return layer;
    }

    /// <summary>Marks this layer and all inside it as not frozen; every layer but the first two kinds passes its error back.</summary>
    internal void Thaw()
    {
        (head[0], head[1]) = (0, (byte)(Kind is "Input" or "Convolve" ? 0 : 1));
        Children.ForEach(c => c.Thaw());
    }

    internal void Write(BinaryWriter target)
    {
        target.Write((sbyte)0);
        Write(target, Kind);
        target.Write(head);
        target.Write(Inputs);
        target.Write(Outputs);
        target.Write(WeightCount);
        Write(target, name);
        if (LayerCodes.Containers.Contains(Kind))
        {
            target.Write(Children.Count);
            Children.ForEach(c => c.Write(target));
            target.Write(rates);
            return;
        }

        target.Write(rest);
        if (IsRecurrent)
        {
            target.Write(Matrices[0].Columns - 1);
        }

        Matrices.ForEach(m => m.Write(target));
    }

    void ReadContent(BinaryReader source)
    {
        if (LayerCodes.Containers.Contains(Kind))
        {
            for (var left = source.ReadInt32(); left > 0; left--)
            {
                Children.Add(Read(source));
            }

            if ((BitConverter.ToInt32(head, 2) & LayerCodes.LayerRates) != 0)
            {
                var count = source.ReadInt32();
                rates = [.. BitConverter.GetBytes(count), .. source.ReadBytes(4 * count)];
            }

            return;
        }

        switch (Kind)
        {
            case "Input":
                rest = source.ReadBytes(20);
                break;
            case "Convolve" or "Maxpool" or "Reconfig":
                rest = source.ReadBytes(8);
                break;
            case "LSTM" or "SummLSTM":
                // inputs and states together, which the matrices tell as well
                _ = source.ReadInt32();
                Matrices.AddRange(Enumerable.Range(0, 4).Select(_ => FileMatrix.Read(source)));
                break;
            default:
                Matrices.Add(FileMatrix.Read(source));
                break;
        }
    }

    static string Text(BinaryReader source) => Encoding.ASCII.GetString(source.ReadBytes(source.ReadInt32()));

    static void Write(BinaryWriter target, string text)
    {
        target.Write(text.Length);
        target.Write(Encoding.ASCII.GetBytes(text));
    }
}
