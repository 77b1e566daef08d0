using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Model.Text;
using ItaIngest.Tests.TestSupport;

namespace ItaIngest.Tests.Model.Text;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "กขค", 3)]
    [InlineData("การใช้อำนาจ", "การใช้อำนาจ", 0)]
    [InlineData("๘๗.๕๐", "๙๗.๕๐", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void Known_distances(string a, string b, int expected) => Assert.Equal(expected, EditDistance.Between(a, b));

    // Lengths around the 64-bit blocks are where a bit-parallel algorithm breaks first.
    [Fact]
    public void Agrees_with_the_textbook_algorithm_across_block_borders()
    {
        var random = new Random(7);
        foreach (var length in new[] { 1, 2, 63, 64, 65, 127, 128, 129, 200 })
        {
            for (var round = 0; round < 20; round++)
            {
                var (a, b) = (Letters(random, length), Letters(random, random.Next(1, 220)));
                Assert.Equal(Textbook(a, b, anywhere: false), EditDistance.Between(a, b));
                Assert.Equal(Textbook(a, b, anywhere: true), EditDistance.Within(a, b));
            }
        }
    }

    // Few letters, so that they meet often; Thai ones and others, which are found in different ways.
    [Fact]
    public void Agrees_with_the_textbook_algorithm_on_names() =>
        Check.One(Chance.Usual.WithMaxTest(1000), Prop.ForAll(Names.Two().ToArbitrary(), names =>
            EditDistance.Between(names.Item1, names.Item2) == Textbook(names.Item1, names.Item2, anywhere: false)
            && EditDistance.Within(names.Item1, names.Item2) == Textbook(names.Item1, names.Item2, anywhere: true)));

    [Theory]
    [InlineData("การใช้อำนาจ", "ร้อยละของการใชอำนาจรวม", 1)]
    [InlineData("กขค", "", 3)]
    [InlineData("", "กขค", 0)]
    public void Known_distances_within(string pattern, string text, int expected) => Assert.Equal(expected, EditDistance.Within(pattern, text));

    static readonly Gen<string> Names = Gen.Choose(0, 70).SelectMany(length => Gen.Elements('ก', 'า', 'ร', '่', 'a', '1').ArrayOf(length)).Select(letters => new string(letters));

    static string Letters(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => "กขคง"[random.Next(4)]));

    static int Textbook(string a, string b, bool anywhere)
    {
        var row = Enumerable.Range(0, b.Length + 1).Select(j => anywhere ? 0 : j).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var best = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], best);
            }
        }

        return anywhere ? row.Min() : row[b.Length];
    }
}
