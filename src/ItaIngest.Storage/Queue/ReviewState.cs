namespace ItaIngest.Storage.Queue;

/// <summary>How far the review of a document came.</summary>
public enum ReviewState
{
    /// <summary>There is no record yet, or it was rejected.</summary>
    None,

    /// <summary>No error or warning, and nobody decided anything.</summary>
    Clear,

    /// <summary>Errors or warnings, and nobody decided anything.</summary>
    Open,

    /// <summary>Something was decided, and an error, a warning or a conflict is left.</summary>
    Begun,

    /// <summary>Something was decided, and no error, warning or conflict is left.</summary>
    Settled,
}
