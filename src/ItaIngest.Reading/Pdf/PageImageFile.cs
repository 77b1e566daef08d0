using System.Text;

namespace ItaIngest.Reading.Pdf;

/// <summary>Writes a page's image as a file, so that another reader can be given the very pixels that the program reads.</summary>
public static class PageImageFile
{
    /// <summary>Writes a binary PGM.</summary>
    /// <param name="document">An open document.</param>
    /// <param name="number">Page from 1.</param>
    /// <param name="path">Where to.</param>
    /// <returns>The image's pixels per inch.</returns>
    /// <exception cref="PageUnreadableException">The page is damaged.</exception>
    public static double WritePgm(PdfDocument document, int number, string path)
    {
        var image = PdfPageRenderer.Render(document, number);
        using var file = File.Create(path);
        file.Write(Encoding.ASCII.GetBytes(FormattableString.Invariant($"P5\n{image.Width} {image.Height}\n255\n")));
        file.Write(image.Grey);
        return image.Dpi;
    }
}
