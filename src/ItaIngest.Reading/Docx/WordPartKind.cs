using System.Xml.Linq;

namespace ItaIngest.Reading.Docx;

/// <summary>A kind of part that is read. The relationship that leads to a part tells its kind, and its content type and root must agree.</summary>
/// <param name="ContentType">What the package must say that it is; null where its root is enough, as for documents, templates and those with macros.</param>
/// <param name="Root">The name of its root.</param>
/// <param name="Vocabulary">The family of its namespace.</param>
/// <param name="Schema">The last word of its namespace.</param>
sealed record WordPartKind(string? ContentType, string Root, string Vocabulary, string Schema)
{
    /// <summary>The kind of the document itself.</summary>
    public const string Document = "officeDocument";

    /// <summary>The two editions of the standard, transitional and strict, name relationships differently; what follows is the same.</summary>
    static readonly string[] Relationships =
        ["http://schemas.openxmlformats.org/officeDocument/2006/relationships/", "http://purl.oclc.org/ooxml/officeDocument/relationships/"];

    static readonly Dictionary<string, WordPartKind> Known = new()
    {
        [Document] = new(null, "document", "wordprocessingml", "main"),
        ["styles"] = Word("styles", "styles"),
        ["numbering"] = Word("numbering", "numbering"),
        ["footnotes"] = Word("footnotes", "footnotes"),
        ["endnotes"] = Word("endnotes", "endnotes"),
        ["header"] = Word("header", "hdr"),
        ["footer"] = Word("footer", "ftr"),
        ["settings"] = Word("settings", "settings"),
        ["chart"] = Drawing("chart", "chartSpace", "chart"),
        ["diagramData"] = Drawing("diagramData", "dataModel", "diagram"),
    };

    /// <summary>The kind's name in a relationship's type; the whole type where the standard has no such relationship.</summary>
    public static string NameIn(string relationshipType) =>
        Relationships.FirstOrDefault(r => relationshipType.StartsWith(r, StringComparison.Ordinal)) is { } start ? relationshipType[start.Length..] : relationshipType;

    /// <summary>The kind with that name; null where such parts are not read.</summary>
    public static WordPartKind? Find(string name) => Known.GetValueOrDefault(name);

    /// <summary>Whether a root's name is the one of this kind, in either edition of the standard.</summary>
    public bool HasRoot(XName root) => root.LocalName == Root
        && (root.NamespaceName == $"http://schemas.openxmlformats.org/{Vocabulary}/2006/{Schema}" || root.NamespaceName == $"http://purl.oclc.org/ooxml/{Vocabulary}/{Schema}");

    static WordPartKind Word(string name, string root) =>
        new($"application/vnd.openxmlformats-officedocument.wordprocessingml.{name}+xml", root, "wordprocessingml", "main");

    static WordPartKind Drawing(string name, string root, string schema) =>
        new($"application/vnd.openxmlformats-officedocument.drawingml.{name}+xml", root, "drawingml", schema);
}
