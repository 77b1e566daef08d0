using System.Text.Json.Serialization;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;

namespace ItaIngest.Model.Provenance;

/// <summary>
/// A value that was read from the document, with what was printed and where. For numbers <typeparamref name="T"/> is a nullable
/// type (<c>decimal?</c>, <c>int?</c>): null means that something is printed there and could not be read. It is never zero for want of a value.
/// </summary>
public sealed record Sourced<T>
{
    /// <summary>The value in canonical form; null: printed but unreadable.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required T? Value { get; init; }

    /// <summary>As printed or read.</summary>
    public required string Raw { get; init; }

    /// <summary>Page from 1; absent for DOCX.</summary>
    public int? Page { get; init; }

    /// <summary>Box in points from the top left of the displayed page; absent for DOCX.</summary>
    public Box? Box { get; init; }

    /// <summary>Path into a DOCX body; absent for pages.</summary>
    public string? Path { get; init; }

    /// <summary>0..1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Where the text came from.</summary>
    public required TextOrigin Origin { get; init; }

    /// <summary>The spot it came from.</summary>
    [JsonIgnore]
    public Place Place => new(Page, Box, Path);
}

/// <summary>Makes <see cref="Sourced{T}"/> values.</summary>
public static class Sourced
{
    /// <summary>A value with its evidence.</summary>
    public static Sourced<T> Of<T>(T? value, string raw, Place place, double confidence, TextOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(place);
        return new Sourced<T>
        {
            Value = value, Raw = raw, Page = place.Page, Box = place.Box, Path = place.Path, Confidence = confidence, Origin = origin,
        };
    }
}
