using DocumentFormat.OpenXml.Packaging;

namespace ItaIngest.Reading.Docx;

/// <summary>The title of a chart: the one text of it that is sure to be printed. Its values are a picture's.</summary>
static class ChartTitle
{
    /// <summary>The title of the chart behind a relationship; null where it has none.</summary>
    public static string? Of(OpenXmlPart part, string relationship)
    {
        if (!part.Parts.Any(p => p.RelationshipId == relationship) || part.GetPartById(relationship) is not ChartPart chart)
        {
            return null;
        }

        var title = chart.ChartSpace?.Descendants().FirstOrDefault(e => e.LocalName == "title" && e.Parent?.LocalName == "chart");
        var text = string.Concat(title?.Descendants().Where(e => e.LocalName == "t").Select(e => e.InnerText) ?? []);
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
