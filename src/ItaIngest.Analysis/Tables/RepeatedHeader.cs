using ItaIngest.Model.Blocks;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Tables;

/// <summary>Whether a table begins with the header of the one before it.</summary>
static class RepeatedHeader
{
    /// <summary>From here on two heads are the same words: OCR and careless typing spell them a little differently on every page.</summary>
    const double SameWords = 0.8;

    /// <summary>How many first rows of <paramref name="next"/> repeat the header of <paramref name="table"/>; 0 when they do not.</summary>
    public static int RowsIn(Table table, Table next)
    {
        var known = Math.Max(table.HeaderRowCount, 0);
        foreach (var rows in new[] { known, next.HeaderRowCount }.Distinct())
        {
            var own = known > 0 ? known : rows;
            if (rows > 0 && rows <= next.RowCount && own <= table.RowCount && IsSame(LinesOf(table, own), LinesOf(next, rows)))
            {
                return rows;
            }
        }

        return 0;
    }

    // In the order of the alphabet as well: of two storeys that share a cell the lines come in another order than of two rows.
    static bool IsSame(List<string> a, List<string> b) => a.Count > 0 && b.Count > 0
        && (ThaiText.AreSimilar(string.Join(' ', a), string.Join(' ', b), SameWords)
            || ThaiText.AreSimilar(string.Join(' ', a.Order(StringComparer.Ordinal)), string.Join(' ', b.Order(StringComparer.Ordinal)), SameWords));

    static List<string> LinesOf(Table table, int rows) =>
        [.. table.Cells.Where(c => c.Row < rows).SelectMany(c => c.Lines).Select(l => Continued.Without(l.Text)).Where(t => t.Length > 0)];
}
