using System.Globalization;
using System.Text;
using ItaIngest.Training.Corpus.Content;

namespace ItaIngest.Training.Corpus.Pictures;

/// <summary>Draws the pictures of a content file as SVG: charts that carry a result, an emblem, signatures.</summary>
static class PicturePainter
{
    static readonly string[] Colors = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5"];

    /// <summary>The SVG of a picture.</summary>
    public static string Svg(PictureBlock picture)
    {
        var o = picture.Options;
        var (width, height) = ((int)(o.Number("width", 12) * 40), (int)(o.Number("height", 7) * 40));
        var svg = new StringBuilder();
        svg.Append(F($"<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{height}' viewBox='0 0 {width} {height}'>"));
        svg.Append(F($"<rect width='{width}' height='{height}' fill='#ffffff'/>"));
        switch (picture.Kind)
        {
            case "chart" when o.Text("kind") == "radar":
                Radar(svg, o, width, height);
                break;
            case "chart" when o.Text("kind") == "gauge":
                Gauge(svg, o, width, height);
                break;
            case "chart":
                Bars(svg, o, width, height);
                break;
            case "emblem":
                Emblem(svg, width, height);
                break;
            default:
                Signature(svg, (int)o.Number("seed", 1), width, height);
                break;
        }

        return svg.Append("</svg>").ToString();
    }

    static void Bars(StringBuilder svg, ContentOptions o, int width, int height)
    {
        var labels = o.Text("labels").Split(',');
        var values = o.Numbers("values");
        var (left, bottom, top) = (50.0, height - 36.0, 16.0);
        for (var tick = 0; tick <= 100; tick += 20)
        {
            var y = bottom - ((bottom - top) * tick / 100);
            svg.Append(F($"<line x1='{left}' y1='{y}' x2='{width - 10}' y2='{y}' stroke='#cccccc'/>"));
            svg.Append(F($"<text x='{left - 8}' y='{y + 5}' font-size='15' text-anchor='end' font-family='TH Sarabun New'>{tick}</text>"));
        }

        var step = (width - left - 20) / values.Count;
        for (var i = 0; i < values.Count; i++)
        {
            var (x, y) = (left + (step * i) + (step * 0.2), bottom - ((bottom - top) * values[i] / 100));
            svg.Append(F($"<rect x='{x}' y='{y}' width='{step * 0.6}' height='{bottom - y}' fill='{Colors[i % Colors.Length]}'/>"));
            svg.Append(F($"<text x='{x + (step * 0.3)}' y='{bottom + 22}' font-size='17' text-anchor='middle' font-family='TH Sarabun New'>{labels[i]}</text>"));
        }
    }

    static void Radar(StringBuilder svg, ContentOptions o, int width, int height)
    {
        var values = o.Numbers("values");
        var (cx, cy, r) = (width / 2.0, height / 2.0, (Math.Min(width, height) / 2.0) - 30);
        string Point(int i, double share)
        {
            var angle = (2 * Math.PI * i / values.Count) - (Math.PI / 2);
            return F($"{cx + (r * share * Math.Cos(angle))},{cy + (r * share * Math.Sin(angle))}");
        }

        for (var ring = 1; ring <= 5; ring++)
        {
            svg.Append(F($"<polygon points='{string.Join(' ', values.Select((_, i) => Point(i, ring / 5.0)))}' fill='none' stroke='#bbbbbb'/>"));
        }

        svg.Append(F($"<polygon points='{string.Join(' ', values.Select((v, i) => Point(i, v / 100)))}' fill='#4472C4' fill-opacity='0.3' stroke='#4472C4' stroke-width='2'/>"));
    }

    static void Gauge(StringBuilder svg, ContentOptions o, int width, int height)
    {
        var (cx, cy, r) = (width / 2.0, height - 20.0, Math.Min(width / 2.0, height) - 40);
        string At(double share) => F($"{cx - (r * Math.Cos(Math.PI * share))} {cy - (r * Math.Sin(Math.PI * share))}");
        svg.Append(F($"<path d='M {At(0)} A {r} {r} 0 0 1 {At(1)}' fill='none' stroke='#dddddd' stroke-width='40'/>"));
        svg.Append(F($"<path d='M {At(0)} A {r} {r} 0 0 1 {At(o.Numbers("values")[0] / 100)}' fill='none' stroke='#70AD47' stroke-width='40'/>"));
    }

    static void Emblem(StringBuilder svg, int width, int height)
    {
        var (cx, cy, r) = (width / 2.0, height / 2.0, (Math.Min(width, height) / 2.0) - 2);
        svg.Append(F($"<circle cx='{cx}' cy='{cy}' r='{r}' fill='none' stroke='#222222' stroke-width='3'/>"));
        svg.Append(F($"<circle cx='{cx}' cy='{cy}' r='{r * 0.75}' fill='none' stroke='#222222' stroke-width='1.5'/>"));
        svg.Append(F($"<path d='M {cx} {cy - (r * 0.6)} L {cx + (r * 0.5)} {cy + (r * 0.4)} L {cx - (r * 0.5)} {cy + (r * 0.4)} Z' fill='#222222'/>"));
    }

    static void Signature(StringBuilder svg, int seed, int width, int height)
    {
        var random = new Random(seed);
        var path = new StringBuilder(F($"M {width * 0.1} {height * 0.6}"));
        for (var i = 1; i <= 7; i++)
        {
            var x = width * (0.1 + (0.8 * i / 7));
            path.Append(F($" Q {x - (width * 0.12)} {random.NextDouble() * height} {x} {height * (0.25 + (0.5 * random.NextDouble()))}"));
        }

        svg.Append(F($"<path d='{path}' fill='none' stroke='#1F3F9F' stroke-width='2.5' stroke-linecap='round'/>"));
    }

    static string F(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
