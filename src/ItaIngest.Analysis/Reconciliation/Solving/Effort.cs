namespace ItaIngest.Analysis.Reconciliation.Solving;

/// <summary>
/// How much may still be tried. Counted in steps, never in seconds: the same document must give the same record on a slow machine.
/// </summary>
/// <param name="steps">The steps that may be taken.</param>
sealed class Effort(long steps)
{
    /// <summary>What is left.</summary>
    public long Left { get; private set; } = steps;

    /// <summary>Whether nothing is left: what was found until then is not proved.</summary>
    public bool IsSpent => Left <= 0;

    /// <summary>Takes steps; false when they are spent.</summary>
    public bool Take(long count = 1)
    {
        Left -= count;
        return Left > 0;
    }
}
