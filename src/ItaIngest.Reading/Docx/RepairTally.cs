using ItaIngest.Model.Results;

namespace ItaIngest.Reading.Docx;

/// <summary>Counts the repairs of a document's text, so that each kind is told once and not for every line.</summary>
sealed class RepairTally
{
    readonly SortedDictionary<string, (int Count, string Path)> repairs = new(StringComparer.Ordinal);

    /// <summary>The repairs of one line.</summary>
    public void Add(IReadOnlyList<string> kinds, string path)
    {
        foreach (var kind in kinds)
        {
            repairs[kind] = repairs.TryGetValue(kind, out var known) ? (known.Count + 1, known.Path) : (1, path);
        }
    }

    /// <summary>One finding for each kind of repair.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics() =>
    [
        .. repairs.Select(r => new Diagnostic(
            DiagnosticCodes.TextRepaired,
            Severity.Info,
            $"Text repaired in {r.Value.Count} line(s), first at {r.Value.Path}: {r.Key}.",
            $"ซ่อมแซมข้อความ {r.Value.Count} บรรทัด เริ่มที่ {r.Value.Path}: {r.Key}")),
    ];
}
