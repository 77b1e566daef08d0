using System.Text.Encodings.Web;
using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Pipeline.Evaluation.Ocr;
using ItaIngest.Storage.Review;

namespace ItaIngest.Pipeline.Evaluation.Reviewed;

/// <summary>
/// Writes what auditors decided as corpora that <c>eval</c> scores against: <c>reports/</c> with a truth file a document, <c>numbers/</c>
/// with the spots of scanned numbers. The document's bytes lie beside each.
/// </summary>
public sealed class TruthExport(RootFolders folders, string target)
{
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Reports written.</summary>
    public int Reports { get; private set; }

    /// <summary>Documents of which numbers were written.</summary>
    public int Scans { get; private set; }

    /// <summary>Reviewed documents of which nothing could be written: their bytes are not in the archive, or are no DOCX or PDF.</summary>
    public IReadOnlyList<string> Skipped => skipped;

    readonly List<string> skipped = [];

    /// <summary>Writes one document, where its decisions say what is printed.</summary>
    public void Add(ReviewedRecord reviewed)
    {
        ArgumentNullException.ThrowIfNull(reviewed);
        var source = reviewed.Record.Source;
        var (truth, name) = (ReviewedTruth.Of(reviewed), NameOf(reviewed));
        var spots = name is null ? null : ReviewedSpots.Of(reviewed, name);
        if (truth is null && spots is null)
        {
            return;
        }

        var bytes = folders.ArchiveFile(source.Sha256, source.MediaType);
        if (name is null || !File.Exists(bytes))
        {
            skipped.Add(source.Name);
            return;
        }

        if (truth is not null)
        {
            Write("reports", source.Sha256, name, bytes, TruthFile.Name, truth.ToJsonString(Readable));
            Reports++;
        }

        if (spots is not null)
        {
            Write("numbers", source.Sha256, name, bytes, OcrTruthFile.Name, JsonSerializer.Serialize(spots, ItaJson.Options));
            Scans++;
        }
    }

    void Write(string set, string sha256, string name, string bytes, string truthName, string truth)
    {
        var folder = Directory.CreateDirectory(Path.Combine(target, set, sha256[..12])).FullName;
        File.Copy(bytes, Path.Combine(folder, name), overwrite: true);
        File.WriteAllText(Path.Combine(folder, truthName), truth + "\n");
    }

    // The names that eval looks for; which one says how the pages were read.
    static string? NameOf(ReviewedRecord reviewed) => (reviewed.Record.Source.MediaType, reviewed.Record.Run.PagesByOrigin.Ocr) switch
    {
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", _) => "source.docx",
        ("application/pdf", > 0) => "scan.pdf",
        ("application/pdf", _) => "source.pdf",
        _ => null,
    };
}
