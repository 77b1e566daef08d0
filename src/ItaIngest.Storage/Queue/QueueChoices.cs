namespace ItaIngest.Storage.Queue;

/// <summary>What the queue can be filtered by, sorted.</summary>
public sealed record QueueChoices(
    IReadOnlyList<int> Years, IReadOnlyList<string> Kinds, IReadOnlyList<string> Provinces, IReadOnlyList<string> Reviewers, IReadOnlyList<string> Codes);
