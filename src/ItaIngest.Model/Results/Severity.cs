namespace ItaIngest.Model.Results;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Info,

    /// <summary>Doubtful: somebody should look.</summary>
    Warning,

    /// <summary>Wrong, or lost.</summary>
    Error,
}
