using ItaIngest.Reading.Ocr.Network;

namespace ItaIngest.Training.Ocr.Network;

/// <summary>
/// Turns the 8-bit network of a Tesseract model into float weights. lstmtraining refuses integer models, and integer models are all
/// that the packages carry; the scale of each row stands in the file, so nothing but a rounding that has already happened is lost.
/// </summary>
public static class Dequantiser
{
    // written into the file and needed to go on training; the values with which Tesseract itself begins
    const float AdamBeta = 0.999f, LearningRate = 0.001f, Momentum = 0.5f;

    /// <summary>Converts the network file that <c>combine_tessdata -u</c> takes out of a model.</summary>
    /// <param name="network">The bytes of <c>*.lstm</c>.</param>
    /// <returns>The same network with double weights.</returns>
    /// <exception cref="EndOfStreamException">The file is not a Tesseract network.</exception>
    public static byte[] Convert(byte[] network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var file = NetworkFile.Of(network);
        file.Thaw((AdamBeta, LearningRate, Momentum));
        return file.ToBytes();
    }
}
