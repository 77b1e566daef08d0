namespace ItaIngest.Storage.Review;

/// <summary>How a decision and a newer reading of the document disagree.</summary>
public enum ReviewConflictKind
{
    /// <summary>The value is found, and was now read otherwise than when it was decided about; the decision is laid over it.</summary>
    ReadDiffers,

    /// <summary>The print is found, and is now told as another fact; the decision is laid over it.</summary>
    Renamed,

    /// <summary>The fact is now read from another spot of the document; the decision is not laid over it.</summary>
    Moved,

    /// <summary>Several values stand on the spot; the decision is laid over none.</summary>
    Ambiguous,

    /// <summary>The value is not in the record any more; the decision is laid over none.</summary>
    Gone,
}
