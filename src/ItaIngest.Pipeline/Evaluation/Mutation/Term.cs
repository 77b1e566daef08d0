namespace ItaIngest.Pipeline.Evaluation.Mutation;

/// <summary>A printed number in an identity.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Half">Half a unit of its last printed decimal: how far it may be from what was rounded.</param>
readonly record struct Term(decimal Value, decimal Half)
{
    /// <summary>Whether whole multiples of numbers can make zero: no division, so nothing is rounded in between.</summary>
    public static bool CanBeZero(params IEnumerable<(decimal Factor, Term Term)> sum)
    {
        var (total, slack) = (0m, 0m);
        foreach (var (factor, term) in sum)
        {
            total += factor * term.Value;
            slack += Math.Abs(factor) * term.Half;
        }

        return Math.Abs(total) <= slack;
    }

    /// <summary>Whether it is surely less than another.</summary>
    public bool IsLess(Term other) => Value + Half < other.Value - other.Half;

    /// <summary>Whether both can be one number.</summary>
    public bool CanEqual(Term other) => CanBeZero((1, this), (-1, other));
}
