using System.Globalization;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Results;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Tables;

/// <summary>Whether a table is the continuation of the one before it, and why.</summary>
/// <param name="Joined">The table of both; null when they stay apart.</param>
/// <param name="Reason">Why, in English.</param>
/// <param name="ReasonThai">Why, in Thai.</param>
sealed record JoinDecision(Table? Joined, string Reason, string ReasonThai)
{
    /// <summary>The lines that only repeated what the table has (its header, '... (ต่อ)' in a cell) and are not in it again.</summary>
    public IReadOnlyList<Line> Repeated { get; init; } = [];

    /// <summary>Heads of a new table are shorter than this, in characters.</summary>
    const int ShortHead = 40;

    /// <summary>The decision on <paramref name="next"/>; null when nobody would think of joining the two.</summary>
    /// <param name="table">The table before it, header marked.</param>
    /// <param name="next">The table in question, header marked.</param>
    /// <param name="between">What stands between them and is no furniture.</param>
    public static JoinDecision? On(Table table, Table next, IReadOnlyList<Block> between)
    {
        var isPaged = table.Pages.Count > 0;
        if (isPaged && table.Pages[^1] + 1 != next.Pages[0] && !IsInNextColumn(table, next))
        {
            return null;
        }

        var repeated = RepeatedHeader.RowsIn(table, next);
        var columns = ColumnEdges.Match(table, next);
        if (columns is null && repeated > 0 && table.ColumnCount == next.ColumnCount)
        {
            columns = (ColumnEdges.Identity(table), ColumnEdges.Identity(next));
        }

        var isContinuationSaid = between.Count > 0 && between.All(b => b is Paragraph p && p.Lines.Any(l => Continued.IsSaidBy(l.Text)));
        if (between.Count > 0 && !isContinuationSaid)
        {
            return repeated > 0 || (isPaged && columns is not null && next.HeaderRowCount == 0) ? Apart(between[0]) : null;
        }

        if (columns is not { } edges)
        {
            return isPaged ? new JoinDecision(null, "their columns differ", "คอลัมน์ไม่ตรงกัน") : null;
        }

        if (repeated == 0 && (!isPaged || HasHeaderOfItsOwn(next)))
        {
            return isPaged ? new JoinDecision(null, "the next page's table has a header of its own", "ตารางหน้าถัดไปมีหัวตารางของตนเอง") : null;
        }

        return Together(TableAppend.InColumns(table, edges.First), TableAppend.InColumns(next, edges.Second), repeated);
    }

    /// <summary>The decision as a finding about the page on which the table in question begins.</summary>
    public Diagnostic ToDiagnostic(Table next)
    {
        var where = next.Place.Page is { } page ? string.Create(CultureInfo.InvariantCulture, $"page {page}") : next.Place.Path ?? "?";
        var whereThai = next.Place.Page is { } number ? string.Create(CultureInfo.InvariantCulture, $"หน้า {number}") : next.Place.Path ?? "?";
        return Joined is null
            ? new Diagnostic(
                DiagnosticCodes.TableNotJoined,
                Severity.Info,
                $"The table at {where} is kept apart from the one before it: {Reason}.",
                $"ไม่รวมตารางที่{whereThai}กับตารางก่อนหน้า: {ReasonThai}",
                next.Place.Page,
                next.Place.Box)
            : new Diagnostic(
                DiagnosticCodes.TableJoined,
                Severity.Info,
                $"The table at {where} goes on with the one before it: {Reason}.",
                $"รวมตารางที่{whereThai}เข้ากับตารางก่อนหน้า: {ReasonThai}",
                next.Place.Page,
                next.Place.Box);
    }

    static JoinDecision Together(Table table, Table next, int repeated)
    {
        var goesOn = RowContinuation.Is(table, next, repeated);
        var whole = table.HeaderRowCount == 0 && repeated > 0 ? table with { HeaderRowCount = repeated } : table;
        var joined = TableAppend.Of(whole, next, repeated, goesOn);
        var (reason, thai) = repeated > 0
            ? ("it repeats the header", "หัวตารางซ้ำกัน")
            : ("same columns, no header, nothing between", "คอลัมน์ตรงกัน ไม่มีหัวตารางใหม่ และไม่มีข้อความคั่น");
        var decision = goesOn
            ? new JoinDecision(joined, reason + "; its first row continues the last row", thai + " และแถวแรกต่อจากแถวสุดท้าย")
            : new JoinDecision(joined, reason, thai);
        return decision with { Repeated = LinesNotIn(joined, next) };
    }

    static List<Line> LinesNotIn(Table joined, Table next)
    {
        var kept = joined.Cells.SelectMany(c => c.Lines).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. next.Cells.SelectMany(c => c.Lines).Where(l => !kept.Contains(l))];
    }

    static JoinDecision Apart(Block between) => between is Paragraph p
        ? new JoinDecision(null, $"text stands between them ('{Start(p)}')", $"มีข้อความคั่น ('{Start(p)}')")
        : new JoinDecision(null, "a picture stands between them", "มีรูปภาพคั่น");

    /// <summary>A table at the foot of a newspaper column goes on at the head of the next one.</summary>
    static bool IsInNextColumn(Table table, Table next) =>
        table.Pages[^1] == next.Pages[0] && EndOf(table) is { } end && next.Place.Box is { } begin && begin.Left > end.Right && begin.Top < end.Bottom;

    static Box? EndOf(Table table) => Box.Around(table.Cells.Where(c => c.Place.Page == table.Pages[^1]).Select(c => c.Place.Box).OfType<Box>());

    /// <summary>Every cell a short word of heads: a row that goes on from the page before leaves cells empty or holds whole lines.</summary>
    static bool HasHeaderOfItsOwn(Table next) => next.HeaderRowCount > 0 && next.Cells.Where(c => c.Row == 0)
        .All(c => CellText.Of(c.Lines) is { Length: > 0 and < ShortHead } text && !ThaiText.IsPoint(text));

    static string Start(Paragraph paragraph)
    {
        var text = paragraph.Lines[0].Text;
        return text.Length > 30 ? text[..30] + "…" : text;
    }
}
