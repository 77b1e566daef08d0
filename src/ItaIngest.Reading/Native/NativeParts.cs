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
        new("Tesseract", Loaded("libtesseract.so.5"), "Debian: libtesseract5"),
        new("Leptonica", Loaded("liblept.so.5"), "Debian: liblept5"),
        new("OCR model", Model(), "models/ita_tha.traineddata, or Debian: tesseract-ocr-tha tesseract-ocr-eng"),
    ];

    static string? Loaded(string? library) => library is not null && NativeLibrary.TryLoad(library, out _) ? library : null;

    static string? Model()
    {
        try
        {
            var model = OcrModel.Find();
            return string.Join(", ", model.Languages.Split('+').Select(name => Path.Combine(model.Folder, name + ".traineddata")));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
