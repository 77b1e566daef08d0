using ItaIngest.Reading.Ocr.Network;

namespace ItaIngest.Training.Ocr.Learning;

/// <summary>
/// The network that the program reads with, and the way of an error back through it. Not thread safe.
/// </summary>
internal sealed class LearningNetwork
{
    readonly LineNetwork network;
    readonly NetworkTrace trace = new();
    readonly StrokeLearner strokes;
    readonly LstmLearner columns, ahead, behind, wide;
    readonly OutputLearner characters;
    readonly CtcLoss ctc;
    float[] said = [], g1 = [], g2 = [], g3 = [];

    /// <summary>Takes sizes and weights from a file.</summary>
    /// <param name="file">Its matrices must be those of this kind of network.</param>
    /// <param name="blank">Class that means 'no character here'.</param>
    internal LearningNetwork(NetworkFile file, int blank)
    {
        network = new LineNetwork(file);
        (strokes, characters) = (new StrokeLearner(network.Strokes), new OutputLearner(network.Characters));
        (columns, ahead) = (new LstmLearner(network.Columns), new LstmLearner(network.Ahead));
        (behind, wide) = (new LstmLearner(network.Behind), new LstmLearner(network.Wide));
        ctc = new CtcLoss(blank);
        Layers = [strokes.Weights, columns.Weights, ahead.Weights, behind.Weights, wide.Weights, characters.Weights];
        var first = 0;
        foreach (var layer in Layers)
        {
            var count = layer == strokes.Weights || layer == characters.Weights ? 1 : 4;
            file.Weights(first, count).CopyTo(layer.Exact, 0);
            first += count;
        }
    }

    /// <summary>Weights of each layer, in the order of the file.</summary>
    internal IReadOnlyList<WeightMatrix> Layers { get; }

    /// <summary>Rounds the weights to 8 bits; to be called after every change of them.</summary>
    internal void Prepare()
    {
        strokes.Prepare();
        columns.Prepare();
        ahead.Prepare();
        behind.Prepare();
        wide.Prepare();
        characters.Prepare();
    }

    /// <summary>Reads a batch and adds to the gradients.</summary>
    /// <param name="images">Lines, widest first.</param>
    /// <param name="labels">Their texts as classes.</param>
    /// <param name="teacher">A network of the same classes that is imitated besides; null: none.</param>
    /// <returns>The loss of each line in nats; infinite where the line is too narrow for its text.</returns>
    internal double[] Learn(IReadOnlyList<LineImage> images, IReadOnlyList<int[]> labels, LearningNetwork? teacher = null)
    {
        var order = network.Forward(images, trace);
        var (output, stride) = (network.Characters.Output, network.Characters.Stride);
        var size = order.Rows * stride;
        Room.Grow(ref said, size);
        output.AsSpan(0, size).CopyTo(said);
        var losses = new double[images.Count];
        for (var i = 0; i < images.Count; i++)
        {
            var line = i;
            losses[i] = ctc.Apply(output, step => order.RowOf(line, step), order.LengthOf(i), stride, labels[i]);
        }

        if (teacher is not null)
        {
            teacher.network.Forward(images);
            Imitation.Mix(output.AsSpan(0, size), said.AsSpan(0, size), teacher.network.Characters.Output.AsSpan(0, size), stride);
        }

        Backward(images);
        return losses;
    }

    /// <summary>Reads a batch: for every line the most likely classes, repeats and blanks taken out.</summary>
    internal IReadOnlyList<int[]> Read(IReadOnlyList<LineImage> images, int blank)
    {
        var order = network.Forward(images);
        return [.. Enumerable.Range(0, images.Count).Select(i => Best(i, order, blank))];
    }

    int[] Best(int line, Sequences order, int blank)
    {
        var (result, last) = (new List<int>(), blank);
        for (var step = 0; step < order.LengthOf(line); step++)
        {
            var row = network.Characters.Row(order.RowOf(line, step)).Span;
            var best = 0;
            for (var c = 1; c < row.Length; c++)
            {
                best = row[c] > row[best] ? c : best;
            }

            if (best != blank && best != last)
            {
                result.Add(best);
            }

            last = best;
        }

        return [.. result];
    }

    void Backward(IReadOnlyList<LineImage> images)
    {
        var order = trace.Order;
        var widest = new[] { network.Wide.States, network.Behind.States, network.Ahead.States, network.Columns.States }.Max();
        var upright = order.Rows * LineNetwork.Places * Math.Max(network.Columns.States, StrokeLayer.Values);
        var size = Math.Max(order.Rows * widest, upright);
        Room.Grow(ref g1, size);
        Room.Grow(ref g2, size);
        Room.Grow(ref g3, size);
        characters.Backward(order.Rows, network.Wide.Output, g1);
        wide.Backward(trace.Wide, order, trace.Given.Wide, g1, g2);
        order.Reverse<float>(g2, g1, network.Behind.States);
        behind.Backward(trace.Behind, order, trace.Given.Behind, g1, g2);
        order.Reverse<float>(g2, g1, network.Ahead.States);
        ahead.Backward(trace.Ahead, order, trace.Given.Ahead, g1, g2);
        // only the lowest place of a column has an output
        var states = network.Columns.States;
        Array.Clear(g3, 0, order.Rows * (LineNetwork.Places - 1) * states);
        g2.AsSpan(0, order.Rows * states).CopyTo(g3.AsSpan(order.Rows * (LineNetwork.Places - 1) * states));
        columns.Backward(trace.Columns, trace.Upright, network.Strokes.Output, g3, g1);
        strokes.Backward(images, trace, g1);
    }
}
