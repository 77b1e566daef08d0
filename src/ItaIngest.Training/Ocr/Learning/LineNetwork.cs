using ItaIngest.Training.Ocr.Network;

namespace ItaIngest.Training.Ocr.Learning;

/// <summary>
/// The network <c>[1,48,0,1Ct3,3,16Mp3,3Lfys..Lfx..Lrx..Lfx..O1c..]</c>, trained here on batches of lines: the same arithmetic as
/// Tesseract's, many lines at a time, in single precision. Not thread safe.
/// </summary>
internal sealed class LineNetwork
{
    const int Places = LineImage.Height / StrokeLayer.Side;

    readonly StrokeLayer strokes = new();
    readonly LstmLayer columns, ahead, behind, wide;
    readonly OutputLayer characters;
    readonly CtcLoss ctc;
    float[] letters = [], turned = [], back = [], said = [], g1 = [], g2 = [], g3 = [];

    /// <summary>Takes sizes and weights from a file.</summary>
    /// <param name="file">Its matrices must be those of this kind of network.</param>
    /// <param name="blank">Class that means 'no character here'.</param>
    internal LineNetwork(NetworkFile file, int blank)
    {
        var m = file.Matrices;
        columns = new LstmLayer(StrokeLayer.Values, m[1].Rows);
        ahead = new LstmLayer(m[1].Rows, m[5].Rows);
        behind = new LstmLayer(m[5].Rows, m[9].Rows);
        wide = new LstmLayer(m[9].Rows, m[13].Rows);
        characters = new OutputLayer(m[13].Rows, m[17].Rows);
        ctc = new CtcLoss(blank);
        Layers = [strokes.Weights, columns.Weights, ahead.Weights, behind.Weights, wide.Weights, characters.Weights];
        var first = 0;
        foreach (var layer in Layers)
        {
            var count = layer == strokes.Weights || layer == characters.Weights ? 1 : 4;
            file.CopyTo(first, count, layer.Exact);
            first += count;
        }
    }

    /// <summary>Weights of each layer, in the order of the file.</summary>
    internal IReadOnlyList<WeightMatrix> Layers { get; }

    /// <summary>Rounds the weights to 8 bits; to be called after every change of them.</summary>
    internal void Prepare()
    {
        foreach (var layer in Layers)
        {
            layer.Round();
        }

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
    internal double[] Learn(IReadOnlyList<LineImage> images, IReadOnlyList<int[]> labels, LineNetwork? teacher = null)
    {
        var order = Forward(images);
        var size = order.Rows * characters.Classes;
        Buffer.Grow(ref said, size);
        characters.Output.AsSpan(0, size).CopyTo(said);
        var losses = new double[images.Count];
        for (var i = 0; i < images.Count; i++)
        {
            var line = i;
            losses[i] = ctc.Apply(characters.Output, step => order.RowOf(line, step), order.LengthOf(i), characters.Classes, labels[i]);
        }

        if (teacher is not null)
        {
            teacher.Forward(images);
            Imitation.Mix(characters.Output.AsSpan(0, size), said.AsSpan(0, size), teacher.characters.Output.AsSpan(0, size), characters.Classes);
        }

        Backward(images, order);
        return losses;
    }

    /// <summary>Reads a batch: for every line the most likely classes, repeats and blanks taken out.</summary>
    internal IReadOnlyList<int[]> Read(IReadOnlyList<LineImage> images, int blank)
    {
        var order = Forward(images);
        return [.. Enumerable.Range(0, images.Count).Select(i => Best(i, order, blank))];
    }

    int[] Best(int line, Sequences order, int blank)
    {
        var (result, last) = (new List<int>(), blank);
        for (var step = 0; step < order.LengthOf(line); step++)
        {
            var row = characters.Output.AsSpan(order.RowOf(line, step) * characters.Classes, characters.Classes);
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

    Sequences Forward(IReadOnlyList<LineImage> images)
    {
        var order = new Sequences([.. images.Select(i => i.Columns)]);
        var upright = new Sequences([.. Enumerable.Repeat(Places, order.Rows)]);
        strokes.Forward(images, order);
        columns.Forward(strokes.Output, upright);
        Buffer.Grow(ref letters, order.Rows * columns.States);
        columns.Output.AsSpan(upright.Start(Places - 1) * columns.States, order.Rows * columns.States).CopyTo(letters);
        ahead.Forward(letters, order);
        Buffer.Grow(ref turned, order.Rows * ahead.States);
        order.Reverse(ahead.Output, turned, ahead.States);
        behind.Forward(turned, order);
        Buffer.Grow(ref back, order.Rows * behind.States);
        order.Reverse(behind.Output, back, behind.States);
        wide.Forward(back, order);
        characters.Forward(wide.Output, order.Rows);
        return order;
    }

    void Backward(IReadOnlyList<LineImage> images, Sequences order)
    {
        var widest = new[] { wide.States, behind.States, ahead.States, columns.States }.Max();
        var upright = order.Rows * Places * Math.Max(columns.States, StrokeLayer.Values);
        var size = Math.Max(order.Rows * widest, upright);
        Buffer.Grow(ref g1, size);
        Buffer.Grow(ref g2, size);
        Buffer.Grow(ref g3, size);
        characters.Backward(g1);
        wide.Backward(g1, g2);
        order.Reverse(g2, g1, behind.States);
        behind.Backward(g1, g2);
        order.Reverse(g2, g1, ahead.States);
        ahead.Backward(g1, g2);
        // only the lowest place of a column has an output
        Array.Clear(g3, 0, order.Rows * (Places - 1) * columns.States);
        g2.AsSpan(0, order.Rows * columns.States).CopyTo(g3.AsSpan(order.Rows * (Places - 1) * columns.States));
        columns.Backward(g3, g1);
        strokes.Backward(images, order, g1);
    }
}
