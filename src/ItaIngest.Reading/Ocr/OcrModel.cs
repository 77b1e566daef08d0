using System.Security.Cryptography;
using ItaIngest.Model.Results;

namespace ItaIngest.Reading.Ocr;

/// <summary>The model to read with.</summary>
/// <param name="Path">Its <c>.traineddata</c> file.</param>
public sealed record OcrModel(string Path)
{
    /// <summary>The project's own model: Thai with all ten digits.</summary>
    public const string Name = "ita_tha";

    /// <summary>The file's name.</summary>
    public const string FileName = Name + ".traineddata";

    /// <summary>Folder of the file.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;

    /// <summary>The model in <paramref name="folder"/>, or in a <c>models</c> folder beside or above the program.</summary>
    /// <param name="folder">Folder to look in first; null for the usual places.</param>
    /// <exception cref="FileNotFoundException">It is nowhere.</exception>
    public static OcrModel Find(string? folder = null) =>
        Candidates(folder).Select(f => System.IO.Path.Combine(f, FileName)).FirstOrDefault(File.Exists) is { } path
            ? new OcrModel(path)
            : throw new FileNotFoundException($"No OCR model: models/{FileName} is missing.");

    /// <summary>Its name and hash.</summary>
    public ModelUse Use()
    {
        using var file = File.OpenRead(Path);
        return new ModelUse(System.IO.Path.GetFileNameWithoutExtension(Path), Convert.ToHexStringLower(SHA256.HashData(file)));
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
            yield return System.IO.Path.Combine(d.FullName, "models");
        }
    }
}
