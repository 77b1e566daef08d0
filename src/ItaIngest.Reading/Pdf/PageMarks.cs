using ItaIngest.Model.Geometry;

namespace ItaIngest.Reading.Pdf;

/// <summary>What a page paints apart from text, in displayed coordinates.</summary>
sealed class PageMarks
{
    /// <summary>Bars thin enough to be lines, in painting order.</summary>
    public List<PaintedBox> Bars { get; } = [];

    /// <summary>Filled areas.</summary>
    public List<PaintedBox> Areas { get; } = [];

    /// <summary>Images.</summary>
    public List<PaintedImage> Images { get; } = [];

    /// <summary>Paths with curves or slanted lines, each with how many such segments it has.</summary>
    public List<(Box Box, int Segments)> Drawings { get; } = [];

    /// <summary>Whether all text was painted before an image that covers the page, and so cannot be seen.</summary>
    public bool IsTextCovered { get; set; }
}
