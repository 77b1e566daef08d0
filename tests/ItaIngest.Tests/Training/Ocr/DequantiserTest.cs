using System.Text;
using ItaIngest.Training.Ocr.Network;

namespace ItaIngest.Tests.Training.Ocr;

public sealed class DequantiserTest
{
    const int Series = 9, Input = 1, Softmax = 22;

    [Fact]
    public void IntegerRowsAreMultipliedByTheirScales()
    {
        var converted = Dequantiser.Convert(Network(doubleScales: true));

        Assert.Equal([0.5, -1.0, 63.5, -0.25, 0.0, -32.0], Weights(converted));
    }

    [Fact]
    public void OlderScalesInSinglePrecisionAre127TimesSmaller()
    {
        var converted = Dequantiser.Convert(Network(doubleScales: false));

        Assert.Equal([63.5, -127.0, 8064.5, -31.75, 0.0, -4064.0], Weights(converted));
    }

    [Fact]
    public void WhatIsAlreadyFloatStaysAsItIs()
    {
        var once = Dequantiser.Convert(Network(doubleScales: true));

        Assert.Equal(Weights(once), Weights(Dequantiser.Convert(once)));
    }

    [Fact]
    public void IntegerModeIsTakenOutOfTheTrainingFlagsAndTheBlankIsKept()
    {
        var converted = Dequantiser.Convert(Network(doubleScales: true));
        var state = converted.AsSpan(converted.AsSpan().LastIndexOf("[spec]"u8) + 6);

        Assert.Equal(64, BitConverter.ToInt32(state));
        Assert.Equal(2, BitConverter.ToInt32(state[12..]));
        Assert.Equal(0.999f, BitConverter.ToSingle(state[16..]));
        Assert.Equal([1, 2, 3], state[28..].ToArray());
    }

    [Fact]
    public void AFileThatEndsTooEarlyIsRefused() =>
        Assert.Throws<EndOfStreamException>(() => Dequantiser.Convert(Network(doubleScales: true)[..60]));

    /// <summary>An input and a softmax of two outputs by two inputs and bias, in Tesseract's own layout.</summary>
    static byte[] Network(bool doubleScales)
    {
        using var memory = new MemoryStream();
        using var file = new BinaryWriter(memory);
        Head(file, Series, "s", 2, 6);
        file.Write(2);
        Head(file, Input, "i", 2, 0);
        file.Write(new byte[20]);
        Head(file, Softmax, "Output", 2, 6);
        file.Write((byte)(1 | (doubleScales ? 128 : 0)));
        file.Write(2);
        file.Write(3);
        file.Write((byte)0);
        file.Write([1, 0xfe, 127, 0xff, 0, 0x80]);
        file.Write(2);
        foreach (var scale in new[] { 0.5, 0.25 })
        {
            if (doubleScales)
            {
                file.Write(scale);
            }
            else
            {
                file.Write((float)scale);
            }
        }

        Text(file, "[spec]");
        file.Write(65);
        file.Write(1234L);
        file.Write(2);
        file.Write(new byte[12]);
        file.Write([1, 2, 3]);
        file.Flush();
        return memory.ToArray();
    }

    static void Head(BinaryWriter file, int kind, string name, int outputs, int weights)
    {
        file.Write((sbyte)kind);
        file.Write((short)0);
        file.Write(0);
        file.Write(2);
        file.Write(outputs);
        file.Write(weights);
        Text(file, name);
    }

    static void Text(BinaryWriter file, string text)
    {
        file.Write(text.Length);
        file.Write(Encoding.ASCII.GetBytes(text));
    }

    static double[] Weights(byte[] network)
    {
        var at = network.AsSpan().IndexOf("Output"u8) + 6;
        Assert.Equal(128, network[at]);
        Assert.Equal(2, BitConverter.ToInt32(network, at + 1));
        Assert.Equal(3, BitConverter.ToInt32(network, at + 5));
        return [.. Enumerable.Range(0, 6).Select(i => BitConverter.ToDouble(network, at + 17 + 8 * i))];
    }
}
