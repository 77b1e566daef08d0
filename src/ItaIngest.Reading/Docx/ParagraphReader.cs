using System.Xml.Linq;

namespace ItaIngest.Reading.Docx;

/// <summary>Reads what a paragraph prints: tracked changes as accepted, fields as their results, hidden text not at all.</summary>
sealed class ParagraphReader(DocxContext context, FieldState fields)
{
    /// <summary>What is not printed here: properties, deletions, and what runs carry beside their text.</summary>
    static readonly HashSet<string> Silent =
        ["pPr", "rPr", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr", "del", "moveFrom", "delText", "instrText", "delInstrText", "rt", "proofErr"];

    /// <summary>Adds a paragraph's content; a paragraph whose mark was deleted is read into the same content as the one after it.</summary>
    public void Read(XElement paragraph, InlineContent content)
    {
        var style = context.Styles.OfParagraph(paragraph.Child("pPr"));
        foreach (var child in paragraph.Elements())
        {
            ReadInline(child, style, content);
        }

        fields.EndParagraph();
    }

    void ReadInline(XElement element, string? style, InlineContent content)
    {
        switch (element.Name.LocalName)
        {
            case "r" when element.Name.NamespaceName.Contains("/math", StringComparison.Ordinal):
                content.Append(fields.IsPrinted ? element.InnerText() : "");
                break;
            case "r":
                ReadRun(element, style, content);
                break;
            case "AlternateContent":
                ReadChildren(element.Chosen(), style, content);
                break;
            case "drawing" or "pict" or "object":
                ReadDrawing(element, content);
                break;
            case var name when !Silent.Contains(name):
                ReadChildren(element, style, content); // ins, moveTo, hyperlink, sdt, smartTag, fldSimple, ruby, bdo, math
                break;
        }
    }

    void ReadChildren(XElement? element, string? style, InlineContent content)
    {
        foreach (var child in element.Children())
        {
            ReadInline(child, style, content);
        }
    }

    void ReadRun(XElement run, string? style, InlineContent content)
    {
        var properties = run.Child("rPr");
        var isHidden = context.Styles.IsOn("vanish", properties, style);
        var isCapital = context.Styles.IsOn("caps", properties, style);
        foreach (var child in run.Children().SelectMany(c => c.Name.LocalName == "AlternateContent" ? c.Chosen().Children() : [c]))
        {
            if (child.Name.LocalName == "fldChar")
            {
                fields.Pass(child.Value("fldCharType"));
            }
            else if (child.Name.LocalName is "drawing" or "pict" or "object" or "ruby")
            {
                ReadInline(child, style, content);
            }
            else if (fields.IsPrinted && !isHidden)
            {
                ReadPiece(child, isCapital, content);
            }
        }
    }

    void ReadPiece(XElement piece, bool isCapital, InlineContent content)
    {
        switch (piece.Name.LocalName)
        {
            case "t":
                var text = Text(piece);
                content.Append(isCapital ? text.ToUpperInvariant() : text);
                break;
            case "tab" or "ptab":
                content.Append("\t");
                break;
            case "br" or "cr":
                content.Break();
                break;
            case "noBreakHyphen":
                content.Append("-");
                break;
            case "sym":
                content.Append(Symbol(piece));
                break;
            case "footnoteReference" or "endnoteReference":
                context.Notes.Add(piece.Name.LocalName[..^"Reference".Length], piece.Value("id"));
                break;
        }
    }

    /// <summary>Spaces at the ends count only where they are preserved; characters of symbol fonts become what they show.</summary>
    static string Text(XElement piece)
    {
        var text = piece.Text().Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
        text = piece.Value("space") == "preserve" ? text : text.Trim(' ');
        return text.Any(c => c is >= '\uF000' and <= '\uF0FF')
            ? string.Concat(text.Select(c => c is >= '\uF000' and <= '\uF0FF' ? Symbols.Standard(c, null) : c))
            : text;
    }

    static string Symbol(XElement piece) =>
        int.TryParse(piece.Value("char"), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var code)
        && code is > 0 and <= 0xFFFF
            ? Symbols.Standard(code, piece.Value("font")).ToString()
            : "";

    /// <summary>Finds text boxes, pictures and charts, in DrawingML and in VML, in groups too.</summary>
    static void ReadDrawing(XElement drawing, InlineContent content)
    {
        foreach (var child in drawing.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "txbxContent":
                    content.TextBoxes.Add(child);
                    break;
                case "pic" or "imagedata":
                    content.Pictures.Add(null);
                    break;
                case "relIds":
                    content.Pictures.Add(child.Value("dm"));
                    break;
                case "chart":
                    content.Pictures.Add(child.Value("id"));
                    break;
                case "AlternateContent" when child.Chosen() is { } chosen:
                    ReadDrawing(chosen, content);
                    break;
                default:
                    ReadDrawing(child, content);
                    break;
            }
        }
    }
}
