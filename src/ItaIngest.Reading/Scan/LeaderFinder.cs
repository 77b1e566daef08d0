namespace ItaIngest.Reading.Scan;

/// <summary>
/// Finds dotted leaders and dotted underlines, which forms and memos are full of: rows of equal points at equal distances. They say
/// nothing, and where they run under text the engine takes them for marks.
/// </summary>
internal static class LeaderFinder
{
    /// <summary>Fewer points than this may be an ellipsis.</summary>
    const int MinPoints = 6;

    /// <summary>A point is at most this share of the letter height wide and high.</summary>
    const double MaxPoint = 0.32;

    /// <summary>Points of one row differ at most this much (letter heights) in height, and follow each other within the second figure.</summary>
    const double MaxRise = 0.12, MaxStep = 1.2;

    /// <summary>Steps of a leader are equal within this share; points in text are not.</summary>
    const double MaxUneven = 0.35;

    internal static HashSet<Component> Find(IEnumerable<Component> components, double letterHeight)
    {
        var points = components.Where(c => c.Width <= MaxPoint * letterHeight && c.Height <= MaxPoint * letterHeight).OrderBy(c => c.Left).ToList();
        var rows = new List<List<Component>>();
        foreach (var point in points)
        {
            var row = rows.Where(r => point.Left - r[^1].Right <= MaxStep * letterHeight && Math.Abs(r[^1].CenterY - point.CenterY) <= MaxRise * letterHeight)
                .MinBy(r => Math.Abs(r[^1].CenterY - point.CenterY));
            if (row is null)
            {
                rows.Add([point]);
            }
            else
            {
                row.Add(point);
            }
        }

        return [.. rows.SelectMany(EvenStretches)];
    }

    static IEnumerable<Component> EvenStretches(List<Component> row)
    {
        var from = 0;
        for (var i = 1; i <= row.Count; i++)
        {
            if (i < row.Count && (i - from < 2 || IsEven(row, i)))
            {
                continue;
            }

            if (i - from >= MinPoints)
            {
                foreach (var point in row[from..i])
                {
                    yield return point;
                }
            }

            from = i - 1;
        }
    }

    static bool IsEven(List<Component> row, int i)
    {
        var (step, before) = (row[i].CenterX - row[i - 1].CenterX, row[i - 1].CenterX - row[i - 2].CenterX);
        return Math.Abs(step - before) <= Math.Max(1.5, MaxUneven * before);
    }
}
