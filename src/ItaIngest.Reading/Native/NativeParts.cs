using System.Runtime.InteropServices;
using ItaIngest.Reading.Ocr;

namespace ItaIngest.Reading.Native;

/// <summary>What reading needs of the machine, and whether it is there: for <c>doctor</c> and for the check before a run.</summary>
public static class NativeParts
{
    /// <summary>Looks for every part anew.</summary>
    public static IReadOnlyList<NativePart> Find() =>
    [
        new("PDFium", Loaded(PdfiumLibrary.Find()), "npm: cd native && npm ci --ignore-scripts"),
        new("Leptonica", Loaded("liblept.so.5"), "Debian: liblept5"),
        new("OCR model", Model(), "models/" + OcrModel.FileName),
    ];

    static string? Loaded(string? library) => library is not null && NativeLibrary.TryLoad(library, out _) ? library : null;

    static string? Model()
    {
        try
        {
            return OcrModel.Find().Path;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
