namespace ItaIngest.Pipeline.Reprocessing;

/// <summary>How documents are reprocessed.</summary>
public sealed record ReprocessOptions
{
    /// <summary>Documents at a time, 1 or more; default one per processor.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether documents are read anew where the reader, its options or a model changed since; default no.</summary>
    public bool ReadsChanged { get; init; }
}
