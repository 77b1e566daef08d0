using System.Text.Json.Nodes;

namespace ItaIngest.Pipeline.Evaluation.Mutation;

/// <summary>A document with one mistake in it.</summary>
/// <param name="Kind">What kind of mistake.</param>
/// <param name="What">What was done, for people.</param>
/// <param name="Field">JSON Pointer of what is wrong; of the list or row around it where nothing of its own is left to point at.</param>
/// <param name="Make">Makes the content with the mistake; each time anew.</param>
sealed record Fault(FaultKind Kind, string What, string Field, Func<JsonObject> Make);
