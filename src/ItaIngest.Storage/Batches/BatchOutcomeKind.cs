namespace ItaIngest.Storage.Batches;

/// <summary>What became of a document of a batch.</summary>
public enum BatchOutcomeKind
{
    /// <summary>Its record came out as it was.</summary>
    Same,

    /// <summary>Its record came out otherwise.</summary>
    Changed,

    /// <summary>It could not be done; its record is as before.</summary>
    Failed,
}
