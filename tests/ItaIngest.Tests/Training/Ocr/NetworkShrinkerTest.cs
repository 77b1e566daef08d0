using ItaIngest.Reading.Ocr.Network;
using ItaIngest.Tests.Reading.Ocr.Network;
using ItaIngest.Training.Ocr.Network;

namespace ItaIngest.Tests.Training.Ocr;

public sealed class NetworkShrinkerTest
{
    // the middle state says little to the output and nothing to the others
    static readonly byte[] Bytes = SmallNetworkFile.Make((matrix, row, column) =>
        matrix == 4 ? (column == 1 ? 0.01 : 10 + row + column) : column == 3 ? 0 : (100 * matrix) + (10 * row) + column);

    [Fact]
    public void TheStatesThatWeighMostStayWithTheirWeights()
    {
        var small = NetworkFile.Of(NetworkShrinker.Shrink(Bytes, [2]));

        Assert.Equal([(2, 5), (2, 5), (2, 5), (2, 5), (2, 3)], small.Matrices.Select(m => (m.Rows, m.Columns)));
        // rows of the first and the last state; two inputs, their own columns, the bias
        Assert.Equal([100, 101, 102, 104, 105, 120, 121, 122, 124, 125], small.Matrices[1].Values);
        Assert.Equal([10, 12, 13, 11, 13, 14], small.Matrices[4].Values);
    }

    [Fact]
    public void TheFileTellsItsNewSizes()
    {
        var small = NetworkFile.Of(NetworkShrinker.Shrink(Bytes, [2]));

        Assert.Equal("[1,2,0,1Lfx2O1c2]", small.Layout);
        Assert.Equal([(2, 2), (2, 2), (2, 2), (2, 2)], small.Root.All().Select(l => (l.Inputs, l.Outputs)));
    }

    [Fact]
    public void AsManyStatesAsBeforeChangeNothing() => Assert.Equal(Bytes, NetworkShrinker.Shrink(Bytes, [3]));

    [Theory]
    [InlineData(4)]
    [InlineData(0)]
    public void StatesThatTheLayerHasNotAreRefused(int states) => Assert.Throws<ArgumentException>(() => NetworkShrinker.Shrink(Bytes, [states]));

    [Fact]
    public void EachRecurrentLayerNeedsItsSize() => Assert.Throws<ArgumentException>(() => NetworkShrinker.Shrink(Bytes, [2, 2]));
}
