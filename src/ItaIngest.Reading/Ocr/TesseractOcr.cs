using System.Runtime.InteropServices;
using ItaIngest.Model.Results;
using ItaIngest.Reading.Native;
using ItaIngest.Reading.Scan;

namespace ItaIngest.Reading.Ocr;

/// <summary>Tesseract's LSTM engine through its C API.</summary>
public sealed class TesseractOcr : IOcrEngine
{
    /// <summary>What a number can hold: both kinds of digits, grouping, point, signs, per cent, fraction, brackets.</summary>
    const string NumberCharacters = "๐๑๒๓๔๕๖๗๘๙0123456789.,-–%/()";

    /// <summary>Lines are scaled by the engine itself; a resolution only keeps it from guessing one.</summary>
    const int Resolution = 300;

    readonly TesseractHandle api;
    readonly Lazy<IReadOnlyList<ModelUse>> models;
    OcrMode? current;

    /// <summary>Loads the model.</summary>
    /// <exception cref="InvalidOperationException">The library could not load it.</exception>
    public TesseractOcr(OcrModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        models = new(model.Hashes);
        api = Tesseract.Create();
        if (Tesseract.Init(api, model.Folder, model.Languages, Tesseract.LstmOnly) != 0)
        {
            api.Dispose();
            throw new InvalidOperationException($"Tesseract could not load '{model.Languages}' from {model.Folder}");
        }

        Set("debug_file", "/dev/null");
        Set("tessedit_do_invert", "0"); // the scan reader turns white-on-dark text over itself; trying both costs a second pass
        Set("preserve_interword_spaces", "1"); // else every Thai letter gets a space
    }

    /// <inheritdoc/>
    public IReadOnlyList<ModelUse> Models => models.Value;

    /// <inheritdoc/>
    public IReadOnlyList<OcrSymbol> Read(PageImage image, OcrMode mode)
    {
        ArgumentNullException.ThrowIfNull(image);
        Prepare(mode);
        Tesseract.SetImage(api, image.Grey, image.Width, image.Height, 1, image.Width);
        Tesseract.SetSourceResolution(api, Resolution);
        try
        {
            return Tesseract.Recognize(api, 0) == 0 ? Symbols() : [];
        }
        finally
        {
            Tesseract.Clear(api);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => api.Dispose();

    void Prepare(OcrMode mode)
    {
        if (current == mode)
        {
            return;
        }

        Tesseract.SetPageSegMode(api, (int)(mode == OcrMode.Number ? OcrMode.RawLine : mode));
        Set("tessedit_char_whitelist", mode == OcrMode.Number ? NumberCharacters : "");
        current = mode;
    }

    void Set(string name, string value) => _ = Tesseract.SetVariable(api, name, value);

    List<OcrSymbol> Symbols()
    {
        var symbols = new List<OcrSymbol>();
        var iterator = Tesseract.GetIterator(api);
        if (iterator == 0)
        {
            return symbols;
        }

        try
        {
            // The engine tells spaces only in a line's text, so the symbols are followed along it.
            var (line, at) = ("", 0);
            do
            {
                if (Tesseract.IsAtBeginningOf(iterator, Tesseract.LevelLine) != 0 || symbols.Count == 0)
                {
                    (line, at) = (TextAt(iterator, Tesseract.LevelLine), 0);
                }

                var text = TextAt(iterator, Tesseract.LevelSymbol);
                if (text.Length > 0 && Tesseract.GetBox(iterator, Tesseract.LevelSymbol, out var l, out var t, out var r, out var b) != 0)
                {
                    var space = SkipTo(line, text, ref at);
                    symbols.Add(new OcrSymbol(text, l, t, r, b, Math.Clamp(Tesseract.GetConfidence(iterator, Tesseract.LevelSymbol) / 100.0, 0, 1), space));
                }
            }
            while (Tesseract.Next(iterator, Tesseract.LevelSymbol) != 0);
        }
        finally
        {
            Tesseract.DeleteIterator(iterator);
        }

        return symbols;
    }

    static bool SkipTo(string line, string text, ref int at)
    {
        var found = line.IndexOf(text, Math.Min(at, line.Length), StringComparison.Ordinal);
        if (found < 0)
        {
            return false;
        }

        var space = line.AsSpan(at, found - at).ContainsAny(' ', '\n', '\t');
        at = found + text.Length;
        return space;
    }

    static string TextAt(nint iterator, int level)
    {
        var text = Tesseract.GetText(iterator, level);
        if (text == 0)
        {
            return "";
        }

        try
        {
            return Marshal.PtrToStringUTF8(text) ?? "";
        }
        finally
        {
            Tesseract.DeleteText(text);
        }
    }
}
