using ItaIngest.Reading.Ocr.Network;
using ItaIngest.Tests.TestSupport;

namespace ItaIngest.Tests.Reading.Ocr.Network;

public sealed class TrainedDataTest
{
    [Fact]
    public void TheDeliveredModelHasANetworkAndACharacterForEachOfItsClasses()
    {
        var data = new TrainedData(File.ReadAllBytes(Repository.At("models", "ita_tha.traineddata")));
        var characters = data.Characters();

        Assert.Equal(characters.Length, data.Network.Matrices[^1].Rows);
        Assert.Equal(" ", characters[0]);
        Assert.Equal("", characters[LayerCodes.Blank]);
        Assert.All("๐๑๒๓๔๕๖๗๘๙0123456789ก".Select(c => c.ToString()), c => Assert.Single(characters, c));
        Assert.Equal([64, 96, 96, 384], LineNetwork.StatesOf(data.Network));
    }

    [Fact]
    public void OtherFilesAreRefused()
    {
        Assert.Throws<InvalidDataException>(() => new TrainedData("%PDF-1.7"u8.ToArray()));
        Assert.Throws<InvalidDataException>(() => new TrainedData([]));
        Assert.Throws<InvalidDataException>(() => LineNetwork.StatesOf(NetworkFile.Of(SmallNetworkFile.Make((_, _, _) => 1))));
    }

    [Fact]
    public void CharactersAreReadInOrder() => Assert.Equal(["NULL", "ก", "๔"], Unicharset.Read("3\nNULL 0 Common 0\nก 1 0,255 Thai\n๔ 8 Thai\nrest\n"));
}
