using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Analysis.Extraction;
using ItaIngest.Tests.TestSupport;

namespace ItaIngest.Tests.Analysis.Extraction;

public class SimilarityTest
{
    // Few letters, so that they meet often; Thai ones and others, which are found in different ways. Up to the 64 that a machine word holds.
    static readonly Gen<string> Keys = Gen.Choose(0, 64).SelectMany(length => Gen.Elements('ก', 'า', 'ร', '่', 'a', '1').ArrayOf(length)).Select(letters => new string(letters));

    [Fact]
    public void CountingByMachineWordsGivesWhatTheTableGives() =>
        Check.One(Chance.Usual.WithMaxTest(1000), Prop.ForAll(Keys.Two().ToArbitrary(), keys =>
            Similarity.Columns(keys.Item1, keys.Item2, anywhere: false) == Similarity.Table(keys.Item1, keys.Item2, anywhere: false)
            && Similarity.Columns(keys.Item1, keys.Item2, anywhere: true) == Similarity.Table(keys.Item1, keys.Item2, anywhere: true)));

    [Theory]
    [InlineData("", "กขค", 3)]
    [InlineData("กขค", "", 3)]
    [InlineData("การใช้อำนาจ", "การใชอำนาจ", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void EditsAreCounted(string a, string b, int edits) => Assert.Equal(edits, Similarity.Edits(a, b));

    [Fact]
    public void KeysLongerThanAMachineWordAreCountedToo()
    {
        var key = string.Concat(Enumerable.Repeat("การปฏิบัติหน้าที่", 5));
        Assert.Equal(2, Similarity.Edits(key, key[..40] + "ก" + key[40..80] + key[81..]));
    }
}
