using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Model.Pages;
using ItaIngest.Reading;
using ItaIngest.Reading.Isolation;

namespace ItaIngest.Pipeline.Readings;

/// <summary>What, beside the bytes, decides what is read from them.</summary>
/// <param name="Reader">The form and version of reading.</param>
/// <param name="Options">Hash of the options of reading.</param>
/// <param name="Models">Hash of the models; empty for a document that was read without any.</param>
public sealed record ReadingKey(string Reader, string Options, string Models)
{
    /// <summary>The key of reading with these options today.</summary>
    public static ReadingKey Of(IngestOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var read = JsonSerializer.Serialize(options.Reading with { ModelFolder = null }, ItaJson.Compact);
        return new ReadingKey(
            string.Create(CultureInfo.InvariantCulture, $"{DocumentBytes.Form}.{ReaderVersion.Current}"),
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(read)))[..16],
            Engine.ModelHash(options));
    }

    /// <summary>The key under which a document is kept: models that took no part do not matter to it.</summary>
    public ReadingKey For(ReadDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Models.Count > 0 ? this : this with { Models = "" };
    }

    /// <summary>Whether reading today would give what was kept under the other key.</summary>
    public bool IsSameReadingAs(ReadingKey kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return Reader == kept.Reader && Options == kept.Options && (kept.Models.Length == 0 || Models == kept.Models);
    }
}
