using System.Globalization;
using ItaIngest.Model.Text;
using ItaIngest.Reading.Ocr;
using ItaIngest.Reading.Scan;
using ItaIngest.Training.Ocr.Text;
using ItaIngest.Training.Ocr.Tools;

namespace ItaIngest.Training.Ocr.Evaluation;

/// <summary>Reads the evaluation set with a model and counts.</summary>
internal sealed class Evaluator(string folder, IReadOnlyList<EvaluationLine> lines, ExternalTool tool)
{
    /// <summary>Page segmentation mode: the image is one line and nothing is looked for, as the program reads; 7 loses lines of the stock pair.</summary>
    const int LineAsItIs = 13;

    /// <summary>Reads all lines with a model as the program does, and counts.</summary>
    /// <param name="model">A <c>.traineddata</c> file.</param>
    internal EvaluationResult Read(string model)
    {
        using var engine = new LineOcr(new OcrModel(model));
        var images = lines.SelectMany(l => ImageReader.Read(File.ReadAllBytes(Path.Combine(folder, l.Image)))).ToList();
        var read = engine.Read(images, OcrMode.Line).Select(symbols => Compact(string.Concat(symbols.Select(s => s.Text))));
        return Count(engine.Models[0].Name, [.. lines.Zip(read)]);
    }

    /// <summary>Reads all lines in one run of tesseract and leaves the text beside the images.</summary>
    /// <param name="models">Folder of the model files.</param>
    /// <param name="language">Model, or several joined by +.</param>
    /// <param name="cancel">Stops the reading.</param>
    internal async Task ReadAsync(string models, string language, CancellationToken cancel)
    {
        var list = Path.Combine(folder, "images.txt");
        await File.WriteAllLinesAsync(list, lines.Select(l => Path.Combine(folder, l.Image)), cancel);
        await tool.RunAsync(
            "tesseract",
            [list, Output(language), "--tessdata-dir", models, "-l", language, "--psm", LineAsItIs.ToString(CultureInfo.InvariantCulture)],
            cancel);
    }

    /// <summary>Counts what <see cref="ReadAsync"/> left.</summary>
    internal EvaluationResult Count(string language)
    {
        var pages = File.ReadAllText(Output(language) + ".txt").Split('\f');
        return pages.Length < lines.Count
            ? throw new InvalidOperationException($"tesseract read {pages.Length} of {lines.Count} lines")
            : Count(language, [.. lines.Select((line, i) => (line, Compact(pages[i])))]);
    }

    string Output(string language) => Path.Combine(folder, "read-" + language.Replace('+', '-'));

    static EvaluationResult Count(string model, IReadOnlyList<(EvaluationLine Line, string Read)> read)
    {
        var confusions = new Dictionary<(string, string), int>();
        var printed = new Dictionary<string, int>(StringComparer.Ordinal);
        var digits = new Dictionary<char, (int All, int Right)>();
        var rows = new List<(EvaluationLine Line, bool IsExact, int Length, int Edits)>();
        foreach (var (line, text) in read)
        {
            var paper = Compact(line.Text);
            var steps = Alignment.Align(paper, text);
            rows.Add((line, paper == text, paper.Length, steps.Count(s => s.Printed != s.Read)));
            foreach (var (from, to) in steps)
            {
                var pair = (from?.ToString() ?? "", to?.ToString() ?? "");
                printed[pair.Item1] = printed.GetValueOrDefault(pair.Item1) + 1;
                if (from != to)
                {
                    confusions[pair] = confusions.GetValueOrDefault(pair) + 1;
                }

                if (line.IsNumber && from is { } digit && ThaiNumber.IsDigit(digit))
                {
                    var (all, right) = digits.GetValueOrDefault(digit);
                    digits[digit] = (all + 1, right + (from == to ? 1 : 0));
                }
            }
        }

        var groups = rows.Select(r => (Group: "all", r)).Concat(rows.Select(r => (Group: r.Line.Kind.ToString(), r))).Concat(rows.Select(r => (Group: r.Line.Face, r)));
        return new EvaluationResult(
            model,
            [.. groups.GroupBy(g => g.Group).Select(g => Sum(g.Key, [.. g.Select(p => p.r)]))],
            digits.OrderBy(d => d.Key).ToDictionary(d => d.Key.ToString(), d => decimal.Round(100m * d.Value.Right / d.Value.All, 2)),
            confusions,
            printed,
            [.. read.Where(p => p.Line.IsNumber && Compact(p.Line.Text) != p.Read).Select(p => $"{p.Line.Kind}\t{p.Line.Face}\t{p.Line.Image}\t{p.Line.Text}\t{p.Read}")]);
    }

    static Score Sum(string group, IReadOnlyList<(EvaluationLine Line, bool IsExact, int Length, int Edits)> rows)
    {
        var numbers = rows.Where(r => r.Line.IsNumber).ToList();
        var text = rows.Where(r => !r.Line.IsNumber).ToList();
        return new Score(group, numbers.Count, numbers.Count(r => r.IsExact), text.Sum(r => r.Length), text.Sum(r => r.Edits));
    }

    /// <summary>Ordinary spelling without spaces: where Thai puts them is the page's geometry to say, not the model's.</summary>
    static string Compact(string text) => new([.. ModelAlphabet.FromModel(text).Where(c => !char.IsWhiteSpace(c))]);
}
