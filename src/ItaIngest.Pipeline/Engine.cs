using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using ItaIngest.Analysis.Layout;
using ItaIngest.Model.Results;
using ItaIngest.Reading;
using ItaIngest.Reading.Isolation;
using ItaIngest.Reading.Ocr;
using ItaIngest.Storage;

namespace ItaIngest.Pipeline;

/// <summary>Which program this is.</summary>
public static class Engine
{
    static readonly Assembly[] Parts = [typeof(IngestResult).Assembly, typeof(ReadOptions).Assembly, typeof(DocumentLayout).Assembly, typeof(Engine).Assembly];

    /// <summary>The code that makes records, part by part, for <see cref="CompiledReader"/>.</summary>
    public static string PartIds => CompiledReader.Parts(Parts);

    /// <summary>The version as told to people, such as <c>0.1.0</c>.</summary>
    public static string Version { get; } =
        typeof(Engine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>
    /// Hash of the code that makes records. Builds are deterministic, so that the same sources give the same hash; a version number
    /// alone would take a record made by yesterday's sources for today's.
    /// </summary>
    public static string CodeHash { get; } = Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join(' ', Parts.Select(part => part.ManifestModule.ModuleVersionId)))))[..16];

    /// <summary>What decides a record's content beside the bytes: code, models and options.</summary>
    public static EngineKey KeyOf(IngestOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new EngineKey($"{CodeHash}:{ModelHash(options)}", options.Hash);
    }

    // A model that was trained anew reads differently; confidences that were fitted anew are part of the record too.
    internal static string ModelHash(IngestOptions options)
    {
        try
        {
            var folder = options.Reading.ModelFolder;
            return OcrModel.Find(folder).Use().Sha256[..16] + ConfidenceTable.FingerprintOf(folder);
        }
        catch (FileNotFoundException)
        {
            return "none";
        }
    }
}
