using System.Text.Json;
using ItaIngest.Training.Ocr.Damage;
using ItaIngest.Training.Ocr.Render;
using ItaIngest.Training.Ocr.Text;

namespace ItaIngest.Training.Ocr.Evaluation;

/// <summary>Makes and reads the evaluation set: other texts, faces and damage than the training's, cut as the program cuts.</summary>
internal static class EvaluationSet
{
    static readonly ScanKind[] Kinds = [ScanKind.Clean300, ScanKind.Scan200, ScanKind.Poor150, ScanKind.Fax];

    // longer than a line of the reports' columns is of no use; shorter gives single letters
    const int ShortestText = 15, LongestText = 60;

    /// <summary>Makes the set in a folder: images and <c>truth.json</c>.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="pages">Pages of forty lines, two of three lines numbers.</param>
    /// <param name="source">Texts that are not trained on.</param>
    /// <param name="renderer">Draws.</param>
    /// <param name="faces">With what.</param>
    /// <param name="seed">Not the training's.</param>
    /// <param name="cancel">Stops the renderer.</param>
    internal static async Task MakeAsync(
        string folder, int pages, TextSource source, PageRenderer renderer, IReadOnlyList<Face> faces, int seed, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var random = new Random(seed);
        var lines = new List<EvaluationLine>();
        var weights = faces.Sum(f => f.Weight);
        foreach (var face in faces)
        {
            for (var page = 0; page < Math.Max(1, Math.Round(pages * face.Weight / weights)); page++)
            {
                var texts = Enumerable.Range(0, 40).Select(i => Text(random, source, i % 3 != 0)).ToList();
                foreach (var line in await renderer.RenderAsync(face, texts, "evaluation", random, cancel))
                {
                    var kind = random.Pick(Kinds);
                    var name = FormattableString.Invariant($"{lines.Count:00000}.png");
                    await File.WriteAllBytesAsync(
                        Path.Combine(folder, name), ImageFile.Png(ScanDamage.Apply(LineCutter.Usual(line), kind, random)), cancel);
                    lines.Add(new EvaluationLine(name, kind, face.Name, line.Line.IsNumber, line.Line.Text));
                }
            }
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "truth.json"), JsonSerializer.Serialize(lines), cancel);
    }

    internal static IReadOnlyList<EvaluationLine> Read(string folder) =>
        JsonSerializer.Deserialize<List<EvaluationLine>>(File.ReadAllText(Path.Combine(folder, "truth.json"))) ?? [];

    static LineText Text(Random random, TextSource source, bool isNumber)
    {
        var from = random.Happens(0.5) ? source.Reports : source.Prose;
        return isNumber
            ? new LineText(NumberForms.Next(random), true)
            : new LineText(ThaiPiece.Cut(random, random.Pick(from), random.Next(ShortestText, LongestText)), false);
    }
}
