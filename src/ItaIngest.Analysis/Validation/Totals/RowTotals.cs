namespace ItaIngest.Analysis.Validation.Totals;

/// <summary>
/// Checks one column of a table against its rows of totals. A total may add up the rows since the last one, all rows, or the totals
/// before it (รวมทั้งสิ้น over รวม): the first that fits is what it is. Where none fits, a plain column (no totals among its rows) is
/// wrong by what one slip explains; a layered one only where another of its totals has shown how it adds.
/// </summary>
sealed class RowTotals(TableFigures table, int column, bool isExact)
{
    readonly List<Printed> since = [];
    readonly List<Printed> all = [];
    readonly List<Printed> totals = [];
    readonly List<TotalFinding> found = [];
    readonly List<(Printed Total, IReadOnlyList<Sum> Candidates)> unexplained = [];
    Printed? carried;
    bool isOpen;
    bool wasOpen;
    bool isTotalOpen;
    int proven;

    /// <summary>The sums that hold, and the totals that are wrong, whether others of the column are right or not.</summary>
    public IReadOnlyList<TotalFinding> Find()
    {
        for (var row = 0; row < table.RowCount; row++)
        {
            if (table.At(row, column) is { } number)
            {
                Take(table.Kinds[row], number);
            }
            else if (table.IsOpen(row, column))
            {
                Open(table.Kinds[row]);
            }
        }

        foreach (var (total, candidates) in unexplained)
        {
            if (proven > 0 || (candidates.Count == 1 && candidates[0].IsSlip(total)))
            {
                found.Add(new TotalFinding(total, candidates.MinBy(c => Math.Abs(c.Value - total.Value))!));
            }
        }

        return found;
    }

    void Take(RowKind kind, Printed number)
    {
        switch (kind)
        {
            case RowKind.Item:
                since.Add(number);
                all.Add(number);
                break;
            case RowKind.BroughtForward:
                Bring(number);
                break;
            case RowKind.Mean:
                Judge(number, [.. Candidates(isMean: true)]);
                break;
            default:
                Judge(number, [.. Candidates(isMean: false)]);
                Close(kind, number);
                break;
        }
    }

    // What is not readable leaves open every sum that it takes part in; after an unreadable total the next rows begin a new sum.
    void Open(RowKind kind)
    {
        var isTotal = kind == RowKind.Total;
        isOpen = !isTotal;
        wasOpen |= !isTotal;
        isTotalOpen |= isTotal;
        if (isTotal)
        {
            since.Clear();
        }
    }

    // What a page brings forward stands for all that came before it.
    void Bring(Printed number)
    {
        if (carried is not null)
        {
            Judge(number, [new Sum([carried], false, isExact)]);
        }

        since.Clear();
        since.Add(number);
        if (carried is null)
        {
            all.Clear();
            all.Add(number);
        }
    }

    void Close(RowKind kind, Printed number)
    {
        if (kind == RowKind.CarriedForward)
        {
            carried = number;
            return;
        }

        totals.Add(number);
        since.Clear();
        isOpen = false;
    }

    IEnumerable<Sum> Candidates(bool isMean)
    {
        if (since.Count > 0 && !isOpen)
        {
            yield return Of(since, isMean);
        }

        if (all.Count > since.Count && !wasOpen)
        {
            yield return Of(all, isMean);
        }

        if (totals.Count > 1 && !isMean && !isTotalOpen)
        {
            yield return Of(totals, false);
        }

        if (totals.Count > 0 && since.Count > 0 && !isMean && !isOpen && !isTotalOpen)
        {
            yield return Of([.. totals, .. since], false);
        }
    }

    Sum Of(IReadOnlyList<Printed> numbers, bool isMean) => new([.. numbers], isMean, isExact);

    void Judge(Printed total, IReadOnlyList<Sum> candidates)
    {
        if (candidates.FirstOrDefault(c => c.Fits(total)) is { } fitting)
        {
            // One number that repeats another proves nothing about adding.
            proven += fitting.Numbers.Count > 1 ? 1 : 0;
            found.Add(new TotalFinding(total, fitting));
        }
        else if (candidates.Count > 0 && !isOpen && !wasOpen && !isTotalOpen && candidates.All(c => c.Numbers.Count > 1 || carried is not null))
        {
            unexplained.Add((total, candidates));
        }
    }
}
