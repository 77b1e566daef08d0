namespace ItaIngest.Analysis.Domain;

/// <summary>A file of fiscal-year facts cannot be used. The message says which part, and what belongs there; <see cref="Thai"/> says it in Thai.</summary>
public sealed class InvalidCalendarException(string name, string where, string wanted, string wantedThai, Exception? inner = null)
    : Exception($"{name}: {where}: {wanted}", inner)
{
    /// <summary>The message in Thai.</summary>
    public string Thai { get; } = $"{name}: {where}: {wantedThai}";
}
