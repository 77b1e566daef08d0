using ItaIngest.Model.Geometry;

namespace ItaIngest.Reading.Pdf;

/// <summary>What a page paints apart from text, in displayed coordinates.</summary>
/// <param name="most">Most bars, and most areas, that are noted.</param>
sealed class PageMarks(int most)
{
    readonly List<PaintedBox> bars = [];
    readonly List<PaintedBox> areas = [];

    /// <summary>Bars thin enough to be lines, in painting order.</summary>
    public IReadOnlyList<PaintedBox> Bars => bars;

    /// <summary>Filled areas.</summary>
    public IReadOnlyList<PaintedBox> Areas => areas;

    /// <summary>Whether the page has more than is noted.</summary>
    public bool IsFull { get; set; }

    /// <summary>Images.</summary>
    public List<PaintedImage> Images { get; } = [];

    /// <summary>Paths with curves or slanted lines, each with how many such segments it has.</summary>
    public List<(Box Box, int Segments)> Drawings { get; } = [];

    /// <summary>Whether all text was painted before an image that covers the page, and so cannot be seen.</summary>
    public bool IsTextCovered { get; set; }

    /// <summary>Notes a painted box.</summary>
    public void Add(PaintedBox box, bool isBar)
    {
        var list = isBar ? bars : areas;
        if (list.Count < most)
        {
            list.Add(box);
        }
        else
        {
            IsFull = true;
        }
    }
}
