using ItaIngest.Reading.Ocr.Network;

namespace ItaIngest.Training.Ocr.Learning;

/// <summary>What layers hand on, as the floats that it stands for.</summary>
internal static class InSteps
{
    internal static void ToFloats(ReadOnlySpan<short> steps, Span<float> values)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            values[i] = steps[i] / (float)Activation.Steps;
        }
    }
}
