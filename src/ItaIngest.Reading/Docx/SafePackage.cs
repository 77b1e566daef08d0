using System.IO.Compression;
using System.Xml.Linq;
using ItaIngest.Model.Results;

namespace ItaIngest.Reading.Docx;

/// <summary>
/// Makes of an untrusted DOCX a package that is safe to open: the parts that are read, unpacked under limits and scanned, and
/// between them only inner relationships. External relationships are dropped, so nothing can follow them.
/// </summary>
sealed class SafePackage(DocxOptions options)
{
    static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    readonly XmlPartScan scan = new(options);
    readonly HashSet<ActivePart> active = [];
    long xmlBytes;

    /// <summary>What the file would do or fetch in Word, and is left out here; null: nothing.</summary>
    public Diagnostic? Active() => ActiveContent.Told(active);

    /// <summary>The safe copy; throws the rejection where the file cannot be used.</summary>
    public MemoryStream Copy(byte[] file)
    {
        RefuseOtherTypes(file);
        try
        {
            using var source = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            return Copy(source);
        }
        catch (InvalidDataException e)
        {
            throw DocxRejections.Damaged(e);
        }
    }

    void RefuseOtherTypes(byte[] file)
    {
        if (file.Length == 0)
        {
            throw DocxRejections.Empty();
        }

        if (file.LongLength > options.MaxFileBytes)
        {
            throw DocxRejections.TooLarge(options.MaxFileBytes);
        }

        if (file.AsSpan().StartsWith(CompoundFile))
        {
            // An encrypted package is a compound file with this stream; its name stands there in UTF-16.
            var name = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");
            throw file.AsSpan().IndexOf(name) >= 0 ? DocxRejections.Encrypted() : DocxRejections.OldFormat();
        }

        if (!file.AsSpan().StartsWith("PK"u8))
        {
            throw DocxRejections.NotWord();
        }

        // Counted before the archive is opened: opening makes an object of every entry.
        if (file.AsSpan().Count("PK\u0001\u0002"u8) > options.MaxEntries)
        {
            throw DocxRejections.Bomb();
        }
    }

    MemoryStream Copy(ZipArchive source)
    {
        if (source.Entries.Any(e => e.IsEncrypted))
        {
            throw DocxRejections.Encrypted();
        }

        foreach (var entry in source.Entries)
        {
            Note(entry.FullName);
            RefuseBomb(entry.Length, entry.CompressedLength, IsXml(entry.FullName) ? options.RatioFloorBytes : options.PictureRatioFloorBytes);
        }

        var copy = new MemoryStream();
        using (var target = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var entry in source.Entries.Where(e => IsXml(e.FullName)))
            {
                CopyEntry(entry, target, names);
            }

            if (!names.Contains("[Content_Types].xml") || !names.Contains("_rels/.rels"))
            {
                throw DocxRejections.NotWord();
            }
        }

        copy.Position = 0;
        return copy;
    }

    void CopyEntry(ZipArchiveEntry entry, ZipArchive target, HashSet<string> names)
    {
        var part = Unpack(entry);
        var name = entry.FullName.Replace('\\', '/').TrimStart('/');
        if (!scan.IsWellFormed(part) || !names.Add(name))
        {
            return; // a broken part that is needed shows as missing when the package is opened
        }

        using var stream = target.CreateEntry(name, CompressionLevel.Fastest).Open();
        if (name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
        {
            InnerRelationships(part).Save(stream);
        }
        else
        {
            stream.Write(part);
        }
    }

    /// <summary>The bytes that really come out, counted: what an archive declares may be a lie.</summary>
    byte[] Unpack(ZipArchiveEntry entry)
    {
        using var source = entry.Open();
        using var target = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = source.Read(buffer)) > 0;)
        {
            xmlBytes += read;
            target.Write(buffer, 0, read);
            RefuseBomb(target.Length, entry.CompressedLength, options.RatioFloorBytes);
            if (xmlBytes > options.MaxXmlBytes)
            {
                throw DocxRejections.Bomb();
            }
        }

        return target.ToArray();
    }

    void RefuseBomb(long unpacked, long packed, long floor)
    {
        if (unpacked > options.MaxEntryBytes || (unpacked > floor && unpacked / Math.Max(1, packed) > options.MaxRatio))
        {
            throw DocxRejections.Bomb();
        }
    }

    void Note(string entry)
    {
        var name = entry.Replace('\\', '/');
        if (name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
        {
            active.Add(ActivePart.Macros);
        }
        else if (name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase))
        {
            active.Add(ActivePart.EmbeddedFiles);
        }
    }

    XDocument InnerRelationships(byte[] part)
    {
        var document = XDocument.Load(new MemoryStream(part, writable: false));
        if (document.Root!.Elements().Any(r => IsExternal(r) && !TypeOf(r).EndsWith("/hyperlink", StringComparison.Ordinal)))
        {
            active.Add(ActivePart.ExternalReferences);
        }

        document.Root!.Elements().Where(r => !IsKept(r)).Remove();
        return document;
    }

    /// <summary>Whether it leads to what is read; the last part of its type is the same in strict and transitional files.</summary>
    static bool IsKept(XElement relationship)
    {
        var type = TypeOf(relationship);
        return !IsExternal(relationship) && WordPartKind.Find(type[(type.LastIndexOf('/') + 1)..]) is not null;
    }

    static string TypeOf(XElement relationship) => (string?)relationship.Attribute("Type") ?? "";

    static bool IsExternal(XElement relationship) =>
        string.Equals((string?)relationship.Attribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase);

    static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
}
