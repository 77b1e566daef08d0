using System.Text;

namespace ItaIngest.Training.Ocr.Network;

/// <summary>
/// Turns the 8-bit network of a Tesseract model into float weights. lstmtraining refuses integer models, and integer models are all
/// that the packages carry; the scale of each row stands in the file, so nothing but a rounding that has already happened is lost.
/// </summary>
public sealed class Dequantiser
{
    // written into the file and needed to go on training; the values with which Tesseract itself begins
    const float AdamBeta = 0.999f, LearningRate = 0.001f, Momentum = 0.5f;

    readonly BinaryReader source;
    readonly BinaryWriter target;

    Dequantiser(BinaryReader source, BinaryWriter target)
    {
        this.source = source;
        this.target = target;
    }

    /// <summary>Converts the network file that <c>combine_tessdata -u</c> takes out of a model.</summary>
    /// <param name="network">The bytes of <c>*.lstm</c>.</param>
    /// <returns>The same network with double weights.</returns>
    /// <exception cref="EndOfStreamException">The file is not a Tesseract network.</exception>
    public static byte[] Convert(byte[] network)
    {
        ArgumentNullException.ThrowIfNull(network);
        using var source = new BinaryReader(new MemoryStream(network));
        using var result = new MemoryStream();
        using var target = new BinaryWriter(result);
        var conversion = new Dequantiser(source, target);
        conversion.Layer();
        conversion.Trailer();
        target.Flush();
        return result.ToArray();
    }

    void Layer()
    {
        var kind = source.ReadSByte();
        var name = kind == 0 ? Encoding.ASCII.GetString(Text()) : LayerCodes.Names[kind];
        _ = source.ReadBytes(2);
        target.Write((sbyte)0);
        Write(Encoding.ASCII.GetBytes(name));
        // not frozen; every layer but these two passes its error back
        target.Write((byte)0);
        target.Write((byte)(name is "Input" or "Convolve" ? 0 : 1));
        var flags = Copy(4);
        Copy(12);
        Write(Text());
        if (LayerCodes.Containers.Contains(name))
        {
            Children(flags);
            return;
        }

        Content(name);
    }

    void Children(int flags)
    {
        for (var left = Copy(4); left > 0; left--)
        {
            Layer();
        }

        if ((flags & LayerCodes.LayerRates) != 0)
        {
            var rates = Copy(4);
            Copy(4 * rates);
        }
    }

    void Content(string name)
    {
        switch (name)
        {
            case "Input":
                Copy(20);
                break;
            case "Convolve" or "Maxpool" or "Reconfig":
                Copy(8);
                break;
            case "LSTM" or "SummLSTM":
                Copy(4);
                for (var gate = 0; gate < 4; gate++)
                {
                    Weights();
                }

                break;
            default:
                Weights();
                break;
        }
    }

    /// <summary>One matrix, outputs by inputs and bias.</summary>
    void Weights()
    {
        var mode = source.ReadByte();
        var (rows, columns) = (source.ReadInt32(), source.ReadInt32());
        target.Write(LayerCodes.Double);
        target.Write(rows);
        target.Write(columns);
        var isDouble = (mode & LayerCodes.Double) != 0;
        if ((mode & LayerCodes.Int8) == 0)
        {
            target.Write(Number(isDouble));
            for (var i = 0; i < rows * columns; i++)
            {
                target.Write(Number(isDouble));
            }

            return;
        }

        _ = source.ReadByte();
        target.Write(0.0);
        var cells = source.ReadBytes(rows * columns);
        // the list of scales is longer than the rows: it is padded for vector instructions
        var scales = Enumerable.Range(0, source.ReadInt32()).Select(_ => Scale(isDouble)).ToArray();
        for (var i = 0; i < cells.Length; i++)
        {
            target.Write(unchecked((sbyte)cells[i]) * scales[i / columns]);
        }
    }

    double Number(bool isDouble) => isDouble ? source.ReadDouble() : source.ReadSingle();

    /// <summary>Older files hold 127 times smaller scales in single precision.</summary>
    double Scale(bool isDouble) => isDouble ? source.ReadDouble() : source.ReadSingle() * 127.0;

    /// <summary>Layout text, training flags, iterations, blank, rates; what follows is copied.</summary>
    void Trailer()
    {
        Write(Text());
        var flags = source.ReadInt32();
        _ = source.ReadBytes(8);
        var blank = source.ReadInt32();
        _ = source.ReadBytes(12);
        target.Write(flags & ~LayerCodes.IntMode);
        target.Write(0L);
        target.Write(blank);
        target.Write(AdamBeta);
        target.Write(LearningRate);
        target.Write(Momentum);
        source.BaseStream.CopyTo(target.BaseStream);
    }

    byte[] Text() => source.ReadBytes(source.ReadInt32());

    void Write(byte[] text)
    {
        target.Write(text.Length);
        target.Write(text);
    }

    /// <summary>Copies bytes; returns the first four as a number.</summary>
    int Copy(int count)
    {
        var bytes = source.ReadBytes(count);
        if (bytes.Length != count)
        {
            throw new EndOfStreamException("The network file ends too early");
        }

        target.Write(bytes);
        return BitConverter.ToInt32(bytes);
    }
}
