using System.IO.Packaging;
using System.Xml;
using System.Xml.Linq;

namespace ItaIngest.Reading.Docx;

/// <summary>A part of a Word document: its XML, and the parts that it refers to.</summary>
/// <param name="part">The part in the package.</param>
/// <param name="kind">Its kind's name.</param>
sealed class WordPart(PackagePart part, string kind)
{
    readonly Dictionary<string, WordPart> byId = [];
    readonly Dictionary<string, WordPart> byKind = [];
    XElement? root;

    /// <summary>Its kind's name: the last part of the relationship's type.</summary>
    public string Kind => kind;

    /// <summary>Its place in the package.</summary>
    public Uri Uri => part.Uri;

    /// <summary>The root of its XML, read when it is first asked for; null of a part whose kind is not read.</summary>
    public XElement? Root => root ??= WordPartKind.Find(kind) is { } known ? Load(known) : null;

    /// <summary>Its relationships.</summary>
    public IEnumerable<PackageRelationship> Relationships => part.GetRelationships();

    /// <summary>The part behind a relationship; null where there is none.</summary>
    public WordPart? ById(string? id) => id is null ? null : byId.GetValueOrDefault(id);

    /// <summary>The first part of a kind; null where there is none.</summary>
    public WordPart? First(string kindName) => byKind.GetValueOrDefault(kindName);

    /// <summary>Adds a part that this one refers to.</summary>
    public void Add(string id, WordPart other)
    {
        byId.Add(id, other);
        byKind.TryAdd(other.Kind, other);
    }

    XElement Load(WordPartKind known)
    {
        // White space stays: a text may be a single space.
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var loaded = XElement.Load(reader);
        return known.HasRoot(loaded.Name) ? loaded : throw new InvalidDataException($"{part.Uri} has the root {loaded.Name}.");
    }
}
