using System.Xml.Linq;

namespace ItaIngest.Reading.Docx;

/// <summary>What of a document's styles changes its text: numbering, hidden text, capitals. Styles inherit from those they are based on.</summary>
sealed class StyleSheet
{
    readonly Dictionary<string, XElement> styles = [];
    readonly Dictionary<(string Property, string StyleId), bool?> known = [];
    readonly string? defaultParagraph;

    /// <summary>Reads w:styles; an absent part has no styles.</summary>
    public StyleSheet(XElement? part)
    {
        foreach (var style in part?.Elements().Where(c => c.Name.LocalName == "style") ?? [])
        {
            if (style.Value("styleId") is { } id)
            {
                styles.TryAdd(id, style);
                var isDefault = style.Value("default") is "1" or "true" or "on" && style.Value("type") == "paragraph";
                defaultParagraph = isDefault ? id : defaultParagraph;
            }
        }
    }

    /// <summary>The style that a paragraph has; null where the document has no default.</summary>
    public string? OfParagraph(XElement? properties) => properties.Child("pStyle")?.Value() ?? defaultParagraph;

    /// <summary>The numbering properties that a style brings, with the style they stand in.</summary>
    public (XElement Properties, string StyleId)? Numbering(string? styleId) => Chain(styleId)
        .Select(s => (Properties: s.Child("pPr").Child("numPr")!, StyleId: s.Value("styleId")!))
        .FirstOrDefault(n => n.Properties is not null) is { Properties: not null } found ? found : null;

    /// <summary>An on/off run property: the run's own, else its character style's, else its paragraph style's, else off.</summary>
    public bool IsOn(string property, XElement? run, string? paragraphStyle) =>
        run.Flag(property) ?? OfStyle(property, run.Child("rStyle")?.Value()) ?? OfStyle(property, paragraphStyle) ?? false;

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

    IEnumerable<XElement> Chain(string? styleId)
    {
        var seen = new HashSet<string>();
        while (styleId is not null && seen.Add(styleId) && styles.TryGetValue(styleId, out var style))
        {
            yield return style;
            styleId = style.Child("basedOn")?.Value();
        }
    }
}
