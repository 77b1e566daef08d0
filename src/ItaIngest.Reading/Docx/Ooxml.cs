using DocumentFormat.OpenXml;

namespace ItaIngest.Reading.Docx;

/// <summary>
/// Reads elements by their local names: inside alternate content, and where a program wrote an element in an unexpected place, the
/// library makes untyped elements of them, and these read the same way.
/// </summary>
static class Ooxml
{
    /// <summary>The value of an attribute whatever its namespace; null where there is none.</summary>
    public static string? Attribute(this OpenXmlElement element, string name = "val")
    {
        foreach (var attribute in element.GetAttributes())
        {
            if (attribute.LocalName == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>The first child with that name.</summary>
    public static OpenXmlElement? Child(this OpenXmlElement? element, string name) =>
        element?.ChildElements.FirstOrDefault(c => c.LocalName == name);

    /// <summary>A whole number attribute, kept within bounds so that no arithmetic on it overflows; null where there is none.</summary>
    public static int? Number(this OpenXmlElement? element, string name = "val", int most = 32767) =>
        long.TryParse(element?.Attribute(name), System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? (int)Math.Clamp(value, -most, most)
            : null;

    /// <summary>Whether an on/off child is there and on; null where it is not there.</summary>
    public static bool? Flag(this OpenXmlElement? element, string name) =>
        element.Child(name) is { } flag ? flag.Attribute() is not ("0" or "false" or "off") : null;

    /// <summary>The children; none of an element that is not there.</summary>
    public static IEnumerable<OpenXmlElement> Children(this OpenXmlElement? element) => element?.ChildElements ?? Enumerable.Empty<OpenXmlElement>();

    /// <summary>
    /// The content of alternate content that is to be read: the first choice, which is newer than the fallback. Never both.
    /// Emoji (w16se) are read from the fallback, which has them as text.
    /// </summary>
    public static OpenXmlElement? Chosen(this OpenXmlElement alternate) =>
        alternate.Children().FirstOrDefault(c => c.LocalName == "Choice" && c.Attribute("Requires") != "w16se") ?? alternate.Child("Fallback");
}
