namespace ItaIngest.Analysis.Reconciliation.Solving;

/// <summary>A variable times a whole factor.</summary>
/// <param name="Variable">Index in the problem, from 0.</param>
/// <param name="Factor">Never 0.</param>
readonly record struct LinearTerm(int Variable, long Factor)
{
    /// <summary>The values, both inclusive, with which the term lies between two bounds; the first over the last where there is none.</summary>
    public (long First, long Last) Between(long low, long high) => Factor > 0
        ? (Ceiling(low, Factor), Floor(high, Factor))
        : (Ceiling(high, Factor), Floor(low, Factor));

    static long Floor(long a, long b) => (a / b) - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);

    static long Ceiling(long a, long b) => (a / b) + (a % b != 0 && (a < 0) == (b < 0) ? 1 : 0);
}
