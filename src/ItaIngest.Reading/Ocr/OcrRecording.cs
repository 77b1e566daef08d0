using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using ItaIngest.Model.Results;
using ItaIngest.Reading.Scan;

namespace ItaIngest.Reading.Ocr;

/// <summary>
/// Replies of an OCR engine, kept so that the same images need not be read again: tests run without the model, and fast. A file is
/// gzipped JSON lines: the models first, then one line for each image.
/// </summary>
public sealed class OcrRecording
{
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly SortedDictionary<string, IReadOnlyList<OcrSymbol>> replies = new(StringComparer.Ordinal);

    /// <summary>The models that the replies come from.</summary>
    public IReadOnlyList<ModelUse> Models { get; init; } = [];

    /// <summary>How many images it knows.</summary>
    public int Count => replies.Count;

    /// <summary>The key of an image read in a mode: a hash over its size and pixels.</summary>
    public static string KeyOf(PageImage image, OcrMode mode)
    {
        ArgumentNullException.ThrowIfNull(image);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> head = stackalloc byte[12];
        BinaryPrimitives.WriteInt32LittleEndian(head, (int)mode);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], image.Width);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], image.Height);
        hash.AppendData(head);
        hash.AppendData(image.Grey);

        // 96 bits are plenty against chance; nobody gains by a forged collision in a test recording
        return Convert.ToBase64String(hash.GetHashAndReset()[..12]);
    }

    /// <summary>Keeps a reply.</summary>
    public void Add(string key, IReadOnlyList<OcrSymbol> symbols) => replies[key] = symbols;

    /// <summary>The reply for an image; null when it was never recorded.</summary>
    public IReadOnlyList<OcrSymbol>? Find(string key) => replies.GetValueOrDefault(key);

    /// <summary>Writes the recording; the same replies give the same bytes.</summary>
    public void Save(string path)
    {
        using var zip = new GZipStream(File.Create(path), CompressionLevel.SmallestSize);
        using var writer = new StreamWriter(zip);
        writer.Write(JsonSerializer.Serialize(Models, Json) + "\n");
        foreach (var (key, symbols) in replies)
        {
            var rows = symbols.Select(s => new object[] { s.Text, s.Left, s.Top, s.Right, s.Bottom, Math.Round(s.Confidence, 3), s.SpaceBefore ? 1 : 0 });
            writer.Write(JsonSerializer.Serialize(new object[] { key, rows }, Json) + "\n");
        }
    }

    /// <summary>Reads a recording.</summary>
    /// <exception cref="InvalidDataException">The file is not one.</exception>
    public static OcrRecording Load(string path)
    {
        using var zip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(zip);
        var head = reader.ReadLine() ?? throw new InvalidDataException($"{path} is empty");
        var recording = new OcrRecording { Models = JsonSerializer.Deserialize<List<ModelUse>>(head, Json) ?? [] };
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            recording.Add(json.RootElement[0].GetString() ?? "", [.. json.RootElement[1].EnumerateArray().Select(Symbol)]);
        }

        return recording;
    }

    static OcrSymbol Symbol(JsonElement row) => new(
        row[0].GetString() ?? "", row[1].GetInt32(), row[2].GetInt32(), row[3].GetInt32(), row[4].GetInt32(), row[5].GetDouble(), row[6].GetInt32() != 0);
}
