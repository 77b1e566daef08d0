using System.Text;
using ItaIngest.Training.Ocr.Network;

namespace ItaIngest.Tests.Training.Ocr;

public sealed class CharsetExpanderTest
{
    static readonly string[] Old = ["NULL", "Joined", "|Broken|0|1", "๓", "ส"];
    static readonly string[] New = ["NULL", "Joined", "|Broken|0|1", "๓", "ส", "๗", "๙", "Q"];

    [Fact]
    public void KnownRowsAreKeptLookalikesCopiedAndTheRestIsOff()
    {
        var rows = Rows(CharsetExpander.Expand(Network(), Old, New, 0.0005f));

        Assert.Equal(8, rows.Count);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal([i + 0.25, i + 0.5], rows[i]);
        }

        Assert.Equal([3.25, 2.5], rows[5]);
        Assert.Equal([4.25, 3.5], rows[6]);
        Assert.Equal([0, -8], rows[7]);
    }

    [Fact]
    public void EveryLayerGetsTheRate()
    {
        var grown = CharsetExpander.Expand(Network(), Old, New, 0.0005f);
        var tail = grown.AsSpan()[^(4 + 8 + 4 + 2 + 28)..];

        Assert.Equal(2, BitConverter.ToInt32(tail));
        Assert.Equal(0.0005f, BitConverter.ToSingle(tail[4..]));
        Assert.Equal(0.0005f, BitConverter.ToSingle(tail[8..]));
        Assert.Equal(2, BitConverter.ToInt32(tail[(18 + 12)..]));
        Assert.Equal(0.0005f, BitConverter.ToSingle(tail[(18 + 20)..]));
    }

    [Fact]
    public void AnAlphabetOfAnotherSizeIsRefused() =>
        Assert.Throws<ArgumentException>(() => CharsetExpander.Expand(Network(), Old[..4], New, 0.001f));

    /// <summary>A series of one softmax of five outputs by one input and bias, as the dequantiser writes it.</summary>
    static byte[] Network()
    {
        using var memory = new MemoryStream();
        using var file = new BinaryWriter(memory);
        Head(file, "Series", "s");
        file.Write(1);
        Head(file, "Softmax", "Output");
        file.Write((byte)128);
        file.Write(5);
        file.Write(2);
        file.Write(0.0);
        for (var i = 0; i < 5; i++)
        {
            file.Write(i + 0.25);
            file.Write(i + 0.5);
        }

        file.Write(2);
        file.Write(0.1f);
        file.Write(0.1f);
        Text(file, "[]");
        file.Write(64);
        file.Write(99L);
        file.Write(1);
        file.Write(new byte[12]);
        file.Flush();
        return memory.ToArray();
    }

    static void Head(BinaryWriter file, string kind, string name)
    {
        file.Write((sbyte)0);
        Text(file, kind);
        file.Write((short)0);
        file.Write(64);
        file.Write(1);
        file.Write(5);
        file.Write(10);
        Text(file, name);
    }

    static void Text(BinaryWriter file, string text)
    {
        file.Write(text.Length);
        file.Write(Encoding.ASCII.GetBytes(text));
    }

    static List<double[]> Rows(byte[] network)
    {
        var at = network.AsSpan().IndexOf("Output"u8) + 6;
        var count = BitConverter.ToInt32(network, at + 1);
        Assert.Equal(2, BitConverter.ToInt32(network, at + 5));
        return [.. Enumerable.Range(0, count).Select(i => new[] { BitConverter.ToDouble(network, at + 17 + 16 * i), BitConverter.ToDouble(network, at + 25 + 16 * i) })];
    }
}
