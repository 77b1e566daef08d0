namespace ItaIngest.Pipeline.Evaluation;

/// <summary>Things found and invented, such as measures or warnings.</summary>
/// <param name="Expected">On paper.</param>
/// <param name="Found">Of these, in the record.</param>
/// <param name="Invented">In the record, not on paper.</param>
/// <param name="Missed">Which of the expected are not in the record.</param>
/// <param name="Extra">Which of the record's are not on paper.</param>
public sealed record CountScore(int Expected, int Found, int Invented, IReadOnlyList<string> Missed, IReadOnlyList<string> Extra)
{
    /// <summary>Nothing missed, nothing invented.</summary>
    public bool IsPerfect => Found == Expected && Invented == 0;

    /// <summary>The score of two sets of names.</summary>
    public static CountScore Of(IReadOnlyCollection<string> expected, IReadOnlyCollection<string> found)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var missed = expected.Except(found, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var extra = found.Except(expected, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new CountScore(expected.Count, expected.Count - missed.Count, extra.Count, missed, extra);
    }

    /// <summary>Two documents taken together.</summary>
    public CountScore Plus(CountScore other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new CountScore(
            Expected + other.Expected, Found + other.Found, Invented + other.Invented, [.. Missed, .. other.Missed], [.. Extra, .. other.Extra]);
    }
}
