using System.Xml.Linq;

namespace ItaIngest.Reading.Docx;

/// <summary>
/// What is sure to be printed of a chart or a SmartArt diagram: the chart's title, the diagram's texts. A chart's values are in the
/// shape of its bars; where they are printed too, only a look at the page tells.
/// </summary>
/// <param name="IsChart">Whether it is a chart.</param>
/// <param name="Paragraphs">Its texts, as typed.</param>
sealed record EmbeddedText(bool IsChart, IReadOnlyList<string> Paragraphs)
{
    static readonly EmbeddedText None = new(false, []);

    /// <summary>The texts behind a relationship; none where there are none.</summary>
    public static EmbeddedText Of(WordPart part, string? relationship)
    {
        var target = part.ById(relationship);
        return target?.Kind switch
        {
            "chart" => new EmbeddedText(true, Printed(target.Root?.Descendants().Where(IsTitle))),
            "diagramData" => new EmbeddedText(false, Printed(target.Root?.Descendants().Where(IsParagraph))),
            _ => None,
        };
    }

    /// <summary>The chart's own title; its axes have titles too.</summary>
    static bool IsTitle(XElement element) => element.Name.LocalName == "title" && element.Parent?.Name.LocalName == "chart";

    static bool IsParagraph(XElement element) => element.Name.LocalName == "p" && element.Name.NamespaceName.Contains("drawingml", StringComparison.Ordinal);

    static List<string> Printed(IEnumerable<XElement>? sources) =>
    [
        .. (sources ?? []).Select(s => string.Concat(s.Descendants().Where(e => e.Name.LocalName == "t").Select(e => e.Text())))
            .Where(t => !string.IsNullOrWhiteSpace(t)),
    ];
}
