using ItaIngest.Model.Results;
using ItaIngest.Reading.Ocr.Network;
using ItaIngest.Reading.Scan;

namespace ItaIngest.Reading.Ocr;

/// <summary>
/// Reads lines with the network of a Tesseract model, without Tesseract: many lines at once, in whole numbers of 8 bits as the model has
/// them. docs/scans.md compares the two.
/// </summary>
public sealed class LineOcr : IOcrEngine
{
    /// <summary>What a number can hold: both kinds of digits, grouping, point, signs, per cent, fraction, brackets.</summary>
    const string NumberCharacters = "๐๑๒๓๔๕๖๗๘๙0123456789.,-–%/()";

    /// <summary>Lines of a batch: each load of a weight serves them all. And steps of them together: about 5 kB each.</summary>
    const int MostLines = 24, MostSteps = 3000;

    readonly LineNetwork network;
    readonly CtcDecoder decoder;
    readonly int[] numberClasses;

    /// <summary>Loads the model.</summary>
    /// <exception cref="InvalidDataException">The file is no model of the kind that is read here.</exception>
    public LineOcr(OcrModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var data = new TrainedData(File.ReadAllBytes(model.Path));
        network = new LineNetwork(data.Network);
        decoder = new CtcDecoder(data.Characters(), LayerCodes.Blank);
        numberClasses = decoder.ClassesOf(NumberCharacters);
        Models = [model.Use()];
    }

    /// <inheritdoc/>
    public IReadOnlyList<ModelUse> Models { get; }

    /// <inheritdoc/>
    public IReadOnlyList<IReadOnlyList<OcrSymbol>> Read(IReadOnlyList<PageImage> images, OcrMode mode)
    {
        ArgumentNullException.ThrowIfNull(images);
        var result = new IReadOnlyList<OcrSymbol>[images.Count];
        Array.Fill(result, []);
        var lines = images.Select((image, i) => (Image: LineImage.Of(image), Place: i))
            .Where(l => l.Image.Columns > 0).OrderByDescending(l => l.Image.Columns).ToList();
        while (lines.Count > 0)
        {
            var batch = lines[..Math.Clamp(MostSteps / lines[0].Image.Columns, 1, Math.Min(MostLines, lines.Count))];
            lines.RemoveRange(0, batch.Count);
            var order = network.Forward([.. batch.Select(l => l.Image)]);
            for (var i = 0; i < batch.Count; i++)
            {
                var (line, place) = (i, batch[i].Place);
                var steps = Enumerable.Range(0, order.LengthOf(line)).Select(step => network.Characters.Row(order.RowOf(line, step))).ToList();
                result[place] = Symbols(decoder.Decode(steps, mode == OcrMode.Number ? numberClasses : decoder.All), images[place], batch[line].Image.Width);
            }
        }

        return result;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // nothing outside of managed memory
    }

    /// <summary>Boxes share the line out: from the middle between two runs to the middle between the next.</summary>
    static List<OcrSymbol> Symbols(List<CtcDecoder.Run> runs, PageImage image, int scaledWidth)
    {
        var symbols = new List<OcrSymbol>(runs.Count);
        var perStep = (double)StrokeLayer.Side * image.Width / scaledWidth;
        var (left, space) = (0, false);
        for (var i = 0; i < runs.Count; i++)
        {
            var right = i + 1 < runs.Count ? (int)((runs[i].End + runs[i + 1].Start) / 2.0 * perStep) : image.Width;
            if (runs[i].Text != " ")
            {
                symbols.Add(new OcrSymbol(runs[i].Text, left, 0, right, image.Height, runs[i].Confidence, space));
            }

            (left, space) = (right, runs[i].Text == " ");
        }

        return symbols;
    }
}
