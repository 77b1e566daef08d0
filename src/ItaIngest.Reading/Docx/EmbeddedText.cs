using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

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
    public static EmbeddedText Of(OpenXmlPart part, string? relationship)
    {
        if (!part.Parts.Any(p => p.RelationshipId == relationship))
        {
            return None;
        }

        return part.GetPartById(relationship!) switch
        {
            ChartPart chart => new EmbeddedText(true, Printed(chart.ChartSpace?.Descendants().Where(e => e.LocalName == "title" && e.Parent?.LocalName == "chart"))),
            DiagramDataPart diagram => new EmbeddedText(false, Printed(diagram.DataModelRoot?.Descendants().Where(IsParagraph))),
            _ => None,
        };
    }

    static bool IsParagraph(OpenXmlElement element) => element.LocalName == "p" && element.NamespaceUri.Contains("drawingml", StringComparison.Ordinal);

    static List<string> Printed(IEnumerable<OpenXmlElement>? sources) =>
    [
        .. (sources ?? []).Select(s => string.Concat(s.Descendants().Where(e => e.LocalName == "t").Select(e => e.InnerText)))
            .Where(t => !string.IsNullOrWhiteSpace(t)),
    ];
}
