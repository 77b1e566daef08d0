namespace ItaIngest.Reading.Ocr.Network;

/// <summary>
/// The network <c>[1,48,0,1Ct3,3,16Mp3,3Lfys..Lfx..Lrx..Lfx..O1c..]</c>: the same arithmetic as Tesseract's of 8-bit models, many lines
/// at a time. Not thread safe.
/// </summary>
internal sealed class LineNetwork
{
    /// <summary>Places of a column of pixels after the first layer.</summary>
    internal const int Places = LineImage.Height / StrokeLayer.Side;

    short[] letters = [], turned = [], back = [];

    /// <summary>A network without weights yet.</summary>
    /// <param name="states">Of the four recurrent layers.</param>
    /// <param name="classes">Characters and the blank.</param>
    internal LineNetwork(IReadOnlyList<int> states, int classes)
    {
        Columns = new LstmLayer(StrokeLayer.Values, states[0]);
        Ahead = new LstmLayer(states[0], states[1]);
        Behind = new LstmLayer(states[1], states[2]);
        Wide = new LstmLayer(states[2], states[3]);
        Characters = new OutputLayer(states[3], classes);
    }

    /// <summary>Takes sizes and weights from a file.</summary>
    /// <param name="file">Its matrices must be those of this kind of network.</param>
    internal LineNetwork(NetworkFile file)
        : this(StatesOf(file), file.Matrices[^1].Rows)
    {
        Strokes.Take(file.Weights(0, 1));
        Columns.Weights.Take(file.Weights(1, 4));
        Ahead.Weights.Take(file.Weights(5, 4));
        Behind.Weights.Take(file.Weights(9, 4));
        Wide.Weights.Take(file.Weights(13, 4));
        Characters.Weights.Take(file.Weights(17, 1));
    }

    /// <summary>Pixels to strokes.</summary>
    internal StrokeLayer Strokes { get; } = new();

    /// <summary>Down each column of strokes.</summary>
    internal LstmLayer Columns { get; }

    /// <summary>Along the line.</summary>
    internal LstmLayer Ahead { get; }

    /// <summary>Against the line.</summary>
    internal LstmLayer Behind { get; }

    /// <summary>Along the line again.</summary>
    internal LstmLayer Wide { get; }

    /// <summary>After <see cref="Forward"/>: probabilities of the characters, a row a step of a line.</summary>
    internal OutputLayer Characters { get; }

    /// <summary>States of the four recurrent layers of a file.</summary>
    /// <exception cref="InvalidDataException">The file's network is of another kind.</exception>
    internal static IReadOnlyList<int> StatesOf(NetworkFile file)
    {
        // a gate has as many rows as the layer has states; the first gates of the four layers are matrices 1, 5, 9 and 13
        const int Matrices = 18, Gates = 4;
        return file.Matrices.Count == Matrices && file.Matrices[0].Rows == StrokeLayer.Values && file.Matrices[0].Columns == StrokeLayer.Taps + 1
            ? [.. Enumerable.Range(0, 4).Select(i => file.Matrices[1 + (Gates * i)].Rows)]
            : throw new InvalidDataException($"This program does not read networks of the layout {file.Layout}");
    }

    /// <summary>Reads a batch; the answer is in <see cref="Characters"/>.</summary>
    /// <param name="images">Lines, widest first.</param>
    /// <param name="trace">Keeps what learning needs; null: nothing is learnt.</param>
    /// <returns>Where the steps of each line lie.</returns>
    internal Sequences Forward(IReadOnlyList<LineImage> images, NetworkTrace? trace = null)
    {
        var order = new Sequences([.. images.Select(i => i.Columns)]);
        var upright = new Sequences([.. Enumerable.Repeat(Places, order.Rows)]);
        Strokes.Forward(images, order, trace);
        Columns.Forward(Strokes.Output, upright, trace?.Columns);
        Room.Grow(ref letters, order.Rows * Columns.States);
        Columns.Output.AsSpan(upright.Start(Places - 1) * Columns.States, order.Rows * Columns.States).CopyTo(letters);
        Ahead.Forward(letters, order, trace?.Ahead);
        Room.Grow(ref turned, order.Rows * Ahead.States);
        order.Reverse<short>(Ahead.Output, turned, Ahead.States);
        Behind.Forward(turned, order, trace?.Behind);
        Room.Grow(ref back, order.Rows * Behind.States);
        order.Reverse<short>(Behind.Output, back, Behind.States);
        Wide.Forward(back, order, trace?.Wide);
        Characters.Forward(Wide.Output, order.Rows);
        trace?.Keep(upright, order, letters, turned, back);
        return order;
    }
}
