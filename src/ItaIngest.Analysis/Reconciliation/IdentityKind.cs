namespace ItaIngest.Analysis.Reconciliation;

/// <summary>What an identity says.</summary>
enum IdentityKind
{
    /// <summary>A change is the later score less the earlier.</summary>
    Change,

    /// <summary>A score is the mean of others.</summary>
    Mean,

    /// <summary>A weighted score is its score times its weight.</summary>
    Weighted,

    /// <summary>A total is the sum of its weighted parts.</summary>
    Total,

    /// <summary>Shares make a hundred.</summary>
    Shares,

    /// <summary>A survey's score is its shares times the points of the answers.</summary>
    Survey,

    /// <summary>A better rank has no lower score.</summary>
    Order,

    /// <summary>A level has its band of totals.</summary>
    Level,
}
