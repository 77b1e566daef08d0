using ItaIngest.Model.Blocks;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Results;

namespace ItaIngest.Reading.Isolation;

/// <summary>Reads what <see cref="DocumentWriter"/> wrote. Throws for anything else: the other process may have been taken over.</summary>
sealed class DocumentParser(BinaryReader from)
{
    /// <summary>Tables nest a few levels; DocxOptions.MaxDepth keeps real ones below this.</summary>
    const int MaxDepth = 200;

    int depth;

    internal ReadDocument Read() => new(
        from.ReadString(), List(ReadPage), List(ReadBlock), List(ReadDiagnostic), List(() => new ModelUse(from.ReadString(), from.ReadString())));

    Page ReadPage() => new(
        from.ReadInt32(),
        from.ReadDouble(),
        from.ReadDouble(),
        List(ReadWord),
        List(ReadRuling),
        List(ReadBox),
        (TextOrigin)from.ReadByte(),
        from.ReadBoolean())
    {
        Turn = MaybeTurn(),
    };

    PageTurn? MaybeTurn()
    {
        var isThere = from.ReadBoolean();
        var turn = new PageTurn(from.ReadInt32(), from.ReadDouble(), from.ReadDouble(), from.ReadDouble());
        return isThere ? turn : null;
    }

    Word ReadWord() => new(from.ReadString(), ReadBox(), from.ReadDouble(), (TextOrigin)from.ReadByte(), from.ReadBoolean());

    Box ReadBox() => new(from.ReadDouble(), from.ReadDouble(), from.ReadDouble(), from.ReadDouble());

    Ruling ReadRuling()
    {
        var ends = ReadBox();
        return new Ruling(ends.Left, ends.Top, ends.Right, ends.Bottom, from.ReadDouble());
    }

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
        return new Paragraph(List(ReadLine), (ParagraphRole)from.ReadByte(), place);
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
        return table;
    }

    Cell ReadCell() => new(
        from.ReadInt32(), from.ReadInt32(), from.ReadInt32(), from.ReadInt32(), List(ReadLine), List(ReadTable), ReadPlace());

    Line ReadLine() => new()
    {
        Text = from.ReadString(),
        Raw = from.ReadString(),
        RawIndex = List(from.ReadInt32),
        Words = List(() => (from.ReadInt32(), ReadWord())),
        Place = ReadPlace(),
        Confidence = from.ReadDouble(),
        Origin = (TextOrigin)from.ReadByte(),
        StartsParagraph = from.ReadBoolean(),
    };

    Place ReadPlace() => new(MaybeNumber(), MaybeBox(), MaybeText());

    Diagnostic ReadDiagnostic() => new(
        from.ReadString(), (Severity)from.ReadByte(), from.ReadString(), MaybeText(), MaybeNumber(), MaybeBox());

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

    List<T> List<T>(Func<T> read)
    {
        var count = from.ReadInt32();
        if (count < 0 || count > from.BaseStream.Length - from.BaseStream.Position)
        {
            throw new InvalidDataException($"A list of {count}.");
        }

        var items = new List<T>(count);
        for (var i = 0; i < count; i++)
        {
            items.Add(read());
        }

        return items;
    }
}
