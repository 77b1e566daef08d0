using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Reconciliation;

/// <summary>A printed number as it was read, at its place.</summary>
/// <param name="Field">JSON Pointer.</param>
/// <param name="Source">The value as read; null inside: printed but unreadable.</param>
sealed record Observation(string Field, Sourced<decimal?> Source)
{
    /// <summary>The number; null: printed but unreadable.</summary>
    public decimal? Value => Source.Value;

    /// <summary>Who read it.</summary>
    public TextOrigin Origin => Source.Origin;

    /// <summary>Whether its digits are Thai.</summary>
    public bool IsThai { get; } = Source.Raw.Any(c => c is >= '๐' and <= '๙');

    /// <summary>The characters of the number, Arabic digits, without separators and spaces.</summary>
    public string Reading { get; } = NumberReading.Of(Source.Raw, Source.Value);

    /// <summary>The spot.</summary>
    public Evidence Evidence => new(Field, Source.Raw, Source.Page, Source.Box, Source.Path);
}
