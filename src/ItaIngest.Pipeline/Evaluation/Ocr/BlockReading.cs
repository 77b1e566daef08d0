using ItaIngest.Model.Blocks;

namespace ItaIngest.Pipeline.Evaluation.Ocr;

/// <summary>
/// What the program made of a page, in the order of its blocks: the same blocks and cells that the record's text and tables are made of.
/// </summary>
static class BlockReading
{
    /// <summary>The signs of a page. A cell that ran over pages gives each page the lines that stand there.</summary>
    public static ReadSigns Of(IReadOnlyList<Block> blocks, int page)
    {
        var read = new ReadSigns();
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    paragraph.Lines.Where(l => l.Place.Page == page).ToList().ForEach(l => read.AddLine(l.Text));
                    break;
                case Table table:
                    Add(read, table, page);
                    break;
            }
        }

        return read;
    }

    static void Add(ReadSigns read, Table table, int page)
    {
        foreach (var cell in table.Cells)
        {
            read.AddCell(cell.Lines.Where(l => l.Place.Page == page).Select(l => l.Text));
            foreach (var nested in cell.Nested)
            {
                Add(read, nested, page);
            }
        }
    }
}
