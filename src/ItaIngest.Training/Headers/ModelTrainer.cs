using System.Globalization;
using System.Text;
using ItaIngest.Analysis.Learned;

namespace ItaIngest.Training.Headers;

/// <summary>From examples to the text of a model file: liblinear's format, then threshold, classes and features.</summary>
static class ModelTrainer
{
    /// <summary>A feature seen in fewer examples, copies counted, is chance: a damaged spelling, a name.</summary>
    const int LeastSeen = 8;

    /// <summary>A feature none of whose weights is larger changes hardly an answer (0.02: 91.2 % cross-validated, 0.15: 91.6 %), but makes the file large.</summary>
    const double LeastWeight = 0.15;

    /// <summary>Smaller weights are written as 0.</summary>
    const double LeastWritten = 0.05;

    /// <summary>Trains a model; the same examples give the same text.</summary>
    /// <param name="cost">liblinear's C.</param>
    /// <param name="threshold">What the file says of it (<see cref="LinearModel.Threshold"/>).</param>
    public static string Train(IReadOnlyList<Example> examples, double cost, double threshold)
    {
        var classes = examples.Select(e => e.Class).Distinct().Order(StringComparer.Ordinal).ToList();
        var names = examples.SelectMany(e => e.Features.Values.Keys).CountBy(k => k).Where(k => k.Value >= LeastSeen)
            .Select(k => k.Key).Order(StringComparer.Ordinal).ToList();
        var index = names.Select((name, i) => (name, i)).ToDictionary(n => n.name, n => n.i, StringComparer.Ordinal);
        var rows = examples.Select(e => Row(e.Features, index)).ToList();
        var weights = Liblinear.Train(rows, [.. examples.Select(e => classes.IndexOf(e.Class))], names.Count, cost);
        return Write(classes, names, weights, threshold);
    }

    static List<(int Index, double Value)> Row(FeatureBag bag, Dictionary<string, int> index) =>
        [.. bag.Values.Where(f => index.ContainsKey(f.Key)).Select(f => (Index: index[f.Key], f.Value)).OrderBy(f => f.Index)];

    static string Write(List<string> classes, List<string> names, double[,] weights, double threshold)
    {
        var kept = Enumerable.Range(0, names.Count).Where(f => Enumerable.Range(0, classes.Count).Any(c => Math.Abs(weights[f, c]) >= LeastWeight)).ToList();
        var text = new StringBuilder();
        text.Append("solver_type L2R_LR\n").Append(CultureInfo.InvariantCulture, $"nr_class {classes.Count}\n")
            .Append("label ").AppendJoin(' ', Enumerable.Range(0, classes.Count)).Append('\n')
            .Append(CultureInfo.InvariantCulture, $"nr_feature {kept.Count}\nbias 1\nw\n");
        foreach (var feature in kept.Append(names.Count))
        {
            text.AppendJoin(' ', Enumerable.Range(0, classes.Count).Select(c => Short(weights[feature, c]))).Append('\n');
        }

        return text.Append(CultureInfo.InvariantCulture, $"threshold {threshold:0.##}\n").Append("classes ").AppendJoin(' ', classes).Append('\n')
            .Append("features\n").AppendJoin('\n', kept.Select(k => names[k])).Append('\n').ToString();
    }

    // Two decimals: rounding moves no held-out answer, and the library's last digits differ from machine to machine.
    static string Short(double weight) => Math.Round(weight, 2) is var rounded && Math.Abs(rounded) < LeastWritten ? "0" : rounded.ToString("0.##", CultureInfo.InvariantCulture);
}
