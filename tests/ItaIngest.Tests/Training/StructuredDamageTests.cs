using ItaIngest.Training.Hostile;

namespace ItaIngest.Tests.Training;

/// <summary>What damages files for fuzzing damages them several times, so it takes what it damaged itself.</summary>
public sealed class StructuredDamageTests
{
    [Fact]
    public void A_part_that_lost_its_name_can_be_damaged_again()
    {
        var bytes = SmallDocx.Zip([("a", "<x/>"u8.ToArray()), ("b", "<y/>"u8.ToArray())]);
        var directory = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
        (bytes[directory + 28], bytes[directory + 30]) = (0, 1); // the length of its name, and of what follows that

        for (var seed = 0; seed < 20; seed++)
        {
            Assert.NotEmpty(DocxDamage.Of(bytes, new Random(seed)));
        }
    }
}
