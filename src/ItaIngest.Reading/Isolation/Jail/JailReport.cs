namespace ItaIngest.Reading.Isolation.Jail;

/// <summary>What holds a reader process in, as the process itself tells before it gets its first file.</summary>
/// <param name="HasFilter">A filter of system calls: no network, no program, no other process, no file for writing.</param>
/// <param name="HasLimits">Limits on memory, processor time, file size, open files, core dumps.</param>
/// <param name="IsWalled">Only the program's own folders can be read (Landlock).</param>
/// <param name="Escapes">What it tried and could do nevertheless; empty when it did not try.</param>
public sealed record JailReport(bool HasFilter, bool HasLimits, bool IsWalled, IReadOnlyList<string> Escapes)
{
    /// <summary>Nothing holds it.</summary>
    public static JailReport None { get; } = new(false, false, false, []);

    /// <summary>Everything that this version knows holds.</summary>
    public bool IsWhole => HasFilter && HasLimits && IsWalled && Escapes.Count == 0;
}
