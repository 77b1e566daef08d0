using ItaIngest.Model.Blocks;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Results;

namespace ItaIngest.Reading.Isolation;

/// <summary>
/// Reads what <see cref="DocumentWriter"/> wrote. Throws for anything else, numbers that no page has among it: the other process may have
/// been taken over, and bytes that were kept may be anybody's.
/// </summary>
/// <param name="from">The bytes.</param>
sealed class DocumentParser(BinaryReader from)
{
    /// <summary>Tables nest a few levels; DocxOptions.MaxDepth keeps real ones below this.</summary>
    const int MaxDepth = 200;

    /// <summary>Room that a list takes before its items are there. They may never come, and lists nest.</summary>
    const int FirstRoom = 256;

    /// <summary>A reading takes a handful of models; each is two bytes at least, and many times that in memory.</summary>
    const int MostModels = 1000;

    /// <summary>Analysis walks over every row and column, cells or none.</summary>
    const int MostRows = 1_000_000, MostColumns = 100_000;

    /// <summary>No page is as large as this, in points.</summary>
    const double Farthest = 1e9;

    int depth;
    int lastPage;

    internal ReadDocument Read() => new(
        from.ReadString(), List(ReadPage), List(ReadBlock), List(ReadDiagnostic), List(() => new ModelUse(from.ReadString(), from.ReadString()), MostModels));

    Page ReadPage() => new(
        ReadPageNumber(),
        ReadNumber(),
        ReadNumber(),
        List(ReadWord),
        List(ReadRuling),
        List(ReadBox),
        Known((TextOrigin)from.ReadByte()),
        from.ReadBoolean())
    {
        Turn = MaybeTurn(),
    };

    int ReadPageNumber()
    {
        var number = from.ReadInt32();
        return number > lastPage ? lastPage = number : throw new InvalidDataException($"A page {number} behind {lastPage}.");
    }

    PageTurn? MaybeTurn()
    {
        var isThere = from.ReadBoolean();
        var turn = new PageTurn(from.ReadInt32(), ReadNumber(), ReadNumber(), ReadNumber());
        return isThere ? turn : null;
    }

    Word ReadWord() => new(from.ReadString(), ReadBox(), ReadNumber(), Known((TextOrigin)from.ReadByte()), from.ReadBoolean());

    Box ReadBox()
    {
        var box = new Box(ReadNumber(), ReadNumber(), ReadNumber(), ReadNumber());
        return box.Width >= 0 && box.Height >= 0 ? box : throw new InvalidDataException($"A box turned inside out: {box}.");
    }

    Ruling ReadRuling() => new(ReadNumber(), ReadNumber(), ReadNumber(), ReadNumber(), ReadNumber());

    Block ReadBlock() => from.ReadByte() switch
    {
        0 => ReadParagraph(),
        1 => ReadTable(),
        2 => new Picture(ReadPlace()),
        var other => throw new InvalidDataException($"Block kind {other}."),
    };

    Paragraph ReadParagraph()
    {
        var place = ReadPlace();
        return new Paragraph(List(ReadLine), Known((ParagraphRole)from.ReadByte()), place);
    }

    Table ReadTable()
    {
        if (++depth > MaxDepth)
        {
            throw new InvalidDataException("Tables nest too deep.");
        }

        var place = ReadPlace();
        var table = new Table(List(from.ReadInt32), from.ReadInt32(), from.ReadInt32(), from.ReadInt32(), List(ReadCell), place);
        depth--;
        return IsWhole(table) ? table : throw new InvalidDataException("A table's cells lie outside it.");
    }

    static bool IsWhole(Table table) =>
        table.RowCount is >= 0 and <= MostRows
        && table.ColumnCount is >= 0 and <= MostColumns
        && table.HeaderRowCount >= 0 && table.HeaderRowCount <= table.RowCount
        && table.Cells.All(c => IsWithin(c.Row, c.RowSpan, table.RowCount) && IsWithin(c.Column, c.ColumnSpan, table.ColumnCount));

    static bool IsWithin(int first, int span, int count) => first >= 0 && span >= 1 && span <= count && first <= count - span;

    Cell ReadCell() => new(
        from.ReadInt32(), from.ReadInt32(), from.ReadInt32(), from.ReadInt32(), List(ReadLine), List(ReadTable), ReadPlace());

    Line ReadLine()
    {
        var line = new Line
        {
            Text = from.ReadString(),
            Raw = from.ReadString(),
            RawIndex = List(from.ReadInt32),
            Words = List(() => (from.ReadInt32(), ReadWord())),
            Place = ReadPlace(),
            Confidence = ReadNumber(),
            Origin = Known((TextOrigin)from.ReadByte()),
            StartsParagraph = from.ReadBoolean(),
        };
        return line.RawIndex.Count == line.Text.Length && line.RawIndex.All(i => i >= 0 && i < line.Raw.Length)
            ? line
            : throw new InvalidDataException("A line's text does not lead back to what was read.");
    }

    Place ReadPlace() => new(MaybeNumber(), MaybeBox(), MaybeText());

    Diagnostic ReadDiagnostic() => new(
        from.ReadString(), Known((Severity)from.ReadByte()), from.ReadString(), MaybeText(), MaybeNumber(), MaybeBox());

    int? MaybeNumber() => from.ReadInt32() is >= 0 and var number ? number : null;

    string? MaybeText()
    {
        var isThere = from.ReadBoolean();
        var text = from.ReadString();
        return isThere ? text : null;
    }

    Box? MaybeBox()
    {
        var isThere = from.ReadBoolean();
        var box = ReadBox();
        return isThere ? box : null;
    }

    double ReadNumber()
    {
        var number = from.ReadDouble();
        return Math.Abs(number) <= Farthest ? number : throw new InvalidDataException($"A number of {number}.");
    }

    static T Known<T>(T value)
        where T : struct, Enum => Enum.IsDefined(value) ? value : throw new InvalidDataException($"{typeof(T).Name} {value}.");

    List<T> List<T>(Func<T> read, int most = int.MaxValue)
    {
        var count = from.ReadInt32();
        if (count < 0 || count > most || count > from.BaseStream.Length - from.BaseStream.Position)
        {
            throw new InvalidDataException($"A list of {count}.");
        }

        var items = new List<T>(Math.Min(count, FirstRoom));
        for (var i = 0; i < count; i++)
        {
            items.Add(read());
        }

        return items;
    }
}
