using System.Xml.Linq;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Text;

namespace ItaIngest.Reading.Docx;

/// <summary>Reads a story (body, cell, text box, note, header) into blocks, in document order.</summary>
sealed class StoryReader(DocxContext context, ParagraphRole role)
{
    readonly FieldState fields = new();
    readonly List<Block> blocks = [];
    InlineContent? held;
    int paragraphs;
    int tables;

    /// <summary>The blocks of a container; paths are numbered from 1 below the container's own.</summary>
    public static List<Block> Read(XElement container, string path, DocxContext context, ParagraphRole role)
    {
        var reader = new StoryReader(context, role);
        reader.ReadChildren(container, path);
        reader.Flush($"{path}/p[{reader.paragraphs}]", "");
        return reader.blocks;
    }

    void ReadChildren(XElement? container, string path)
    {
        foreach (var element in container.Children())
        {
            switch (element.Name.LocalName)
            {
                case "p":
                    ReadParagraph(element, $"{path}/p[{++paragraphs}]");
                    break;
                case "tbl":
                    var table = TableReader.Read(element, $"{path}/tbl[{++tables}]", context, role);
                    blocks.AddRange(table.Table is { } found ? [found, .. table.Pictures] : table.Pictures);
                    break;
                case "AlternateContent":
                    ReadChildren(element.Chosen(), path);
                    break;
                case "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" or "smartTag":
                    ReadChildren(element, path);
                    break;
            }
        }
    }

    void ReadParagraph(XElement paragraph, string path)
    {
        var content = held ?? new InlineContent();
        var properties = paragraph.Child("pPr");
        new ParagraphReader(context, fields).Read(paragraph, content);
        var mark = properties.Child("rPr");
        if (mark.Child("del") is not null || mark.Child("moveFrom") is not null)
        {
            held = content; // its mark is deleted: it goes on in the paragraph after it
            return;
        }

        var isHidden = !content.HasText && context.Styles.IsOn("vanish", mark, context.Styles.OfParagraph(properties));
        Flush(path, isHidden ? "" : ListLabel.Of(properties, context), content);
    }

    void Flush(string path, string label, InlineContent? content = null)
    {
        content ??= held;
        held = null;
        if (content is null)
        {
            return;
        }

        content.Prepend(label);
        var lines = Lines(content, path);
        if (lines.Count > 0)
        {
            var isTyped = role == ParagraphRole.Body && lines.Count == 1 && TypedFurniture.Is(lines[0].Text);
            blocks.Add(new Paragraph(lines, isTyped ? ParagraphRole.Furniture : role, Place.At(path)));
        }

        AddAnchored(content, path);
    }

    /// <summary>Text boxes follow the paragraph that they are anchored in, then its pictures with the text in them.</summary>
    void AddAnchored(InlineContent content, string path)
    {
        for (var i = 0; i < content.TextBoxes.Count; i++)
        {
            blocks.AddRange(Read(content.TextBoxes[i], $"{path}/txbx[{i + 1}]", context, role));
        }

        foreach (var picture in content.Pictures)
        {
            var embedded = EmbeddedText.Of(context.Part, picture);
            blocks.Add(new Picture(Place.At(path)));
            blocks.AddRange(embedded.Paragraphs.Select(t => new Paragraph([Line(t, path, startsParagraph: true)], role, Place.At(path))));
            if (embedded.IsChart)
            {
                context.Findings.AddChart(path, embedded.Paragraphs.Count > 0 ? embedded.Paragraphs[0] : null);
            }
        }
    }

    List<Line> Lines(InlineContent content, string path)
    {
        var lines = new List<Line>();
        foreach (var raw in content.Lines.Where(l => !string.IsNullOrWhiteSpace(l)))
        {
            var line = Line(raw, path, lines.Count == 0);
            if (!string.IsNullOrWhiteSpace(line.Text))
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    Line Line(string raw, string path, bool startsParagraph)
    {
        var canonical = ThaiText.Canonicalise(raw);
        context.Findings.AddRepairs(canonical.Repairs, path);
        var start = canonical.Text.Length - canonical.Text.TrimStart().Length;
        return new Line
        {
            Text = canonical.Text.TrimStart(), Raw = raw, RawIndex = [.. canonical.RawIndex.Skip(start)], Words = [], Place = Place.At(path),
            Confidence = 1, Origin = TextOrigin.Docx, StartsParagraph = startsParagraph,
        };
    }
}
