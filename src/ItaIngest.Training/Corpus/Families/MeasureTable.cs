namespace ItaIngest.Training.Corpus.Families;

/// <summary>A table of measures.</summary>
static class MeasureTable
{
    static readonly Dictionary<string, double> Shares = new()
    {
        ["number"] = 1.1, ["indicator"] = 2.6, ["title"] = 4.2, ["method"] = 5.6, ["period"] = 2.6, ["responsible"] = 2.7, ["output"] = 4.6,
        ["outcome"] = 4.2, ["followUp"] = 3, ["other"] = 2.4,
    };

    /// <summary>A table of these measures; what it prints is told to the truth.</summary>
    /// <param name="r">The report.</param>
    /// <param name="measures">Its rows.</param>
    /// <param name="roles">Its columns.</param>
    /// <param name="style">How measures are set.</param>
    /// <param name="width">Of the table, centimetres.</param>
    /// <param name="options">Of its line.</param>
    /// <param name="change">Changes the finished table: breaks, other headers.</param>
    /// <param name="expected">Whether outcomes are still to come, which its header then says.</param>
    public static void Write(
        FamilyReport r, IReadOnlyList<MeasureFacts> measures, IReadOnlyList<string> roles, MeasureStyle style, double width, string options,
        Action<PaperTable>? change = null, bool expected = false)
    {
        var sum = roles.Sum(x => Shares[x]);
        var table = new PaperTable("measures", roles, [.. roles.Select(x => Math.Round(Shares[x] * width / sum, 1))], options);
        table.Header.Add(PaperRow.Of(roles.Select(x => x == "other" ? "ปัญหา/อุปสรรค" : r.Wording.Header(x == "outcome" && expected ? "expected" : x))));
        string? group = null;
        foreach (var m in measures)
        {
            var isNewGroup = m.Group != group;
            if (isNewGroup && style.Groups == "section")
            {
                table.Rows.Add(new PaperRow([new PaperCell([m.Group!]) { Span = roles.Count, Options = "b" }]));
            }

            group = m.Group;
            table.Rows.Add(new PaperRow([.. roles.Select(role => Cell(r, m, role, style, isNewGroup))]));
            r.Truth.Measure(m);
        }

        // A merged cell must have something to be merged with.
        MergeOnlyWhatFollows(table.Rows);
        change?.Invoke(table);
        r.Paper.Table(table);
    }

    static PaperCell Cell(FamilyReport r, MeasureFacts m, string role, MeasureStyle style, bool isNewGroup) => role switch
    {
        "number" => new PaperCell([r.C($"{m.No}")]) { Options = "center" },
        "indicator" when style.Groups == "own" => PaperCell.Of(m.Group!),
        "indicator" => isNewGroup ? PaperCell.Of(m.Group!) with { IsMergedDown = true } : PaperCell.Above,
        "title" => PaperCell.Of(style.NumberIn == "title" ? r.C($"{m.No}. ") + m.Title : m.Title),
        "method" => new PaperCell(m.Method),
        "period" => PaperCell.Of(m.Period!.Text),
        "responsible" => new PaperCell(Units(m.Units, style.Units)),
        "output" => new PaperCell(m.Output),
        "outcome" => new PaperCell(m.Outcome),
        "followUp" => new PaperCell(m.FollowUp),
        "other" => PaperCell.Of(r.Pick("-", "ไม่มี", "บุคลากรมีภารกิจประจำมาก", "งบประมาณมีจำกัด")),
        _ => throw new InvalidOperationException(role),
    };

    static IReadOnlyList<string> Units(IReadOnlyList<string> units, int style) => style switch
    {
        0 => [string.Join("/", units)],
        1 => [string.Join(", ", units)],
        2 => units,
        3 => [.. units.Select(u => "- " + u)],
        _ => [string.Join(" และ ", units)],
    };

    static void MergeOnlyWhatFollows(List<PaperRow> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var next = i + 1 < rows.Count ? rows[i + 1] : null;
            rows[i] = rows[i] with
            {
                Cells = [.. rows[i].Cells.Select((c, k) => c.IsMergedDown && !(next is not null && k < next.Cells.Count && next.Cells[k].IsMergedUp) ? c with { IsMergedDown = false } : c)],
            };
        }
    }
}
