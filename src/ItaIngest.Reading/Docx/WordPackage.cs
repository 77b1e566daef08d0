using System.IO.Packaging;

namespace ItaIngest.Reading.Docx;

/// <summary>The package of a Word document. All its parts are found when it is opened, so that a damaged one shows at once; their XML is read later.</summary>
sealed class WordPackage : IDisposable
{
    readonly Package package;
    readonly Dictionary<Uri, WordPart> parts = [];
    readonly Queue<WordPart> unread = new();

    WordPackage(Package package)
    {
        this.package = package;
        foreach (var relationship in package.GetRelationships().Where(LeadsSomewhere))
        {
            var part = Part(new Uri("/", UriKind.Relative), relationship);
            Document ??= part.Kind == WordPartKind.Document ? part : null;
        }

        while (unread.TryDequeue(out var part))
        {
            foreach (var inner in part.Relationships.Where(LeadsSomewhere))
            {
                part.Add(inner.Id, Part(part.Uri, inner));
            }
        }
    }

    /// <summary>The part with the document itself; null where the package has none.</summary>
    public WordPart? Document { get; }

    /// <summary>Opens a package that is safe to open; throws what <see cref="Package"/> throws where it is damaged.</summary>
    public static WordPackage Open(Stream safe)
    {
        var package = Package.Open(safe, FileMode.Open, FileAccess.Read);
        try
        {
            return new WordPackage(package);
        }
        catch
        {
            package.Close();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => package.Close();

    /// <summary>Some programs leave this word where a picture or a chart was taken away.</summary>
    static bool LeadsSomewhere(PackageRelationship relationship) =>
        !relationship.TargetUri.ToString().Equals("NULL", StringComparison.OrdinalIgnoreCase);

    /// <summary>The part that a relationship leads to; several may lead to one part, but then they must agree what it is.</summary>
    WordPart Part(Uri from, PackageRelationship relationship)
    {
        var uri = PackUriHelper.ResolvePartUri(from, relationship.TargetUri);
        var kind = WordPartKind.NameIn(relationship.RelationshipType);
        if (!parts.TryGetValue(uri, out var part))
        {
            var found = package.GetPart(uri);
            if (WordPartKind.Find(kind)?.ContentType is { } expected && found.ContentType != expected)
            {
                throw new InvalidDataException($"{uri} is no {kind} but {found.ContentType}.");
            }

            part = new WordPart(found, kind);
            parts.Add(uri, part);
            unread.Enqueue(part);
        }

        return part.Kind == kind ? part : throw new InvalidDataException($"{uri} is {part.Kind} and {kind}.");
    }
}
