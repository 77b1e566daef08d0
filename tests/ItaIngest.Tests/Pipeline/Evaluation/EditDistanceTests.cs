using ItaIngest.Pipeline.Evaluation;

namespace ItaIngest.Tests.Pipeline.Evaluation;

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
                Assert.Equal(Textbook(a, b), EditDistance.Between(a, b));
            }
        }
    }

    static string Letters(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => "กขคง"[random.Next(4)]));

    static int Textbook(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
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

        return row[b.Length];
    }
}
