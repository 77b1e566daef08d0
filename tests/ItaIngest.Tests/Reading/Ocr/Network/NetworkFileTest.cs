using ItaIngest.Reading.Ocr.Network;

namespace ItaIngest.Tests.Reading.Ocr.Network;

public sealed class NetworkFileTest
{
    static readonly byte[] Bytes = SmallNetworkFile.Make((matrix, row, column) => (100 * matrix) + (10 * row) + column);

    [Fact]
    public void WhatIsReadIsWrittenAgainByteForByte() => Assert.Equal(Bytes, NetworkFile.Of(Bytes).ToBytes());

    [Fact]
    public void TheMatricesAreFoundInTheOrderOfTheLayers()
    {
        var matrices = NetworkFile.Of(Bytes).Matrices;

        Assert.Equal([(3, 6), (3, 6), (3, 6), (3, 6), (2, 4)], matrices.Select(m => (m.Rows, m.Columns)));
        Assert.Equal(321, matrices[3].Values[(2 * 6) + 1]);
    }

    [Fact]
    public void OtherWeightsTakeTheirPlaces()
    {
        var written = NetworkFile.Of(Bytes).With([[.. Enumerable.Range(0, 72).Select(i => (float)i)], [.. Enumerable.Range(72, 8).Select(i => (float)i)]]);

        Assert.Equal(Enumerable.Range(0, 80).Select(i => (double)i), NetworkFile.Of(written).Matrices.SelectMany(m => m.Values));
    }

    [Fact]
    public void AFileThatEndsTooEarlyIsRefused() => Assert.Throws<EndOfStreamException>(() => NetworkFile.Of(Bytes[..200]));
}
