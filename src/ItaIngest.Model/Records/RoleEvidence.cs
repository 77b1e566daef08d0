namespace ItaIngest.Model.Records;

/// <summary>How the role of a column was found.</summary>
public sealed record RoleEvidence
{
    /// <summary>What said so.</summary>
    public required RoleSource FoundBy { get; init; }

    /// <summary>The probability that the learned model gives to the role it holds likeliest, 0..1; absent where it was not asked.</summary>
    public double? Confidence { get; init; }
}
