using System.Xml;
using System.Xml.Linq;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;

namespace ItaIngest.Reading.Docx;

/// <summary>
/// Reads a Word document into blocks: the body in document order, then the notes it refers to, then headers and footers, each once.
/// A DOCX has no pages before it is printed, so there are none.
/// </summary>
public static class DocxReader
{
    /// <summary>The media type of DOCX.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="RejectedException">The file cannot be used: empty, encrypted, damaged, made to harm, or no Word document.</exception>
    public static ReadDocument Read(Stream file, DocxOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        var limit = (options ?? new DocxOptions()).MaxFileBytes;
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = file.Read(buffer)) > 0;)
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > limit)
            {
                throw DocxRejections.TooLarge(limit);
            }
        }

        return Read(copy.ToArray(), options);
    }

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="RejectedException">The file cannot be used: empty, encrypted, damaged, made to harm, or no Word document.</exception>
    public static ReadDocument Read(byte[] file, DocxOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        options ??= new DocxOptions();
        var safe = new SafePackage(options);
        using var package = safe.Copy(file);
        try
        {
            using var document = WordPackage.Open(package);
            var read = Read(document.Document ?? throw DocxRejections.NotWord(), new DocxFindings(options.MaxCells));
            return safe.Active() is { } active ? read with { Diagnostics = [active, .. read.Diagnostics] } : read;
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException or FormatException or ArgumentException
            or InvalidOperationException)
        {
            // What a malformed package makes System.IO.Packaging and WordPackage throw; the limits and the scan have been passed, so it is damage
            // and no attack.
            throw DocxRejections.Damaged(e);
        }
    }

    static ReadDocument Read(WordPart main, DocxFindings findings)
    {
        var body = main.Root.Child("body") ?? throw DocxRejections.Damaged();
        var numbering = new NumberingDefinitions(main.First("numbering")?.Root);
        var context = new DocxContext(
            new StyleSheet(main.First("styles")?.Root), numbering, new ListCounter(numbering), main, new NoteReferences(), findings);
        var blocks = StoryReader.Read(body, "body", context, ParagraphRole.Body);
        blocks.AddRange(Notes(main, context));
        blocks.AddRange(HeadersAndFooters(main, body, context));
        return new ReadDocument(MediaType, [], blocks, context.Findings.Diagnostics(), []);
    }

    static List<Block> Notes(WordPart main, DocxContext context)
    {
        var blocks = new List<Block>();
        var numbers = new Dictionary<string, int>();
        for (var i = 0; i < context.Notes.Seen.Count; i++)
        {
            // A note may itself refer to notes, so the list can grow while it is read.
            var (kind, id) = context.Notes.Seen[i];
            var part = main.First(kind + "s");
            var note = part?.Root.Children().FirstOrDefault(n => n.Name.LocalName == kind && n.Value("id") == id);
            if (part is not null && note is not null && note.Value("type") is null or "normal")
            {
                var number = numbers[kind] = numbers.GetValueOrDefault(kind) + 1;
                blocks.AddRange(StoryReader.Read(note!, $"{kind}s/{kind}[{number}]", context.In(part!), ParagraphRole.Footnote));
            }
        }

        return blocks;
    }

    /// <summary>Each printed header and footer once; sections repeat them, and equal ones are one.</summary>
    static List<Block> HeadersAndFooters(WordPart main, XElement body, DocxContext context)
    {
        var blocks = new List<Block>();
        var seen = new HashSet<string>();
        var hasEven = main.First("settings")?.Root.Flag("evenAndOddHeaders") ?? false;
        foreach (var section in body.Descendants().Where(e => e.Name.LocalName == "sectPr"))
        {
            var hasFirst = section.Flag("titlePg") ?? false;
            foreach (var reference in section.Elements().Where(e => e.Name.LocalName is "headerReference" or "footerReference"))
            {
                var isPrinted = reference.Value("type") switch { "first" => hasFirst, "even" => hasEven, _ => true };
                var part = isPrinted ? main.ById(reference.Value("id")) : null;
                if (part?.Root is { } root && seen.Add(root.Name.LocalName + root.InnerText()))
                {
                    var path = $"{(root.Name.LocalName == "hdr" ? "header" : "footer")}[{seen.Count}]";
                    blocks.AddRange(StoryReader.Read(root, path, context.In(part), ParagraphRole.Furniture).Where(b => b is not Picture));
                }
            }
        }

        return blocks;
    }
}
