namespace ItaIngest.Storage.Batches;

/// <summary>A named piece of work over many documents.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name, unique.</param>
/// <param name="Definition">What it is to do, and by which program: a batch goes on only by the same.</param>
/// <param name="IsDry">Whether it only reports.</param>
/// <param name="State">Where it stands.</param>
public sealed record Batch(long Id, string Name, string Definition, bool IsDry, BatchState State);
