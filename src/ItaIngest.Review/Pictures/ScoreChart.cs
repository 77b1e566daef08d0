using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using ItaIngest.Review.Speaking;
using Microsoft.AspNetCore.Html;

namespace ItaIngest.Review.Pictures;

/// <summary>
/// Scores as horizontal bars with the lines of 85 and 95, drawn as SVG. Series differ by pattern and every bar has its number, so that
/// it reads without colour.
/// </summary>
public static class ScoreChart
{
    /// <summary>The scores that decide over the level: 85 passes, 95 is the best level.</summary>
    const int Pass = 85, Best = 95;

    const int LabelWidth = 300, PlotWidth = 400, RightMargin = 60, BarHeight = 15, GroupGap = 8, Top = 44;

    /// <summary>The chart.</summary>
    /// <param name="id">Unique in the page.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="series">Names of the series, in order; one or two.</param>
    /// <param name="groups">Labels with their bars.</param>
    /// <param name="say">Language and digits.</param>
    /// <param name="encoder">For texts.</param>
    public static IHtmlContent Of(string id, string title, IReadOnlyList<string> series, IReadOnlyList<BarGroup> groups, Wording say, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(say);
        ArgumentNullException.ThrowIfNull(encoder);
        var height = Top + groups.Sum(group => (Math.Max(1, group.Bars.Count) * BarHeight) + GroupGap) + 4;
        var width = LabelWidth + PlotWidth + RightMargin;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"chart\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{id}-title\"><title id=\"{id}-title\">{encoder.Encode(title)}</title>");
        svg.Append(CultureInfo.InvariantCulture, $"<defs><pattern id=\"{id}-lines\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" class=\"pale\"/><rect width=\"2.5\" height=\"6\" class=\"stripe\"/></pattern></defs>");
        Legend(svg, id, series, encoder);
        Lines(svg, height, say);
        var y = Top;
        foreach (var group in groups)
        {
            Group(svg, id, group, y, series.Count, say, encoder);
            y += (Math.Max(1, group.Bars.Count) * BarHeight) + GroupGap;
        }

        return new HtmlString(svg.Append("</svg>").ToString());
    }

    static void Legend(StringBuilder svg, string id, IReadOnlyList<string> series, HtmlEncoder encoder)
    {
        for (var i = 0; i < series.Count; i++)
        {
            var x = 4 + (i * 140);
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"bar\" x=\"{x}\" y=\"6\" width=\"22\" height=\"13\" fill=\"{Fill(id, i, series.Count)}\"/><text x=\"{x + 28}\" y=\"17\">{encoder.Encode(series[i])}</text>");
        }
    }

    static void Lines(StringBuilder svg, int height, Wording say)
    {
        foreach (var score in (int[])[0, 50, Pass, Best, 100])
        {
            var x = X(score);
            var kind = score is Pass or Best ? "limit" : "grid";
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"{kind}\" x1=\"{x}\" y1=\"{Top - 6}\" x2=\"{x}\" y2=\"{height - 2}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"tick\" x=\"{x}\" y=\"{Top - 10}\" text-anchor=\"middle\">{say.Number(score)}</text>");
        }
    }

    static void Group(StringBuilder svg, string id, BarGroup group, int y, int series, Wording say, HtmlEncoder encoder)
    {
        var middle = y + (Math.Max(1, group.Bars.Count) * BarHeight / 2.0) + 4;
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{LabelWidth - 8}\" y=\"{middle:0.#}\" text-anchor=\"end\">{encoder.Encode(Short(group.Label))}</text>");
        for (var i = 0; i < group.Bars.Count; i++)
        {
            var bar = group.Bars[i];
            var at = y + (i * BarHeight);
            var end = bar.Value is { } value ? X((double)Math.Clamp(value, 0, 100)) : LabelWidth;
            if (bar.Value is not null)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"bar\" x=\"{LabelWidth}\" y=\"{at + 1}\" width=\"{end - LabelWidth:0.#}\" height=\"{BarHeight - 2}\" fill=\"{Fill(id, bar.Series, series)}\"/>");
            }

            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"score\" x=\"{end + 4:0.#}\" y=\"{at + BarHeight - 3}\">{encoder.Encode(bar.Value is { } score ? say.Digits(score.ToString("F2", CultureInfo.InvariantCulture)) : say.Number(null))}</text>");
        }
    }

    // The last series is the newest: solid. The one before it is striped.
    static string Fill(string id, int series, int count) => series == count - 1 ? "#1b4f72" : $"url(#{id}-lines)";

    static double X(double score) => LabelWidth + (score * PlotWidth / 100);

    // A label that is longer than its room ends in dots; the table below the picture has it whole.
    static string Short(string label)
    {
        const int most = 42;
        var marks = label.Count(c => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark);
        return label.Length - marks <= most ? label : label[..Math.Min(label.Length, most)].TrimEnd() + "…";
    }
}
