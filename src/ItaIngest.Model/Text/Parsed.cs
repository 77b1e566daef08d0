namespace ItaIngest.Model.Text;

/// <summary>The outcome of parsing: a value, or why there is none. Parsing never throws.</summary>
/// <param name="Value">The value; default when not <paramref name="IsValid"/>.</param>
/// <param name="IsValid">Whether there is a value.</param>
/// <param name="Problem">Why there is none, or a remark about the value such as <c>number.mixed-digits</c>; null when all is plain.</param>
public readonly record struct Parsed<T>(T? Value, bool IsValid, string? Problem)
{
    /// <summary>A value, perhaps with a remark.</summary>
    public static Parsed<T> Of(T value, string? remark = null) => new(value, true, remark);

    /// <summary>No value.</summary>
    public static Parsed<T> Not(string problem) => new(default, false, problem);
}
