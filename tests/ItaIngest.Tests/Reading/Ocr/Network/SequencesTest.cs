using ItaIngest.Reading.Ocr.Network;

namespace ItaIngest.Tests.Reading.Ocr.Network;

public sealed class SequencesTest
{
    readonly Sequences order = new([4, 2, 2, 1]);

    [Fact]
    public void FirstStepsComeFirst()
    {
        Assert.Equal((9, 4), (order.Rows, order.Steps));
        Assert.Equal([4, 3, 1, 1], Enumerable.Range(0, 4).Select(order.Active));
        Assert.Equal(4 + 2, order.RowOf(2, 1));
    }

    [Fact]
    public void BackwardsTwiceIsForwards()
    {
        var values = Enumerable.Range(0, order.Rows * 2).Select(i => (float)i).ToArray();
        var (once, twice) = (new float[values.Length], new float[values.Length]);

        order.Reverse<float>(values, once, 2);
        order.Reverse<float>(once, twice, 2);

        Assert.Equal(values, twice);
        // the longest sequence: its last step is now its first
        Assert.Equal(values[2 * order.RowOf(0, 3)], once[2 * order.RowOf(0, 0)]);
        Assert.Equal(values[2 * order.RowOf(3, 0)], once[2 * order.RowOf(3, 0)]);
    }
}
