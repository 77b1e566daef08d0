namespace ItaIngest.Analysis.Reconciliation;

/// <summary>Powers of ten and common divisors, without binary fractions.</summary>
static class Powers
{
    /// <summary>10 to a power from 0 to 18.</summary>
    public static decimal Ten(int exponent) => TenWhole(exponent);

    /// <summary>10 to a power from 0 to 18.</summary>
    public static long TenWhole(int exponent)
    {
        var power = 1L;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }

    /// <summary>The greatest common divisor; never negative.</summary>
    public static long Divisor(long a, long b) => b == 0 ? Math.Abs(a) : Divisor(b, a % b);
}
