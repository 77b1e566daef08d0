namespace ItaIngest.Model.Results;

/// <summary>Collects diagnostics in the order they happen. One log per page or stage; logs are merged in page order. Not thread safe.</summary>
public sealed class DiagnosticLog
{
    readonly List<Diagnostic> entries = [];

    /// <summary>What was told so far.</summary>
    public IReadOnlyList<Diagnostic> Entries => entries;

    /// <summary>Tells one thing.</summary>
    public void Add(Diagnostic diagnostic) => entries.Add(diagnostic);

    /// <summary>Takes over what another log collected.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics) => entries.AddRange(diagnostics);
}
