using ItaIngest.Model.Geometry;

namespace ItaIngest.Model.Review;

/// <summary>
/// What a value is and where it is printed, so that it is found again in a record that was read anew: pointers count positions, and
/// positions shift when one more row is read.
/// </summary>
/// <param name="Kind">The pointer without its positions, such as <c>assessments/indicators/score</c>.</param>
/// <param name="Key">
/// The pointer with what identifies each part instead of its position, such as <c>assessments[|2565]/indicators[10]/score</c>.
/// </param>
/// <param name="IsNamed">Whether <paramref name="Key"/> names the fact (year, indicator, item ...); false where it only counts.</param>
/// <param name="Raw">As printed or read at that time.</param>
/// <param name="Value">The value as read at that time, invariant formatting; null: unreadable.</param>
/// <param name="Page">Page from 1; null for DOCX.</param>
/// <param name="Box">Box in points; null where only the page is known, and for DOCX.</param>
/// <param name="Path">Path into a DOCX body; null for pages.</param>
public sealed record FieldSpot(string Kind, string Key, bool IsNamed, string Raw, string? Value, int? Page, Box? Box, string? Path)
{
    // A box grows or shrinks a little when a page is read anew; two cells of one kind do not cover each other's halves.
    const double SharedPart = 0.5;

    static readonly string[] Numbers =
    [
        "overall", "score", "weight", "weighted", "rank", "printedNo", "fromScore", "toScore", "change", "percent", "groupScore", "threshold", "no",
        "fiscalYear", "otherFiscalYears",
    ];

    /// <summary>Whether it is a cell of a table as printed.</summary>
    public bool IsCell => Kind.StartsWith("tables/", StringComparison.Ordinal);

    /// <summary>Whether the value is a number.</summary>
    public bool IsNumber => Numbers.Contains(Kind[(Kind.LastIndexOf('/') + 1)..], StringComparer.Ordinal);

    /// <summary>Whether it is known where it is printed.</summary>
    public bool HasPlace => Path is not null || (Page is not null && Box is not null);

    /// <summary>Whether both stand on the same spot of the document.</summary>
    public bool IsAt(FieldSpot other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Path is not null ? Path == other.Path : Page is not null && Page == other.Page && SharedWith(other) >= SharedPart;
    }

    /// <summary>How much of the smaller box lies in the other one, 0..1.</summary>
    public double SharedWith(FieldSpot other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Box is not { } mine || other.Box is not { } theirs || !mine.Overlaps(theirs))
        {
            return 0;
        }

        var shared = (Math.Min(mine.Right, theirs.Right) - Math.Max(mine.Left, theirs.Left)) * (Math.Min(mine.Bottom, theirs.Bottom) - Math.Max(mine.Top, theirs.Top));
        return shared / Math.Min(mine.Width * mine.Height, theirs.Width * theirs.Height);
    }
}
