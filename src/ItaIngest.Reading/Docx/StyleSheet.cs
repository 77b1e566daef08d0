using DocumentFormat.OpenXml;

namespace ItaIngest.Reading.Docx;

/// <summary>What of a document's styles changes its text: numbering, hidden text, capitals. Styles inherit from those they are based on.</summary>
sealed class StyleSheet
{
    readonly Dictionary<string, OpenXmlElement> styles = [];
    readonly Dictionary<(string Property, string StyleId), bool?> known = [];
    readonly string? defaultParagraph;

    /// <summary>Reads w:styles; an absent part has no styles.</summary>
    public StyleSheet(OpenXmlElement? part)
    {
        foreach (var style in part?.ChildElements.Where(c => c.LocalName == "style") ?? [])
        {
            if (style.Attribute("styleId") is { } id)
            {
                styles.TryAdd(id, style);
                var isDefault = style.Attribute("default") is "1" or "true" or "on" && style.Attribute("type") == "paragraph";
                defaultParagraph = isDefault ? id : defaultParagraph;
            }
        }
    }

    /// <summary>The style that a paragraph has; null where the document has no default.</summary>
    public string? OfParagraph(OpenXmlElement? properties) => properties.Child("pStyle")?.Attribute() ?? defaultParagraph;

    /// <summary>The numbering properties that a style brings, with the style they stand in.</summary>
    public (OpenXmlElement Properties, string StyleId)? Numbering(string? styleId) => Chain(styleId)
        .Select(s => (Properties: s.Child("pPr").Child("numPr")!, StyleId: s.Attribute("styleId")!))
        .FirstOrDefault(n => n.Properties is not null) is { Properties: not null } found ? found : null;

    /// <summary>An on/off run property: the run's own, else its character style's, else its paragraph style's, else off.</summary>
    public bool IsOn(string property, OpenXmlElement? run, string? paragraphStyle) =>
        run.Flag(property) ?? OfStyle(property, run.Child("rStyle")?.Attribute()) ?? OfStyle(property, paragraphStyle) ?? false;

    bool? OfStyle(string property, string? styleId)
    {
        if (styleId is null)
        {
            return null;
        }

        if (known.TryGetValue((property, styleId), out var flag))
        {
            return flag;
        }

        return known[(property, styleId)] = Chain(styleId).Select(s => s.Child("rPr").Flag(property)).FirstOrDefault(f => f is not null);
    }

    IEnumerable<OpenXmlElement> Chain(string? styleId)
    {
        var seen = new HashSet<string>();
        while (styleId is not null && seen.Add(styleId) && styles.TryGetValue(styleId, out var style))
        {
            yield return style;
            styleId = style.Child("basedOn")?.Attribute();
        }
    }
}
