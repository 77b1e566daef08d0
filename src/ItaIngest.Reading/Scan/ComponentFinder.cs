using System.Runtime.InteropServices;

namespace ItaIngest.Reading.Scan;

/// <summary>Finds connected components (touching at edges or corners) from runs.</summary>
internal static class ComponentFinder
{
    internal static List<Component> Find(InkMap map)
    {
        var runs = map.Runs();
        var parent = Join(CollectionsMarshal.AsSpan(runs));
        var groups = new Dictionary<int, List<Run>>();
        for (var i = 0; i < runs.Count; i++)
        {
            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, Root(parent, i), out _);
            (group ??= []).Add(runs[i]);
        }

        return [.. groups.Values.Select(Make)];
    }

    static int[] Join(ReadOnlySpan<Run> runs)
    {
        var parent = new int[runs.Length];
        var above = 0; // first run of the row above that may still touch
        for (var i = 0; i < runs.Length; i++)
        {
            parent[i] = i;
            var run = runs[i];
            while (above < i && (runs[above].Y < run.Y - 1 || (runs[above].Y == run.Y - 1 && runs[above].End < run.Start)))
            {
                above++;
            }

            for (var j = above; j < i && runs[j].Y == run.Y - 1 && runs[j].Start <= run.End; j++)
            {
                Unite(parent, i, j);
            }
        }

        return parent;
    }

    static void Unite(int[] parent, int a, int b)
    {
        var (x, y) = (Root(parent, a), Root(parent, b));
        parent[Math.Max(x, y)] = Math.Min(x, y);
    }

    static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
        {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }

        return i;
    }

    static Component Make(List<Run> runs)
    {
        var (left, right, area) = (int.MaxValue, 0, 0);
        foreach (var run in runs)
        {
            (left, right, area) = (Math.Min(left, run.Start), Math.Max(right, run.End), area + run.End - run.Start);
        }

        return new Component(left, runs[0].Y, right, runs[^1].Y + 1, area, runs);
    }
}
