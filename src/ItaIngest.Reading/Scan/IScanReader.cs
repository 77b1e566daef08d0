using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;

namespace ItaIngest.Reading.Scan;

/// <summary>Reads a page that is an image.</summary>
public interface IScanReader
{
    /// <summary>Reads one page.</summary>
    /// <param name="image">The page as displayed, at the resolution of the image in it.</param>
    /// <param name="number">Page number from 1.</param>
    /// <param name="widthPt">Width of the displayed page in points.</param>
    /// <param name="heightPt">Height of the displayed page in points.</param>
    /// <param name="log">Takes what was doubtful.</param>
    Page Read(PageImage image, int number, double widthPt, double heightPt, DiagnosticLog log);
}
