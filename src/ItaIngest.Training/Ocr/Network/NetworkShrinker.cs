using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Reading.Ocr.Network;

namespace ItaIngest.Training.Ocr.Network;

/// <summary>
/// Makes a network smaller without beginning anew: of a recurrent layer those states are kept that weigh most in what comes after them,
/// with all their weights. What the others knew has to be learnt again, see <c>Learning</c>.
/// </summary>
internal static partial class NetworkShrinker
{
    /// <summary>Shrinks.</summary>
    /// <param name="network">A network with double weights.</param>
    /// <param name="states">How many states each recurrent layer keeps, in the order of the file; at least 1, at most as many as it has.</param>
    /// <exception cref="ArgumentException">Another number of recurrent layers, or more states than a layer has.</exception>
    internal static byte[] Shrink(byte[] network, IReadOnlyList<int> states)
    {
        var file = NetworkFile.Of(network);
        var layers = file.Root.All().Where(l => l.Matrices.Count > 0).ToList();
        var recurrent = layers.Where(l => l.IsRecurrent).ToList();
        if (recurrent.Count != states.Count || recurrent.Where((l, i) => states[i] < 1 || states[i] > l.Outputs).Any())
        {
            throw new ArgumentException($"The network's recurrent layers have {string.Join(", ", recurrent.Select(l => l.Outputs))} states", nameof(states));
        }

        IReadOnlyList<int>? kept = null;
        for (var i = 0; i < layers.Count; i++)
        {
            kept = layers[i].IsRecurrent
                ? ShrinkStates(layers[i], kept, Heaviest(layers[i], layers[i + 1], states[recurrent.IndexOf(layers[i])]))
                : ShrinkInputs(layers[i], kept);
        }

        Tell(file.Root);
        var at = 0;
        file.Layout = Recurrent().Replace(file.Layout, m => m.Groups[1].Value + states[at++].ToString(CultureInfo.InvariantCulture));
        return file.ToBytes();
    }

    /// <summary>Weighed by their columns in the next layer and in their own, which hears them one step later.</summary>
    static IReadOnlyList<int> Heaviest(FileLayer layer, FileLayer next, int count)
    {
        var inputs = layer.Inputs;
        double Weight(int state) => next.Matrices.Sum(m => m.Weight(state)) + layer.Matrices.Sum(m => m.Weight(inputs + state));
        return [.. Enumerable.Range(0, layer.Outputs).OrderByDescending(Weight).Take(count).Order()];
    }

    static IReadOnlyList<int> ShrinkStates(FileLayer layer, IReadOnlyList<int>? inputs, IReadOnlyList<int> states)
    {
        inputs ??= [.. Enumerable.Range(0, layer.Inputs)];
        List<int> columns = [.. inputs, .. states.Select(s => layer.Inputs + s), layer.Inputs + layer.Outputs];
        Replace(layer, m => m.Part(states, columns));
        (layer.Inputs, layer.Outputs) = (inputs.Count, states.Count);
        return states;
    }

    /// <summary>A layer without states keeps all its outputs.</summary>
    static IReadOnlyList<int>? ShrinkInputs(FileLayer layer, IReadOnlyList<int>? inputs)
    {
        if (inputs is not null)
        {
            Replace(layer, m => m.Part([.. Enumerable.Range(0, m.Rows)], [.. inputs, m.Columns - 1]));
            layer.Inputs = inputs.Count;
        }

        return null;
    }

    static void Replace(FileLayer layer, Func<FileMatrix, FileMatrix> change)
    {
        var changed = layer.Matrices.Select(change).ToList();
        layer.Matrices.Clear();
        layer.Matrices.AddRange(changed);
    }

    /// <summary>Containers repeat what goes into their first layer and comes out of their last.</summary>
    static void Tell(FileLayer layer)
    {
        layer.Children.ForEach(Tell);
        if (layer.Children.Count > 0)
        {
            (layer.Inputs, layer.Outputs) = (layer.Children[0].Inputs, layer.Children[^1].Outputs);
        }
    }

    [GeneratedRegex("(L[fr][xy]s?)[0-9]+")]
    private static partial Regex Recurrent();
}
