namespace ItaIngest.Training.Headers;

/// <summary>The tables of <c>corpora/headers</c>.</summary>
/// <param name="Train">Those that are learned.</param>
/// <param name="HeldOut">Those of other families, for measuring only.</param>
sealed record HeaderCorpus(IReadOnlyList<HeaderTable> Train, IReadOnlyList<HeaderTable> HeldOut)
{
    /// <summary>Damaged copies of each table: one is little for the many ways to be damaged, more make training slow.</summary>
    const int DamagedCopies = 2;

    /// <summary>Every draw follows from it, so that training makes the same file again.</summary>
    const int Seed = 2568;

    /// <summary>Reads both parts of a folder.</summary>
    public static HeaderCorpus Load(string folder) =>
        new(HeaderTable.Load(Path.Combine(folder, "train", "tables.jsonl")), HeaderTable.Load(Path.Combine(folder, "held-out", "tables.jsonl")));

    /// <summary>What is trained with: each table as printed, with empty cells, and as scans damage it.</summary>
    public IReadOnlyList<HeaderTable> Learned()
    {
        var random = new Random(Seed);
        return [.. Train.SelectMany(t => Enumerable.Range(0, DamagedCopies).Select(_ => HeaderDamage.Damaged(t, random)).Prepend(t.WithoutCells()).Prepend(t))];
    }

    /// <summary>The held-out tables as scans damage them.</summary>
    public IReadOnlyList<HeaderTable> DamagedHeldOut()
    {
        var random = new Random(Seed);
        return [.. HeldOut.Select(t => HeaderDamage.Damaged(t, random))];
    }
}
