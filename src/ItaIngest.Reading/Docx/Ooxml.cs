using System.Xml.Linq;

namespace ItaIngest.Reading.Docx;

/// <summary>
/// Reads elements and attributes by their local names: the rest of a name differs between the two editions of the standard, and between
/// programs.
/// </summary>
static class Ooxml
{
    /// <summary>The value of an attribute whatever its namespace; null where there is none. Declarations of namespaces are no attributes.</summary>
    public static string? Value(this XElement element, string name = "val")
    {
        for (var attribute = element.FirstAttribute; attribute is not null; attribute = attribute.NextAttribute)
        {
            if (attribute.Name.LocalName == name && !attribute.IsNamespaceDeclaration)
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>The first child with that name.</summary>
    public static XElement? Child(this XElement? element, string name)
    {
        for (var node = element?.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is XElement child && child.Name.LocalName == name)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>A whole number attribute, kept within bounds so that no arithmetic on it overflows; null where there is none.</summary>
    public static int? Number(this XElement? element, string name = "val", int most = 32767) =>
        long.TryParse(element?.Value(name), System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? (int)Math.Clamp(value, -most, most)
            : null;

    /// <summary>Whether an on/off child is there and on; null where it is not there.</summary>
    public static bool? Flag(this XElement? element, string name) =>
        element.Child(name) is { } flag ? flag.Value() is not ("0" or "false" or "off") : null;

    /// <summary>The children; none of an element that is not there.</summary>
    public static IEnumerable<XElement> Children(this XElement? element) => element?.Elements() ?? [];

    /// <summary>
    /// The content of alternate content that is to be read: the first choice, which is newer than the fallback. Never both.
    /// Emoji (w16se) are read from the fallback, which has them as text.
    /// </summary>
    public static XElement? Chosen(this XElement alternate) =>
        alternate.Children().FirstOrDefault(c => c.Name.LocalName == "Choice" && c.Value("Requires") != "w16se") ?? alternate.Child("Fallback");

    /// <summary>The text in an element that holds text, as Word prints it: also what stands behind a comment.</summary>
    public static string Text(this XElement element) => string.Concat(element.Nodes().OfType<XText>().Select(t => t.Value));

    /// <summary>All text below an element, without the white space that sets its elements apart.</summary>
    public static string InnerText(this XElement element) => string.Concat(
        element.DescendantsAndSelf().Where(e => !e.HasElements).Select(e => (Element: e, Text: e.Text()))
            .Where(e => e.Element.Name.LocalName == "t" || !string.IsNullOrWhiteSpace(e.Text)).Select(e => e.Text));
}
