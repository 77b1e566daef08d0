namespace ItaIngest.Storage.Review;

/// <summary>What became of a warning.</summary>
public enum WarningState
{
    /// <summary>Nobody has decided.</summary>
    Open,

    /// <summary>The program's proposal was taken.</summary>
    Accepted,

    /// <summary>A value was corrected by hand.</summary>
    Corrected,

    /// <summary>The numbers are as printed: the document is wrong.</summary>
    AsPrinted,

    /// <summary>Put aside with a reason.</summary>
    Dismissed,
}
