namespace ItaIngest.Reading.Scan;

/// <summary>How wide the strokes of ink are.</summary>
internal static class Strokes
{
    /// <summary>Letters looked at to know a page's usual stroke: enough for a median.</summary>
    const int Enough = 300;

    /// <summary>Mean width of a component's strokes in pixels: twice its area over its outline.</summary>
    internal static double WidthOf(Component component)
    {
        var outline = 0L;
        var (runs, above) = (component.Runs, 0);
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            outline += 2 + 2L * (run.End - run.Start);
            while (above < i && (runs[above].Y < run.Y - 1 || (runs[above].Y == run.Y - 1 && runs[above].End <= run.Start)))
            {
                above++;
            }

            // where it lies on the row above, neither has an edge
            for (var j = above; j < i && runs[j].Y == run.Y - 1 && runs[j].Start < run.End; j++)
            {
                outline -= 2L * (Math.Min(run.End, runs[j].End) - Math.Max(run.Start, runs[j].Start));
            }
        }

        return 2.0 * component.Area / Math.Max(1, outline);
    }

    /// <summary>The usual stroke of some letters, pixels; 0 for none.</summary>
    internal static double Usual(IReadOnlyList<Component> letters)
    {
        var step = Math.Max(1, letters.Count / Enough);
        var widths = letters.Where((_, i) => i % step == 0).Select(WidthOf).Order().ToList();
        return widths.Count == 0 ? 0 : widths[widths.Count / 2];
    }
}
