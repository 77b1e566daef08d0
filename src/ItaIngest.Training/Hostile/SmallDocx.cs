using System.IO.Compression;
using System.Text;

namespace ItaIngest.Training.Hostile;

/// <summary>Writes a Word package from the text of its parts, whatever they say.</summary>
static class SmallDocx
{
    const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public const string ContentTypes = Declaration + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"" + WordType + "\"/></Types>";

    public static string Relationships(string inner) => $"{Declaration}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>";

    public static string Relationship(string id, string type, string target, string more = "") => $"<Relationship Id=\"{id}\" Type=\"{Office}/{type}\" Target=\"{target}\" {more}/>";

    public static string Document(string body) => $"{Declaration}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"{Office}\"><w:body>{body}</w:body></w:document>";

    public static string P(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    /// <summary>A whole package of one paragraph, with parts replaced or added; null takes a part away.</summary>
    public static byte[] With(params (string Name, string? Text)[] parts)
    {
        var all = new Dictionary<string, string?>
        {
            ["[Content_Types].xml"] = ContentTypes,
            ["_rels/.rels"] = Relationships(Relationship("r1", "officeDocument", "word/document.xml")),
            ["word/document.xml"] = Document(P("คะแนนรวม ๙๑.๐๓")),
        };
        foreach (var (name, text) in parts)
        {
            all[name] = text;
        }

        return Zip(all.Where(p => p.Value is not null).Select(p => (p.Key, Encoding.UTF8.GetBytes(p.Value!))));
    }

    public static byte[] Body(string body) => With(("word/document.xml", Document(body)));

    /// <summary>An archive, dated the same on every day; names may repeat.</summary>
    public static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> entries)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
                entry.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var to = entry.Open();
                to.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
