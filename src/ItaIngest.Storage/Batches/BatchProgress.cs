namespace ItaIngest.Storage.Batches;

/// <summary>How far a batch came, in documents.</summary>
/// <param name="Waiting">Not done yet.</param>
/// <param name="Same">Came out as they were.</param>
/// <param name="Changed">Came out otherwise.</param>
/// <param name="Failed">Could not be done; their records are as before.</param>
public sealed record BatchProgress(int Waiting, int Same, int Changed, int Failed)
{
    /// <summary>All documents.</summary>
    public int Total => Waiting + Same + Changed + Failed;
}
