namespace ItaIngest.Pipeline.Jobs;

/// <summary>How a batch run goes.</summary>
public sealed record BatchOptions
{
    /// <summary>Where records are written: <c>OUT/NAME.json</c>.</summary>
    public required string Out { get; init; }

    /// <summary>Documents at a time, 1 or more; default one per processor.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether a JSON file is written for each document; default yes.</summary>
    public bool WritesRecords { get; init; } = true;

    /// <summary>Process documents again whose record is stored already.</summary>
    public bool Again { get; init; }
}
