namespace ItaIngest.Pipeline.Evaluation.Mutation;

/// <summary>What the mutation run found.</summary>
/// <param name="Documents">Truth files.</param>
/// <param name="False">Warnings on documents without a mistake that their truth does not list.</param>
/// <param name="Kinds">A score for each kind of mistake.</param>
public sealed record MutationReport(int Documents, IReadOnlyList<string> False, IReadOnlyList<MutationScore> Kinds)
{
    /// <summary>Documents with a mistake.</summary>
    public int Made => Kinds.Sum(k => k.Made);

    /// <summary>Those whose mistake breaks an identity.</summary>
    public int Breaking => Kinds.Sum(k => k.Breaking);

    /// <summary>Of these, those told with the right codes and numbers.</summary>
    public int Found => Kinds.Sum(k => k.RightNumber);

    /// <summary>Found of breaking, 0..1.</summary>
    public double Share => Breaking == 0 ? 1 : (double)Found / Breaking;
}
