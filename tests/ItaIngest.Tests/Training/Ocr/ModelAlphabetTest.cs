using ItaIngest.Training.Ocr.Text;

namespace ItaIngest.Tests.Training.Ocr;

public sealed class ModelAlphabetTest
{
    [Fact]
    public void HasEveryThaiDigitAndAllOfAscii()
    {
        Assert.All("๐๑๒๓๔๕๖๗๘๙", c => Assert.Contains(c, ModelAlphabet.Characters));
        Assert.All(Enumerable.Range('!', 94), c => Assert.Contains((char)c, ModelAlphabet.Characters));
        Assert.DoesNotContain('ำ', ModelAlphabet.Characters);
        Assert.Equal(ModelAlphabet.Characters.Count, ModelAlphabet.Characters.Distinct().Count());
    }

    [Theory]
    [InlineData("น้ำ")]
    [InlineData("ทำกำไร คำว่า ก่ำ")]
    [InlineData("ํา")]
    public void SaraAmSurvivesTheModelsSpelling(string text)
    {
        var spelt = ModelAlphabet.ToModel(text);

        Assert.DoesNotContain('ำ', spelt);
        Assert.Equal(text.Replace("ํา", "ำ", StringComparison.Ordinal), ModelAlphabet.FromModel(spelt));
    }

    [Fact]
    public void TheToneMayStandOnEitherSideOfTheNikhahit()
    {
        Assert.Equal("น้ำ", ModelAlphabet.FromModel("น้ํา"));
        Assert.Equal("น้ำ", ModelAlphabet.FromModel("นํ้า"));
        Assert.Equal("ํ้ก", ModelAlphabet.FromModel("ํ้ก"));
    }

    [Fact]
    public void SimplifiedTextIsCovered()
    {
        var simple = ModelAlphabet.Simplify("ก\u200bข…\u00a0 漢 น้ํา\t๙");

        Assert.Equal("กข... น้ำ ๙", simple);
        Assert.True(ModelAlphabet.Covers(simple));
        Assert.False(ModelAlphabet.Covers("漢"));
    }
}
