using System.Text;
using ItaIngest.Reading.Ocr.Network;

namespace ItaIngest.Tests.Reading.Ocr.Network;

/// <summary>A network file of an input, a recurrent layer of two inputs and three states and a softmax of two outputs, in Tesseract's own layout.</summary>
static class SmallNetworkFile
{
    internal const string Layout = "[1,2,0,1Lfx3O1c2]";

    internal const int Inputs = 2, States = 3, Classes = 2;

    /// <param name="weight">Of a matrix (four gates, then the output), a row and a column.</param>
    internal static byte[] Make(Func<int, int, int, double> weight)
    {
        using var memory = new MemoryStream();
        using var file = new BinaryWriter(memory);
        var recurrent = 4 * States * (Inputs + States + 1);
        Head(file, "Series", 64, Inputs, Classes, recurrent + (Classes * (States + 1)), "Series");
        file.Write(3);
        Head(file, "Input", 0, Inputs, Inputs, 0, "Input");
        file.Write(new byte[20]);
        Head(file, "LSTM", 0, Inputs, States, recurrent, "Lfx3");
        file.Write(Inputs + States);
        for (var gate = 0; gate < 4; gate++)
        {
            Matrix(file, States, Inputs + States + 1, (r, c) => weight(gate, r, c));
        }

        Head(file, "Softmax", 0, States, Classes, Classes * (States + 1), "Output");
        Matrix(file, Classes, States + 1, (r, c) => weight(4, r, c));
        file.Write(3);
        Array.ForEach([0.1f, 0.2f, 0.3f], file.Write);
        Text(file, Layout);
        file.Write([1, 2, 3, 4]);
        file.Flush();
        return memory.ToArray();
    }

    static void Head(BinaryWriter file, string kind, int flags, int inputs, int outputs, int weights, string name)
    {
        file.Write((sbyte)0);
        Text(file, kind);
        file.Write((short)0x102);
        file.Write(flags);
        file.Write(inputs);
        file.Write(outputs);
        file.Write(weights);
        Text(file, name);
    }

    static void Matrix(BinaryWriter file, int rows, int columns, Func<int, int, double> weight)
    {
        file.Write(LayerCodes.Double);
        file.Write(rows);
        file.Write(columns);
        file.Write(0.0);
        for (var i = 0; i < rows * columns; i++)
        {
            file.Write(weight(i / columns, i % columns));
        }
    }

    static void Text(BinaryWriter file, string text)
    {
        file.Write(text.Length);
        file.Write(Encoding.ASCII.GetBytes(text));
    }
}
