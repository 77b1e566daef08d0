using System.Globalization;

namespace ItaIngest.Analysis.Learned;

/// <summary>
/// A logistic regression in liblinear's text format (one weight for each feature and class, one against the rest), followed by what
/// liblinear does not keep: the threshold, the names of the classes and those of the features.
/// </summary>
public sealed class LinearModel
{
    readonly double[] weights;
    readonly Dictionary<string, int> features;
    readonly double bias;

    LinearModel(IReadOnlyList<string> classes, double threshold, double bias, double[] weights, Dictionary<string, int> features) =>
        (Classes, Threshold, this.bias, this.weights, this.features) = (classes, threshold, bias, weights, features);

    /// <summary>The names of the classes in the order of the weights.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>A class that is less probable than this is a guess (0..1).</summary>
    public double Threshold { get; }

    /// <summary>Reads a model; throws <see cref="FormatException"/> when the text is none.</summary>
    public static LinearModel Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n');
        var at = 0;
        string Value(string name) => lines[at].StartsWith(name, StringComparison.Ordinal)
            ? lines[at++][name.Length..].Trim() : throw new FormatException($"Line {at + 1} of the model does not begin with '{name}'.");
        if (Value("solver_type") != "L2R_LR")
        {
            throw new FormatException("The model is no logistic regression.");
        }

        var classCount = int.Parse(Value("nr_class"), CultureInfo.InvariantCulture);
        Value("label");
        var featureCount = int.Parse(Value("nr_feature"), CultureInfo.InvariantCulture);
        var bias = Number(Value("bias"));
        Value("w");
        var weights = new double[(featureCount + (bias >= 0 ? 1 : 0)) * classCount];
        for (var i = 0; i < weights.Length; i += classCount)
        {
            var row = lines[at++].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var c = 0; c < classCount; c++)
            {
                weights[i + c] = Number(row[c]);
            }
        }

        var threshold = Number(Value("threshold"));
        var classes = Value("classes").Split(' ');
        Value("features");
        var features = Enumerable.Range(0, featureCount).ToDictionary(i => lines[at + i], StringComparer.Ordinal);
        return new LinearModel(classes, threshold, bias, weights, features);
    }

    /// <summary>The features that the model knows, by its index from 0, ascending; others say nothing to it.</summary>
    internal IReadOnlyList<(int Index, double Value)> Known(FeatureBag bag)
    {
        var known = new List<(int Index, double Value)>(bag.Values.Count);
        foreach (var (name, value) in bag.Values)
        {
            if (features.TryGetValue(name, out var index))
            {
                known.Add((index, value));
            }
        }

        known.Sort((a, b) => a.Index.CompareTo(b.Index));
        return known;
    }

    /// <summary>The probability of each class, in the order of <see cref="Classes"/>; they sum to 1. As liblinear computes them.</summary>
    internal double[] Probabilities(FeatureBag bag)
    {
        var sums = new double[Classes.Count];
        foreach (var (index, value) in Known(bag))
        {
            Add(sums, index, value);
        }

        if (bias >= 0)
        {
            Add(sums, features.Count, bias);
        }

        for (var c = 0; c < sums.Length; c++)
        {
            sums[c] = 1 / (1 + Math.Exp(-sums[c]));
        }

        var total = sums.Sum();
        return [.. sums.Select(s => s / total)];
    }

    /// <summary>The most probable class and its probability.</summary>
    internal (string Class, double Probability) Best(FeatureBag bag)
    {
        var probabilities = Probabilities(bag);
        var best = Array.IndexOf(probabilities, probabilities.Max());
        return (Classes[best], probabilities[best]);
    }

    void Add(double[] sums, int index, double value)
    {
        for (var c = 0; c < sums.Length; c++)
        {
            sums[c] += weights[(index * sums.Length) + c] * value;
        }
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
