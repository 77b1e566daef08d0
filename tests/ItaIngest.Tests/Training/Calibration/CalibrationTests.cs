using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Training.Calibration;

namespace ItaIngest.Tests.Training.Calibration;

public sealed class CalibrationTests
{
    [Fact]
    public void A_fitted_curve_says_how_often_the_engine_was_right()
    {
        // claims 0.8 and is right one time of four, claims 0.99 and is right nine times of ten
        var samples = Enumerable.Range(0, 400).Select(i => new Sample(0.8, false, i % 4 == 0, i))
            .Concat(Enumerable.Range(0, 400).Select(i => new Sample(0.99, false, i % 10 != 0, i))).ToList();

        var curve = Isotonic.Fit(samples)!;

        Assert.Equal(0.25, curve.At(0.8), 0.01);
        Assert.Equal(0.9, curve.At(0.99), 0.01);
        Assert.True(Reliability.Of(samples, curve).Error < 0.01);
        Assert.True(Reliability.Of(samples, null).Error > 0.2);
    }

    [Fact]
    public void A_surer_claim_is_never_worth_less()
    {
        var random = new Random(5);
        var samples = Enumerable.Range(0, 3000).Select(i =>
        {
            var claimed = Math.Round(0.7 + 0.3 * random.NextDouble(), 3);
            return new Sample(claimed, false, random.NextDouble() < claimed * claimed, i);
        });

        var points = Isotonic.Fit(samples)!.Points;

        Assert.True(points.Count > 3);
        Assert.Equal(points.Select(p => p.Right).Order(), points.Select(p => p.Right));
    }

    [Fact]
    public void Too_few_samples_fit_nothing() =>
        Assert.Null(Isotonic.Fit(Enumerable.Range(0, Isotonic.LeastSamples - 1).Select(i => new Sample(0.9, true, true, i))));

    [Fact]
    public void A_word_is_judged_by_what_is_printed_at_its_place()
    {
        // the scan claims twice the size: what counts is the place within the page
        var judge = new WordJudge(
            Page(600, [At("คะแนน", 100, 100, 140), At("๘๗.๖๒", 150, 100, 190), At("๙๙.๐๐", 150, 400, 190)]),
            Page(1200, []));

        Assert.True(judge.IsRight(At("๘๗.๖๒", 300, 200, 380)));
        Assert.False(judge.IsRight(At("๘๗.๖", 300, 200, 360))); // part of a longer number
        Assert.False(judge.IsRight(At("๙๙.๐๐", 300, 200, 380))); // stands elsewhere
        Assert.False(judge.IsRight(At("๑", 800, 1200, 810))); // nothing is printed there
        Assert.True(judge.IsRight(At("คะแนน", 200, 200, 280)));
        Assert.Null(judge.IsRight(At("-", 200, 200, 280)));
    }

    static Word At(string text, double left, double top, double right) => new(text, new Box(left, top, right, top + 12), 0.9, TextOrigin.Ocr);

    static Page Page(double size, Word[] words) => new(1, size, size, words, [], [], TextOrigin.Ocr);
}
