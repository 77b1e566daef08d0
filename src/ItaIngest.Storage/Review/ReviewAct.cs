namespace ItaIngest.Storage.Review;

/// <summary>What an auditor did.</summary>
public enum ReviewAct
{
    /// <summary>Took the program's proposal for a field.</summary>
    AcceptProposal,

    /// <summary>Gave the value that the page really prints.</summary>
    Correct,

    /// <summary>Held that the value was read as printed, and the document is wrong.</summary>
    AsPrinted,

    /// <summary>Put a warning aside, with a reason.</summary>
    Dismiss,

    /// <summary>Took back an earlier act on the same document.</summary>
    Undo,
}
