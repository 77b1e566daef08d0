using System.Text;

namespace ItaIngest.Training.Ocr.Samples;

/// <summary>
/// Writes lstmtraining's sample files (lstmf: DocumentData of src/ccstruct/imagedata.cpp). Written here rather than by
/// 'tesseract lstm.train' so that a sample is exactly the line image that the program will later hand to the engine.
/// </summary>
internal static class SampleFile
{
    /// <summary>One line image with its text.</summary>
    /// <param name="Png">The image.</param>
    /// <param name="Width">Pixels.</param>
    /// <param name="Height">Pixels.</param>
    /// <param name="Text">Ordinary spelling.</param>
    internal sealed record Sample(byte[] Png, int Width, int Height, string Text);

    internal static byte[] Write(IReadOnlyCollection<Sample> samples)
    {
        using var memory = new MemoryStream();
        using var file = new BinaryWriter(memory);
        file.Write(samples.Count);
        foreach (var sample in samples)
        {
            var text = Encoding.UTF8.GetBytes(Text.ModelAlphabet.ToModel(sample.Text));
            file.Write((byte)1);
            Block(file, []);
            file.Write(0);
            Block(file, sample.Png);
            Block(file, "ita"u8);
            Block(file, text);
            // one box for the whole line: training looks at the text only
            file.Write(1);
            file.Write((short)0);
            file.Write((short)0);
            file.Write((short)Math.Min(short.MaxValue, sample.Width));
            file.Write((short)Math.Min(short.MaxValue, sample.Height));
            file.Write(1);
            Block(file, text);
            file.Write((byte)0);
        }

        file.Flush();
        return memory.ToArray();
    }

    static void Block(BinaryWriter file, ReadOnlySpan<byte> bytes)
    {
        file.Write(bytes.Length);
        file.Write(bytes);
    }
}
