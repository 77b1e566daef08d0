namespace ItaIngest.Analysis.Domain;

/// <summary>A file of fiscal-year facts cannot be used.</summary>
/// <param name="name">The file.</param>
/// <param name="where">The part of it, a JSON Pointer or a line.</param>
/// <param name="wanted">What belongs there.</param>
/// <param name="wantedThai">The same in Thai.</param>
/// <param name="inner">What failed.</param>
public sealed class InvalidCalendarException(string name, string where, string wanted, string wantedThai, Exception? inner = null)
    : InvalidSettingException($"{name}: {where}: {wanted}", $"{name}: {where}: {wantedThai}", inner);
