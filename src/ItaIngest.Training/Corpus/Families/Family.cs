namespace ItaIngest.Training.Corpus.Families;

/// <summary>A layout that reports of several agencies share.</summary>
/// <param name="Name">Latin, the folder's name without its number.</param>
/// <param name="Seed">Different for each family.</param>
/// <param name="IsHeldOut">Whether nothing may be fitted to it.</param>
/// <param name="Write">Writes one report.</param>
sealed record Family(string Name, int Seed, bool IsHeldOut, Action<FamilyReport> Write)
{
    /// <summary>Reports of it.</summary>
    public int Count { get; init; } = 3;

    /// <summary>Digits by report, in turn.</summary>
    public IReadOnlyList<Numerals> Numerals { get; init; } = [Families.Numerals.Thai, Families.Numerals.Arabic, Families.Numerals.Thai];

    /// <summary>Fiscal years by report, in turn.</summary>
    public IReadOnlyList<int> Years { get; init; } = [2568, 2566, 2564];
}
