namespace ItaIngest.Storage;

/// <summary>Where a document stands in the ledger.</summary>
public enum DocumentState
{
    /// <summary>Known, not begun; also one whose run was interrupted.</summary>
    Queued,

    /// <summary>A worker has it. After a kill it may stand here until the next start puts it back.</summary>
    Working,

    /// <summary>Its record is stored, complete or partial.</summary>
    Done,

    /// <summary>It could not be used; its record says why.</summary>
    Rejected,
}
