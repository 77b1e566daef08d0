using ItaIngest.Model.Results;

namespace ItaIngest.Pipeline.Inbox;

/// <summary>What became of a dropped file.</summary>
/// <param name="Name">Path below the inbox.</param>
/// <param name="Record">Its record.</param>
/// <param name="IsNew">False: the same bytes were known already, and only the name was added.</param>
public sealed record IntakeOutcome(string Name, IngestResult Record, bool IsNew);
