using System.Numerics;
using System.Runtime.CompilerServices;

namespace ItaIngest.Reading.Ocr.Network;

/// <summary>The functions between layers, a register of values at a time.</summary>
internal static class Activation
{
    /// <summary>Steps from 0 to 1 in which an 8-bit network keeps what one layer hands to the next.</summary>
    internal const int Steps = 127;

    /// <summary>Beyond this the exponential leaves single precision.</summary>
    const float Largest = 87;

    const float Log2E = 1.44269504f;

    const int ExponentBias = 127, MantissaBits = 23;

    /// <summary>
    /// e to the power of x by its series: 2 to the whole part is put together as bits, the rest lies within half and seven terms give it to
    /// 1.2e-7. Far finer than the steps of an 8-bit network, and several times as fast as the library's, which is exact to the last bit.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector<float> Exp(Vector<float> x)
    {
        var power = Vector.Min(Vector.Max(x, new Vector<float>(-Largest)), new Vector<float>(Largest)) * Log2E;
        var whole = Vector.Round(power);
        var rest = power - whole;
        var sum = new Vector<float>(0.000154035304f);
        sum = Vector.MultiplyAddEstimate(sum, rest, new Vector<float>(0.00133335581f));
        sum = Vector.MultiplyAddEstimate(sum, rest, new Vector<float>(0.00961812911f));
        sum = Vector.MultiplyAddEstimate(sum, rest, new Vector<float>(0.0555041087f));
        sum = Vector.MultiplyAddEstimate(sum, rest, new Vector<float>(0.240226507f));
        sum = Vector.MultiplyAddEstimate(sum, rest, new Vector<float>(0.693147181f));
        sum = Vector.MultiplyAddEstimate(sum, rest, Vector<float>.One);
        return sum * Vector.AsVectorSingle((Vector.ConvertToInt32Native(whole) + new Vector<int>(ExponentBias)) << MantissaBits);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector<float> Logistic(Vector<float> x) => Vector<float>.One / (Vector<float>.One + Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector<float> Tanh(Vector<float> x) => Vector<float>.One - (new Vector<float>(2) / (Exp(x + x) + Vector<float>.One));

    /// <summary>A value between -1 and 1 in the steps of an 8-bit network.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector<int> InSteps(Vector<float> x) => Vector.ConvertToInt32Native(Vector.Round(x * Steps));
}
