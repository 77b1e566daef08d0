using DocumentFormat.OpenXml;

namespace ItaIngest.Reading.Docx;

/// <summary>Reads what a paragraph prints: tracked changes as accepted, fields as their results, hidden text not at all.</summary>
sealed class ParagraphReader(DocxContext context, FieldState fields)
{
    /// <summary>What is not printed here: properties, deletions, and what runs carry beside their text.</summary>
    static readonly HashSet<string> Silent =
        ["pPr", "rPr", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr", "del", "moveFrom", "delText", "instrText", "delInstrText", "rt", "proofErr"];

    /// <summary>Adds a paragraph's content; a paragraph whose mark was deleted is read into the same content as the one after it.</summary>
    public void Read(OpenXmlElement paragraph, InlineContent content)
    {
        var style = context.Styles.OfParagraph(paragraph.Child("pPr"));
        foreach (var child in paragraph.ChildElements)
        {
            ReadInline(child, style, content);
        }

        fields.EndParagraph();
    }

    void ReadInline(OpenXmlElement element, string? style, InlineContent content)
    {
        switch (element.LocalName)
        {
            case "r" when element.NamespaceUri.Contains("/math", StringComparison.Ordinal):
                content.Append(fields.IsPrinted ? element.InnerText : "");
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

    void ReadChildren(OpenXmlElement? element, string? style, InlineContent content)
    {
        foreach (var child in element.Children())
        {
            ReadInline(child, style, content);
        }
    }

    void ReadRun(OpenXmlElement run, string? style, InlineContent content)
    {
        var properties = run.Child("rPr");
        var isHidden = context.Styles.IsOn("vanish", properties, style);
        var isCapital = context.Styles.IsOn("caps", properties, style);
        foreach (var child in run.Children().SelectMany(c => c.LocalName == "AlternateContent" ? c.Chosen().Children() : [c]))
        {
            if (child.LocalName == "fldChar")
            {
                fields.Pass(child.Attribute("fldCharType"));
            }
            else if (child.LocalName is "drawing" or "pict" or "object" or "ruby")
            {
                ReadInline(child, style, content);
            }
            else if (fields.IsPrinted && !isHidden)
            {
                ReadPiece(child, isCapital, content);
            }
        }
    }

    void ReadPiece(OpenXmlElement piece, bool isCapital, InlineContent content)
    {
        switch (piece.LocalName)
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
                context.Notes.Add(piece.LocalName[..^"Reference".Length], piece.Attribute("id"));
                break;
        }
    }

    /// <summary>Spaces at the ends count only where they are preserved; characters of symbol fonts become what they show.</summary>
    static string Text(OpenXmlElement piece)
    {
        var text = piece.InnerText.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
        text = piece.Attribute("space") == "preserve" ? text : text.Trim(' ');
        return text.Any(c => c is >= '\uF000' and <= '\uF0FF')
            ? string.Concat(text.Select(c => c is >= '\uF000' and <= '\uF0FF' ? Symbols.Standard(c, null) : c))
            : text;
    }

    static string Symbol(OpenXmlElement piece) =>
        int.TryParse(piece.Attribute("char"), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var code)
        && code is > 0 and <= 0xFFFF
            ? Symbols.Standard(code, piece.Attribute("font")).ToString()
            : "";

    /// <summary>Finds text boxes, pictures and charts, in DrawingML and in VML, in groups too.</summary>
    static void ReadDrawing(OpenXmlElement drawing, InlineContent content)
    {
        foreach (var child in drawing.ChildElements)
        {
            switch (child.LocalName)
            {
                case "txbxContent":
                    content.TextBoxes.Add(child);
                    break;
                case "pic" or "imagedata":
                    content.Pictures.Add(null);
                    break;
                case "relIds":
                    content.Pictures.Add(child.Attribute("dm"));
                    break;
                case "chart":
                    content.Pictures.Add(child.Attribute("id"));
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
