namespace ItaIngest.Reading.Ocr.Network;

/// <summary>
/// How sequences of different lengths lie in one matrix: all first steps, then all second ones and so on, longest sequence first, so that
/// those that still go on at a step are the first rows of it and nothing is padded.
/// </summary>
internal sealed class Sequences
{
    readonly int[] starts;
    readonly int[] lengths;

    /// <param name="lengths">Steps of each sequence, longest first.</param>
    internal Sequences(int[] lengths)
    {
        this.lengths = lengths;
        Steps = lengths.Length == 0 ? 0 : lengths[0];
        starts = new int[Steps + 1];
        var active = lengths.Length;
        for (var step = 0; step < Steps; step++)
        {
            while (lengths[active - 1] <= step)
            {
                active--;
            }

            starts[step + 1] = starts[step] + active;
        }
    }

    internal int Steps { get; }

    internal int Count => lengths.Length;

    /// <summary>Rows of the matrix: the sum of all lengths.</summary>
    internal int Rows => starts[Steps];

    internal int LengthOf(int sequence) => lengths[sequence];

    internal int RowOf(int sequence, int step) => starts[step] + sequence;

    /// <summary>First row of a step.</summary>
    internal int Start(int step) => starts[step];

    /// <summary>Sequences that have this step.</summary>
    internal int Active(int step) => starts[step + 1] - starts[step];

    /// <summary>Copies rows so that every sequence runs backwards; doing it twice gives the first order again.</summary>
    internal void Reverse<T>(ReadOnlySpan<T> from, Span<T> to, int width)
    {
        for (var step = 0; step < Steps; step++)
        {
            for (var sequence = 0; sequence < Active(step); sequence++)
            {
                from.Slice(RowOf(sequence, step) * width, width).CopyTo(to[(RowOf(sequence, lengths[sequence] - 1 - step) * width)..]);
            }
        }
    }
}
