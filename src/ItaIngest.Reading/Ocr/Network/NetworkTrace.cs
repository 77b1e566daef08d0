namespace ItaIngest.Reading.Ocr.Network;

/// <summary>What a network went through while it read a batch, kept for learning.</summary>
internal sealed class NetworkTrace
{
    int[] winners = [];

    /// <summary>Which window of each place of the first layer won.</summary>
    internal int[] Winners => winners;

    internal LstmTrace Columns { get; } = new();

    internal LstmTrace Ahead { get; } = new();

    internal LstmTrace Behind { get; } = new();

    internal LstmTrace Wide { get; } = new();

    /// <summary>The columns of pixels, read downwards.</summary>
    internal Sequences Upright { get; private set; } = new([]);

    /// <summary>The lines.</summary>
    internal Sequences Order { get; private set; } = new([]);

    /// <summary>What the second, third and fourth recurrent layer were given.</summary>
    internal (short[] Ahead, short[] Behind, short[] Wide) Given { get; private set; } = ([], [], []);

    internal void KeepWinners(int count) => Room.Grow(ref winners, count);

    internal void Keep(Sequences upright, Sequences order, short[] ahead, short[] behind, short[] wide) =>
        (Upright, Order, Given) = (upright, order, (ahead, behind, wide));
}
