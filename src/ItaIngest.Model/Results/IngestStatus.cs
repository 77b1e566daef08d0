namespace ItaIngest.Model.Results;

/// <summary>How far a document came.</summary>
public enum IngestStatus
{
    /// <summary>Everything was read; no error diagnostic.</summary>
    Complete,

    /// <summary>Something failed (a page, say); the rest is there.</summary>
    Partial,

    /// <summary>The file could not be used; its bytes are kept.</summary>
    Rejected,
}
