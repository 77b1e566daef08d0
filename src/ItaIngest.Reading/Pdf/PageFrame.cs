using ItaIngest.Model.Geometry;
using ItaIngest.Reading.Native;

namespace ItaIngest.Reading.Pdf;

/// <summary>
/// From a PDF page's own coordinates (points, y upwards, the crop box anywhere, not rotated) to the page as displayed
/// (points, origin top left). The only place where the conversion is made.
/// </summary>
/// <param name="Left">Left edge of the visible box in the page's own coordinates.</param>
/// <param name="Bottom">Bottom edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Top">Top edge.</param>
/// <param name="QuarterTurns">Clockwise quarter turns from the page's own orientation to the displayed one, 0..3.</param>
readonly record struct PageFrame(double Left, double Bottom, double Right, double Top, int QuarterTurns)
{
    /// <summary>
    /// Points from the corner beyond which nothing is told apart: a file may claim any number, also none, and what is read must have boxes that
    /// a page can have. Sums of some of them stay below what a reply may hold.
    /// </summary>
    internal const double Farthest = 1e8;

    /// <summary>Width as displayed, points.</summary>
    public double Width => QuarterTurns % 2 == 0 ? Right - Left : Top - Bottom;

    /// <summary>Height as displayed, points.</summary>
    public double Height => QuarterTurns % 2 == 0 ? Top - Bottom : Right - Left;

    /// <summary>The frame of a loaded page.</summary>
    public static PageFrame Of(nint page)
    {
        var turns = Pdfium.FPDFPage_GetRotation(page) & 3;
        if (Pdfium.FPDF_GetPageBoundingBox(page, out var box) != 0 && box.Right > box.Left && box.Top > box.Bottom)
        {
            return new PageFrame(box.Left, box.Bottom, box.Right, box.Top, turns);
        }

        double width = Pdfium.FPDF_GetPageWidthF(page), height = Pdfium.FPDF_GetPageHeightF(page);
        return turns % 2 == 0 ? new PageFrame(0, 0, width, height, turns) : new PageFrame(0, 0, height, width, turns);
    }

    /// <summary>The frame of the same page turned further.</summary>
    public PageFrame Turned(int quarterTurns) => this with { QuarterTurns = (QuarterTurns + quarterTurns) & 3 };

    /// <summary>Whether it is a page at all.</summary>
    public bool HasArea => Width is > 0 and <= Farthest && Height is > 0 and <= Farthest;

    /// <summary>A point, none farther away than <see cref="Farthest"/>.</summary>
    public (double X, double Y) Point(double x, double y)
    {
        var (across, down) = QuarterTurns switch
        {
            0 => (x - Left, Top - y),
            1 => (y - Bottom, x - Left),
            2 => (Right - x, y - Bottom),
            _ => (Top - y, Right - x),
        };
        return (Within(across), Within(down));
    }

    /// <summary>A box given by two opposite corners in any order.</summary>
    public Box Box(double x1, double y1, double x2, double y2)
    {
        var (ax, ay) = Point(x1, y1);
        var (bx, by) = Point(x2, y2);
        return new Box(Math.Min(ax, bx), Math.Min(ay, by), Math.Max(ax, bx), Math.Max(ay, by));
    }

    /// <summary>
    /// For a vector in the page's own coordinates, the quarter turns clockwise from 'to the right' to the nearest axis as displayed:
    /// 0 reads left to right, 1 top to bottom, 2 upside down, 3 bottom to top.
    /// </summary>
    public int Direction(double dx, double dy)
    {
        var angle = Math.Atan2(dy, dx);
        var counterClockwise = double.IsNaN(angle) ? 0 : (int)Math.Round(angle / (Math.PI / 2), MidpointRounding.AwayFromZero);
        return (QuarterTurns - counterClockwise) & 3;
    }

    static double Within(double place) => double.IsNaN(place) ? 0 : Math.Clamp(place, -Farthest, Farthest);
}
