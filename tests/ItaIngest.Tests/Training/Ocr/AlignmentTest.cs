using ItaIngest.Training.Ocr.Evaluation;

namespace ItaIngest.Tests.Training.Ocr;

public sealed class AlignmentTest
{
    [Fact]
    public void ADoubledDigitIsAnAdditionAndAMisreadOneASubstitution()
    {
        var steps = Alignment.Align("๘๗.๔", "๙๘๗.๕");

        Assert.Equal([(null, '๙'), ('๘', '๘'), ('๗', '๗'), ('.', '.'), ('๔', '๕')], steps.Select(s => (s.Printed, s.Read)));
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("กขค", "", 3)]
    [InlineData("", "กข", 2)]
    [InlineData("kitten", "sitting", 3)]
    public void TheFewestStepsAreFound(string printed, string read, int edits) =>
        Assert.Equal(edits, Alignment.Align(printed, read).Count(s => s.Printed != s.Read));
}
