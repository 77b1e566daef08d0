namespace ItaIngest.Storage.Batches;

/// <summary>Where a batch stands.</summary>
public enum BatchState
{
    /// <summary>Documents wait: it goes on when the same command is given again.</summary>
    Open,

    /// <summary>Every document was done.</summary>
    Done,

    /// <summary>It was taken back.</summary>
    Undone,
}
