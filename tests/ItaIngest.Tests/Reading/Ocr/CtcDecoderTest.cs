using ItaIngest.Reading.Ocr;

namespace ItaIngest.Tests.Reading.Ocr;

public sealed class CtcDecoderTest
{
    const int Blank = 2;

    static readonly CtcDecoder Decoder = new([" ", "", "", "๑", "๓", "ก"], Blank);

    [Fact]
    public void RepeatsAreOneCharacterAndABlankPartsTwo()
    {
        var runs = Decoder.Decode(Steps("๑๑-๑ก--๓ "), Decoder.All);

        Assert.Equal(["๑", "๑", "ก", "๓", " "], runs.Select(r => r.Text));
        Assert.Equal([(0, 2), (3, 4), (4, 5), (7, 8), (8, 9)], runs.Select(r => (r.Start, r.End)));
    }

    [Fact]
    public void OnlyAllowedCharactersAreRead() =>
        Assert.Equal(["๑", "๓"], Decoder.Decode(Steps("๑ก๓ "), Decoder.ClassesOf("๑๓")).Select(r => r.Text));

    [Fact]
    public void ASureCharacterHasTheHighestConfidence() => Assert.Equal(0.99, Decoder.Decode(Steps("-๑-"), Decoder.All)[0].Confidence, 2);

    [Fact]
    public void WhereACharacterEndsIsNoDoubtOfWhatItIs()
    {
        var steps = Steps("-๑๑-๓");
        steps[2] = Row(("๑", 0.52f), ("-", 0.48f));
        steps[3] = Row(("-", 0.5f), ("๓", 0.49f));

        Assert.All(Decoder.Decode(steps, Decoder.All), r => Assert.InRange(r.Confidence, 0.98, 0.99));
    }

    [Fact]
    public void ADoubtBetweenTwoCharactersIsToldOfThatOneAlone()
    {
        var steps = Steps("๑-๓-ก");
        steps[2] = Row(("๓", 0.6f), ("๑", 0.4f));

        var runs = Decoder.Decode(steps, Decoder.All);

        Assert.Equal(["๑", "๓", "ก"], runs.Select(r => r.Text));
        Assert.InRange(runs[1].Confidence, 0.90, 0.95);
        Assert.All([runs[0], runs[2]], r => Assert.InRange(r.Confidence, 0.98, 0.99));
    }

    [Fact]
    public void ADoubtWhetherThereIsACharacterIsToldWhetherItIsReadOrNot()
    {
        var (read, lost) = (Steps("๑-๓-ก"), Steps("๑---ก"));
        read[2] = Row(("๓", 0.55f), ("-", 0.45f));
        lost[2] = Row(("-", 0.55f), ("๓", 0.45f));

        Assert.InRange(Decoder.Decode(read, Decoder.All)[1].Confidence, 0.90, 0.94);
        Assert.InRange(Decoder.Decode(lost, Decoder.All)[1].Confidence, 0.90, 0.94);
    }

    static List<ReadOnlyMemory<float>> Steps(string path) => [.. path.Select(c => Row((c.ToString(), 1)))];

    static ReadOnlyMemory<float> Row(params (string Text, float Share)[] shares)
    {
        var row = Enumerable.Repeat(0.0001f, 6).ToArray();
        foreach (var (text, share) in shares)
        {
            row[text == "-" ? Blank : Array.IndexOf([" ", "", "", "๑", "๓", "ก"], text)] = share;
        }

        return row;
    }
}
