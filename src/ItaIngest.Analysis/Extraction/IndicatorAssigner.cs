namespace ItaIngest.Analysis.Extraction;

/// <summary>
/// Gives rows their canonical numbers: by name first, by printed number second, each number once as long as the rows allow it.
/// ('การป้องกันทุจริต' printed as indicator 1 beside a row 10 of that very name is indicator 1 misnamed, not a second 10.)
/// </summary>
static class IndicatorAssigner
{
    /// <summary>A printed number is worth this much likeness of names: it decides between names that are both doubtful.</summary>
    const double NumberBonus = 0.25;

    /// <summary>The rows with their numbers; rows that nothing speaks for are left out.</summary>
    public static IReadOnlyList<IndicatorRow> Assign(IReadOnlyList<IndicatorRow> rows)
    {
        var candidates = rows.SelectMany((row, i) => Candidates(row).Select(c => (Row: i, c.No, c.Worth)))
            .OrderByDescending(c => c.Worth).ThenBy(c => c.Row).ThenBy(c => c.No).ToList();
        var assigned = new int[rows.Count];
        var taken = new HashSet<int>();
        foreach (var (row, no, _) in candidates)
        {
            if (assigned[row] == 0 && taken.Add(no))
            {
                assigned[row] = no;
            }
        }

        // What is left is a doubled row: its own best number, so that the doubling shows.
        for (var i = 0; i < rows.Count; i++)
        {
            if (assigned[i] == 0)
            {
                assigned[i] = candidates.Where(c => c.Row == i).Select(c => c.No).FirstOrDefault();
            }
        }

        return [.. rows.Select((row, i) => row with { No = assigned[i] }).Where(r => r.No > 0)];
    }

    static IEnumerable<(int No, double Worth)> Candidates(IndicatorRow row)
    {
        var printed = row.PrintedNo?.Value is >= 1 and <= 10 and var no ? no : (int?)null;
        var byName = IndicatorNames.Ranked(row.Name.Value ?? "").Where(m => m.Similarity >= IndicatorNames.Least)
            .Select(m => (m.No, m.Similarity + (m.No == printed ? NumberBonus : 0)));
        return printed is { } p && IndicatorNames.To(p, row.Name.Value ?? "") < IndicatorNames.Least
            ? byName.Append((p, 0.5 + NumberBonus))
            : byName;
    }
}
