using System.Globalization;
using System.Security.Cryptography;
using ItaIngest.Model.Results;

namespace ItaIngest.Reading.Ocr;

/// <summary>Which Tesseract model to read with, and where it lies.</summary>
/// <param name="Folder">Folder of the <c>.traineddata</c> files.</param>
/// <param name="Languages">Tesseract's language argument, such as <c>ita_tha</c> or <c>tha+eng</c>.</param>
public sealed record OcrModel(string Folder, string Languages)
{
    /// <summary>The project's own model: Thai with all ten digits.</summary>
    public const string OwnName = "ita_tha";

    /// <summary>The stock models; they cannot read ๔ ๖ ๗ ๘ ๙.</summary>
    public const string StockNames = "tha+eng";

    static readonly string[] StockFolders = ["/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata"];

    /// <summary>The hash of each model file.</summary>
    public IReadOnlyList<ModelUse> Hashes() => [.. Languages.Split('+').Select(name => new ModelUse(name, HashOf(PathOf(name))))];

    /// <summary>
    /// The project's model in <paramref name="folder"/>, or in a <c>models</c> folder beside or above the program; else Debian's stock models.
    /// </summary>
    /// <param name="folder">Folder to look in first; null for the usual places.</param>
    /// <exception cref="FileNotFoundException">Neither is there.</exception>
    public static OcrModel Find(string? folder = null)
    {
        var own = Candidates(folder).FirstOrDefault(f => File.Exists(Path.Combine(f, OwnName + ".traineddata")));
        if (own is not null)
        {
            return new OcrModel(own, OwnName);
        }

        var stock = StockFolders.FirstOrDefault(f => StockNames.Split('+').All(n => File.Exists(Path.Combine(f, n + ".traineddata"))));
        return stock is not null
            ? new OcrModel(stock, StockNames)
            : throw new FileNotFoundException(string.Create(
                CultureInfo.InvariantCulture,
                $"No OCR model: neither models/{OwnName}.traineddata nor Debian's tesseract-ocr-tha and tesseract-ocr-eng in {string.Join(" or ", StockFolders)}."));
    }

    /// <summary>Where models are looked for, in order.</summary>
    internal static IEnumerable<string> Candidates(string? folder)
    {
        if (folder is not null)
        {
            yield return folder;
        }

        for (var d = new DirectoryInfo(AppContext.BaseDirectory); d is not null; d = d.Parent)
        {
            yield return Path.Combine(d.FullName, "models");
        }
    }

    string PathOf(string name) => Path.Combine(Folder, name + ".traineddata");

    static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
