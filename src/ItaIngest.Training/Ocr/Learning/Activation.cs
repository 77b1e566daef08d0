using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ItaIngest.Training.Ocr.Learning;

/// <summary>The functions between layers, sixteen values at a time.</summary>
internal static class Activation
{
    /// <summary>Steps from 0 to 1 in which an 8-bit network keeps what one layer hands to the next.</summary>
    const float Steps = 127;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Logistic(Vector512<float> x) =>
        Vector512<float>.One / (Vector512<float>.One + Vector512.Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Tanh(Vector512<float> x)
    {
        var e = Vector512.Exp(Vector512.Min(x, Vector512.Create(15f)) * 2);
        return (e - Vector512<float>.One) / (e + Vector512<float>.One);
    }

    /// <summary>As an 8-bit network would keep it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Rounded(Vector512<float> x) => Vector512.Round(x * Steps) / Steps;
}
