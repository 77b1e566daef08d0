namespace ItaIngest.Training.Corpus.Families.Layouts;

/// <summary>Many columns on a portrait page: narrow cells whose words break over many short lines.</summary>
static class NarrowPortrait
{
    public static void Write(FamilyReport r)
    {
        var title = Prose.MeasuresTitle(r);
        r.Front($"{title} {r.Year}", 14, "portrait margins=1.6,1.2,1.4,1.5 footer=\"{page}\"");
        r.Truth.Document(r.Agency, r.Year, "measures");
        r.Paper.Text(title, "center b size=18");
        r.Paper.Text(Prose.YearOf(r, r.Year), "center b size=18");
        r.Paper.Text(Prose.Place(r), "center b size=16 after=6");
        string[] roles = r.Turn<string[]>(
            ["number", "indicator", "title", "method", "period", "responsible", "output", "outcome"],
            ["indicator", "title", "method", "responsible", "period", "output", "followUp"],
            ["number", "title", "method", "period", "responsible", "output", "outcome", "followUp"]);
        var style = new MeasureStyle
        {
            NumberIn = r.Number == 2 ? "title" : "column", Points = r.Turn(0, 2, 1), Units = r.Turn(2, 0, 1), Period = r.Turn(2, 5, 4), Groups = r.Turn("own", "column", "none"), MostPoints = 3,
        };
        MeasureTable.Write(r, MeasureDrawer.Draw(r, 8, roles, style), roles, style, 18.2, "size=12 repeat", ShortHead);
    }

    // A word would be broken letter by letter over so narrow a column.
    static void ShortHead(PaperTable table)
    {
        if (table.Roles[0] == "number")
        {
            table.Header[0] = new PaperRow([PaperCell.Of("ที่"), .. table.Header[0].Cells.Skip(1)]);
        }
    }
}
