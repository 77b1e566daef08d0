using ItaIngest.Model.Pages;

namespace ItaIngest.Pipeline;

/// <summary>
/// Reads a file into pages or blocks. Throws <see cref="Model.Results.RejectedException"/> for a file that cannot be used,
/// <see cref="OperationCanceledException"/> when stopped; anything else is a fault of the program.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="cancel">Stops at once.</param>
public delegate Task<ReadDocument> ReadFile(string path, CancellationToken cancel);
