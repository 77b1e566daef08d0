using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace ItaIngest.Storage.Exports;

/// <summary>Texts in the form of SpreadsheetML: what XML cannot hold, and what looks like such a form already, is written as <c>_xHHHH_</c>.</summary>
static partial class XlsxText
{
    /// <summary>The text, to be put into a cell.</summary>
    public static string Escaped(string text)
    {
        var isPlain = !text.Contains("_x", StringComparison.Ordinal);
        for (var i = 0; isPlain && i < text.Length; i++)
        {
            isPlain = XmlConvert.IsXmlChar(text[i]) && text[i] != '\r';
        }

        if (isPlain)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length);
        var marked = Form().Replace(text, "_x005F$0");
        for (var i = 0; i < marked.Length; i++)
        {
            if (i + 1 < marked.Length && char.IsSurrogatePair(marked[i], marked[i + 1]))
            {
                escaped.Append(marked, i++, 2);
            }
            else if (char.IsSurrogate(marked[i]))
            {
                escaped.Append('\uFFFD');
            }
            else if (XmlConvert.IsXmlChar(marked[i]) && marked[i] != '\r')
            {
                escaped.Append(marked[i]);
            }
            else
            {
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)marked[i]:X4}_");
            }
        }

        return escaped.ToString();
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Form();
}
