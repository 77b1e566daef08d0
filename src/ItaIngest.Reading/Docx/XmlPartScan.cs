using System.Xml;

namespace ItaIngest.Reading.Docx;

/// <summary>Reads XML parts once as a stream, before anything builds a tree of them: no DTD, not too deep, not too many elements.</summary>
sealed class XmlPartScan(DocxOptions options)
{
    int elements;

    /// <summary>Whether the part is well formed; throws the rejection for what is made to harm.</summary>
    public bool IsWellFormed(byte[] part)
    {
        // The DTD is let through to its first node so that it is told apart from mere damage; nothing of it is ever resolved.
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Parse, XmlResolver = null, MaxCharactersFromEntities = 1024, IgnoreWhitespace = true,
            IgnoreComments = true, IgnoreProcessingInstructions = true,
        };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(part, writable: false), settings);
            while (reader.Read())
            {
                Check(reader);
            }

            return true;
        }
        catch (XmlException)
        {
            // A reader that stumbles over the DTD itself never shows its node.
            return HasDoctype(part) ? throw DocxRejections.ExternalEntity() : false;
        }
    }

    void Check(XmlReader reader)
    {
        if (reader.NodeType == XmlNodeType.DocumentType)
        {
            throw DocxRejections.ExternalEntity();
        }

        if (reader.NodeType == XmlNodeType.Element && (++elements > options.MaxElements || reader.Depth > options.MaxDepth))
        {
            throw DocxRejections.Bomb();
        }
    }

    static bool HasDoctype(byte[] part) => part.AsSpan().IndexOf("<!DOCTYPE"u8) >= 0;
}
