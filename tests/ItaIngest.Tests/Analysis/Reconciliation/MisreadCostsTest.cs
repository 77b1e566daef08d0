using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Analysis.Reconciliation;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Tests.TestSupport;

namespace ItaIngest.Tests.Analysis.Reconciliation;

public class MisreadCostsTest
{
    [Theory]
    [InlineData(8750, "87.50", 0)]
    [InlineData(8750, "97.50", 100)]
    [InlineData(8750, "97.51", 200)]
    [InlineData(9103, "91.30", MisreadCosts.Swapped)]
    [InlineData(9103, "9.103", MisreadCosts.Lost)]
    [InlineData(9103, "9103", MisreadCosts.Lost)]
    [InlineData(9103, "91.003", MisreadCosts.Lost)]
    [InlineData(9103, "1.03", MisreadCosts.Lost)]
    [InlineData(9103, "26.47", MisreadCosts.Replaced)]
    [InlineData(9850, "98.5", 0)]
    [InlineData(10000, "100", 0)]
    [InlineData(-136, "1.36", MisreadCosts.Lost)]
    public void ATypingErrorCostsByWhatHappened(long value, string read, int cost) =>
        Assert.Equal(cost, MisreadCosts.Default.Of(value, 2, Read(read, TextOrigin.Docx)));

    [Fact]
    public void WhatTheModelConfusesIsCheaper()
    {
        // ๗ is read as ๑ or ๓ far more often than as ๕ (models/confusions.json).
        var (likely, unlikely) = (MisreadCosts.Default.Of(7286, 2, Read("๑๒.๘๖", TextOrigin.Ocr)), MisreadCosts.Default.Of(7286, 2, Read("๕๒.๘๖", TextOrigin.Ocr)));
        Assert.True(likely < 100 && unlikely > 100, $"{likely}, {unlikely}");
    }

    [Fact]
    public void WhatWasReadWithLittleConfidenceIsCheaperToDoubt()
    {
        int Cost(double confidence) => MisreadCosts.Default.Of(7286, 2, Read("๗๒.๙๖", TextOrigin.Ocr, confidence));
        Assert.True(Cost(0.7) < Cost(0.96) && Cost(0.96) < Cost(0.999), $"{Cost(0.7)}, {Cost(0.96)}, {Cost(0.999)}");
    }

    [Fact]
    public void ALostOrAddedDigitIsSoughtAtEveryPlace() =>
        Check.One(Chance.Usual.WithMaxTest(1000), Prop.ForAll(Gen.Choose(0, 10_000).Zip(Gen.Choose(0, 99_999)).ToArbitrary(), pair =>
        {
            var (printed, read) = (NumberReading.Text(pair.Item1 / 100m, 2), NumberReading.Text(pair.Item2 / 100m, 2));
            return Math.Abs(printed.Length - read.Length) != 1 || printed[^1] == '0' || MisreadCosts.Default.Of(pair.Item1, 2, Read(read, TextOrigin.Docx)) == AtTheBestPlace(printed, read);
        }));

    [Fact]
    public void ARangeCostsWhatItsNumbersCost()
    {
        var (reading, costs) = (Read("๑๒.๘๖", TextOrigin.Ocr, 0.9), new int[10_001]);
        MisreadCosts.Default.Fill(costs, 0, 2, reading);
        Assert.Equal(Enumerable.Range(0, costs.Length).Select(value => MisreadCosts.Default.Of(value, 2, reading)), costs);
    }

    static int AtTheBestPlace(string printed, string read)
    {
        var (longer, shorter) = printed.Length > read.Length ? (printed, read) : (read, printed);
        return Math.Min(MisreadCosts.Replaced, Enumerable.Range(0, longer.Length).Min(at => MisreadCosts.Lost + longer.Remove(at, 1).Zip(shorter).Sum(
            pair => pair.First == pair.Second ? 0 : char.IsAsciiDigit(pair.First) && char.IsAsciiDigit(pair.Second) ? 100 : MisreadCosts.Replaced)));
    }

    static Observation Read(string raw, TextOrigin origin, double confidence = 1 - MisreadCosts.UsualDoubt) =>
        new("/x", Sourced.Of<decimal?>(ItaIngest.Model.Text.ThaiNumber.Parse(raw).Value, raw, Place.At("body"), confidence, origin));
}
