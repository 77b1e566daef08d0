using ItaIngest.Model.Pages;

namespace ItaIngest.Pipeline;

/// <summary>
/// Works out what a document says. Throws <see cref="Model.Results.RejectedException"/> where that takes too much time or memory,
/// <see cref="OperationCanceledException"/> when stopped; anything else is a fault of the program.
/// </summary>
/// <param name="document">What was read.</param>
/// <param name="cancel">Stops at once.</param>
public delegate Task<DocumentAnalysis> AnalyseDocument(ReadDocument document, CancellationToken cancel);
