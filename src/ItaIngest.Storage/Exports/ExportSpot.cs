using System.Globalization;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Provenance;

namespace ItaIngest.Storage.Exports;

/// <summary>Where a row's value stands in its document.</summary>
readonly record struct ExportSpot(int? Page, Box? Box, string? Path, double? Confidence, Model.Pages.TextOrigin? Origin)
{
    /// <summary>The spot of a value.</summary>
    public static ExportSpot? Of<T>(Sourced<T>? value) =>
        value is null ? null : new ExportSpot(value.Page, value.Box, value.Path, value.Confidence, value.Origin);

    /// <summary>Left, top, right and bottom with blanks between; null: no box.</summary>
    public string? BoxText => Box is { } box
        ? string.Create(CultureInfo.InvariantCulture, $"{box.Left:0.#} {box.Top:0.#} {box.Right:0.#} {box.Bottom:0.#}")
        : null;
}
