namespace ItaIngest.Reading.Ocr.Network;

/// <summary>What a recurrent layer went through, kept for learning: reading forgets it at once.</summary>
internal sealed class LstmTrace
{
    float[] gates = [], cells = [];

    /// <summary>Rows of four blocks: cell input, input gate, forget gate, output gate.</summary>
    internal float[] Gates => gates;

    /// <summary>Rows of states.</summary>
    internal float[] Cells => cells;

    internal void Begin(int rows, int gatesInRow, int states)
    {
        Room.Grow(ref gates, rows * gatesInRow);
        Room.Grow(ref cells, rows * states);
    }
}
