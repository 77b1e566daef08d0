using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using ItaIngest.Model.Geometry;
using ItaIngest.Pipeline.Viewing;

namespace ItaIngest.Review.Document;

/// <summary>What was read on a page, to be laid over its picture: tables, cells, and words by how sure the reader was.</summary>
static class ReadingSvg
{
    public static string Of(PageReading reading)
    {
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\"><g class=\"tables\">");
        foreach (var table in reading.Tables)
        {
            Rect(svg, "table", table.Box, null);
            foreach (var cell in table.Cells)
            {
                Rect(svg, "cell", cell, null);
            }
        }

        svg.Append("</g><g class=\"words\">");
        foreach (var word in reading.Words)
        {
            Rect(svg, Class(word.Confidence), word.Box, string.Create(CultureInfo.InvariantCulture, $"{word.Text} {Math.Floor(word.Confidence * 100)}%"));
        }

        return svg.Append("</g></svg>").ToString();
    }

    // Without colour the doubtful ones are told by their thicker, broken line (site.css).
    static string Class(double confidence) => confidence switch
    {
        >= ValueHtml.Sure => "sure",
        >= 0.8 => "fair",
        _ => "poor",
    };

    static void Rect(StringBuilder svg, string name, Box box, string? title)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{name}\" x=\"{box.Left:0.#}\" y=\"{box.Top:0.#}\" width=\"{box.Width:0.#}\" height=\"{box.Height:0.#}\">");
        if (title is not null)
        {
            svg.Append("<title>").Append(HtmlEncoder.Default.Encode(title)).Append("</title>");
        }

        svg.Append("</rect>");
    }
}
