using ItaIngest.Model.Geometry;

namespace ItaIngest.Model.Provenance;

/// <summary>A spot in the document: a box on a page, or a path into a DOCX body.</summary>
/// <param name="Page">Page number from 1; null for DOCX.</param>
/// <param name="Box">The box on that page in points; null where only the page is known, and for DOCX.</param>
/// <param name="Path">For DOCX, such as <c>body/tbl[2]/tr[3]/tc[4]</c> (numbered from 1); null for pages.</param>
public sealed record Place(int? Page, Box? Box, string? Path)
{
    /// <summary>A place on a page.</summary>
    public static Place On(int page, Box? box) => new(page, box, null);

    /// <summary>A place in a DOCX body.</summary>
    public static Place At(string path) => new(null, null, path);

    /// <summary>The place that covers both where they share a page, else this one.</summary>
    public Place Cover(Place other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Page == other.Page && Box is { } mine && other.Box is { } theirs ? this with { Box = mine.Union(theirs) } : this;
    }
}
