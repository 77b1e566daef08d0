using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using ItaIngest.Training.Ocr.Evaluation;

namespace ItaIngest.Training.Ocr;

/// <summary>Puts a measured model into the model folder, with its manifest and its confusions.</summary>
internal static class Delivery
{
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static async Task WriteAsync(
        string folder, string model, EvaluationResult own, EvaluationResult stock, OcrTrainingOptions options, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var target = Path.Combine(folder, Path.GetFileName(model));
        if (Path.GetFullPath(model) != Path.GetFullPath(target))
        {
            File.Copy(model, target, overwrite: true);
        }

        var bytes = await File.ReadAllBytesAsync(target, cancel);
        var manifest = new
        {
            models = new[]
            {
                new
                {
                    file = Path.GetFileName(model),
                    sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
                    bytes = bytes.Length,
                    purpose = "Thai with all ten digits and ASCII ; line images, read by this program (LineOcr) or by Tesseract 5 in page segmentation mode 13",
                    madeBy = "ita-ingest train ocr (ItaIngest.Training, OcrTraining); Tesseract's training programs",
                    from = Origin(options),
                    licence = "Apache-2.0",
                    training = Training(options),
                    scores = Scores(own, stock),
                },
            },
        };
        await File.WriteAllTextAsync(Path.Combine(folder, "manifest.json"), JsonSerializer.Serialize(manifest, Readable) + "\n", cancel);
        await File.WriteAllTextAsync(Path.Combine(folder, "confusions.json"), ConfusionFile.Write(own), cancel);
    }

    static string Origin(OcrTrainingOptions options) => options.Teacher is null
        ? Path.GetFileName(options.StockModel) + " of Debian's tesseract-ocr-tha, dequantised, with a larger alphabet"
        : "a larger model of this project, itself from Debian's tesseract-ocr-tha, that it was taught to imitate; see the model card";

    static string Training(OcrTrainingOptions options) => FormattableString.Invariant(
        $"{options.Lines + options.NumberLines} lines, seed {options.Seed}, damaged anew each time; {options.Plan.Lines} lines shown, Adam at {options.Plan.HighestRate} falling to {options.Plan.LowestRate}")
        + (options.Remark is null ? "" : "; " + options.Remark);

    static IReadOnlyList<object> Scores(EvaluationResult own, EvaluationResult stock) =>
    [
        .. own.Scores.Select(score => new
        {
            group = score.Group,
            numbers = score.Numbers,
            numbersExactPercent = score.ExactPercent,
            characterErrorPercent = score.CharacterErrorPercent,
            stockThaEng = stock.Scores.Where(s => s.Group == score.Group)
                .Select(s => new { numbersExactPercent = s.ExactPercent, characterErrorPercent = s.CharacterErrorPercent }).FirstOrDefault(),
        }),
    ];
}
