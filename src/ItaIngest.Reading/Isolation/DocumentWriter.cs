using ItaIngest.Model.Blocks;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Results;

namespace ItaIngest.Reading.Isolation;

/// <summary>
/// Writes what was read in a compact form: for the way between two processes, and for keeping (<see cref="DocumentBytes"/>). A change of
/// the form raises <see cref="DocumentBytes.Form"/>.
/// </summary>
sealed class DocumentWriter(BinaryWriter to)
{
    internal void Write(ReadDocument document)
    {
        to.Write(document.MediaType);
        List(document.Pages, Write);
        List(document.Blocks, Write);
        List(document.Diagnostics, Write);
        List(document.Models, m =>
        {
            to.Write(m.Name);
            to.Write(m.Sha256);
        });
    }

    void Write(Page page)
    {
        to.Write(page.Number);
        to.Write(page.Width);
        to.Write(page.Height);
        List(page.Words, Write);
        List(page.Rulings, r =>
        {
            Write(new Box(r.X1, r.Y1, r.X2, r.Y2));
            to.Write(r.Thickness);
        });
        List(page.Pictures, Write);
        to.Write((byte)page.Origin);
        to.Write(page.HasFailed);
        to.Write(page.Turn is not null);
        var turn = page.Turn ?? default;
        to.Write(turn.QuarterTurns);
        to.Write(turn.Degrees);
        to.Write(turn.Width);
        to.Write(turn.Height);
    }

    void Write(Word word)
    {
        to.Write(word.Text);
        Write(word.Box);
        to.Write(word.Confidence);
        to.Write((byte)word.Origin);
        to.Write(word.SpaceBefore);
    }

    void Write(Box box)
    {
        to.Write(box.Left);
        to.Write(box.Top);
        to.Write(box.Right);
        to.Write(box.Bottom);
    }

    void Write(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                to.Write((byte)0);
                Write(paragraph.Place);
                List(paragraph.Lines, Write);
                to.Write((byte)paragraph.Role);
                break;
            case Table table:
                to.Write((byte)1);
                Write(table);
                break;
            case Picture picture:
                to.Write((byte)2);
                Write(picture.Place);
                break;
            default:
                throw new NotSupportedException($"{block.GetType().Name} has no form between processes yet.");
        }
    }

    void Write(Table table)
    {
        Write(table.Place);
        List(table.Pages, to.Write);
        to.Write(table.RowCount);
        to.Write(table.ColumnCount);
        to.Write(table.HeaderRowCount);
        List(table.Cells, c =>
        {
            to.Write(c.Row);
            to.Write(c.Column);
            to.Write(c.RowSpan);
            to.Write(c.ColumnSpan);
            List(c.Lines, Write);
            List(c.Nested, Write);
            Write(c.Place);
        });
    }

    void Write(Line line)
    {
        to.Write(line.Text);
        to.Write(line.Raw);
        List(line.RawIndex, to.Write);
        List(line.Words, w =>
        {
            to.Write(w.Start);
            Write(w.Word);
        });
        Write(line.Place);
        to.Write(line.Confidence);
        to.Write((byte)line.Origin);
        to.Write(line.StartsParagraph);
    }

    void Write(Place place)
    {
        to.Write(place.Page ?? -1);
        Maybe(place.Box);
        Maybe(place.Path);
    }

    void Write(Diagnostic diagnostic)
    {
        to.Write(diagnostic.Code);
        to.Write((byte)diagnostic.Severity);
        to.Write(diagnostic.Message);
        Maybe(diagnostic.MessageThai);
        to.Write(diagnostic.Page ?? -1);
        Maybe(diagnostic.Box);
    }

    void Maybe(string? text)
    {
        to.Write(text is not null);
        to.Write(text ?? "");
    }

    void Maybe(Box? box)
    {
        to.Write(box is not null);
        Write(box ?? default);
    }

    void List<T>(IReadOnlyList<T> items, Action<T> write)
    {
        to.Write(items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }
}
