using System.Numerics;
using ItaIngest.Reading.Ocr.Network;

namespace ItaIngest.Tests.Reading.Ocr.Network;

public sealed class ActivationTest
{
    public static TheoryData<float> Values => [-100f, -20f, -3.3f, -0.5f, -1e-3f, 0f, 1e-3f, 0.4f, 1f, 7.7f, 20f, 80f];

    [Theory]
    [MemberData(nameof(Values))]
    public void FunctionsAreThoseOfTheLibraryFarFinerThanAStep(float x)
    {
        Assert.Equal(1, Activation.Exp(new Vector<float>(x))[0] / Math.Exp(Math.Clamp(x, -87, 87)), 1e-5);
        Assert.Equal(1 / (1 + Math.Exp(-x)), Activation.Logistic(new Vector<float>(x))[0], 1e-6);
        Assert.Equal(Math.Tanh(x), Activation.Tanh(new Vector<float>(x))[0], 1e-6);
    }

    [Fact]
    public void StepsAreHundredAndTwentySevenths() =>
        Assert.Equal([127, -127, 64, 0], new[] { 1f, -1f, 0.502f, 0.003f }.Select(v => Activation.InSteps(new Vector<float>(v))[0]));
}
