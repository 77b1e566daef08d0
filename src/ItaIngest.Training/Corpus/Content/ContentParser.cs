namespace ItaIngest.Training.Corpus.Content;

/// <summary>Reads content files; the format is described in corpora/README.md. Faults name the line.</summary>
sealed class ContentParser
{
    readonly string[] lines;
    readonly string name;
    int at;

    ContentParser(string name, string[] lines) => (this.name, this.lines) = (name, lines);

    /// <summary>Reads a file's text.</summary>
    public static ContentDocument Parse(string name, string text)
    {
        var parser = new ContentParser(name, text.ReplaceLineEndings("\n").Split('\n'));
        return new ContentDocument(parser.FrontMatter(), parser.Blocks());
    }

    ContentSettings FrontMatter()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        Expect("---");
        for (; at < lines.Length && lines[at] != "---"; at++)
        {
            var colon = lines[at].IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                values[lines[at][..colon].Trim()] = lines[at][(colon + 1)..].Trim();
            }
        }

        Expect("---");
        return new ContentSettings(values);
    }

    List<ContentBlock> Blocks()
    {
        var blocks = new List<ContentBlock>();
        while (at < lines.Length)
        {
            var line = lines[at++];
            if (line.Length == 0 || line.StartsWith("%%", StringComparison.Ordinal))
            {
                continue;
            }

            blocks.Add(line[0] == ':' ? Directive(line) : Paragraph(line));
        }

        return blocks;
    }

    ContentBlock Directive(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var word = space < 0 ? line[1..] : line[1..space];
        var options = ContentOptions.Parse(space < 0 ? "" : line[space..]);
        return word switch
        {
            "table" => Table(TableFormat.From(options)),
            "section" => new SectionBlock(options),
            "break" => new PageBreakBlock(),
            "empty" => new ParagraphBlock("", ParagraphFormat.From(options)),
            "chart" or "emblem" or "signature" => new PictureBlock(word, options),
            _ => throw Fault($"unknown directive ':{word}'"),
        };
    }

    TableBlock Table(TableFormat format)
    {
        var rows = new List<TableRow>();
        while (true)
        {
            var line = at < lines.Length ? lines[at++] : throw Fault("table without :end");
            switch (line)
            {
                case ":end":
                    return new TableBlock(format, rows);
                case ":row" or ":head":
                    rows.Add(new TableRow(line == ":head", TallCells(format)));
                    break;
                case ['!' or '=', ..]:
                    rows.Add(new TableRow(line[0] == '!', [.. line[1..].Split('|').Select((t, i) => Cell([t.Trim()], format, i))]));
                    break;
                case "":
                    break;
                default:
                    throw Fault("a row is expected: '!', '=', ':row' or ':head'");
            }
        }
    }

    // Cells of a ':row': each begins with '|', further lines are further paragraphs of it.
    List<TableCell> TallCells(TableFormat format)
    {
        var cells = new List<List<string>>();
        for (; at < lines.Length && lines[at] is [not (':' or '=' or '!'), ..]; at++)
        {
            if (lines[at][0] == '|')
            {
                cells.Add([lines[at][1..].Trim()]);
            }
            else
            {
                (cells.Count > 0 ? cells[^1] : throw Fault("a cell begins with '|'")).Add(lines[at].Trim());
            }
        }

        return [.. cells.Select((c, i) => Cell(c, format, i))];
    }

    static TableCell Cell(List<string> paragraphs, TableFormat format, int column)
    {
        var merge = default(bool?);
        var span = 1;
        string? fill = null;
        if (paragraphs[0] is "^")
        {
            (merge, paragraphs[0]) = (false, "");
        }

        var align = column < format.Align.Length ? format.Align[column] : 'l';
        var blocks = new List<ParagraphBlock>();
        foreach (var text in paragraphs)
        {
            var (options, rest) = Split(text);
            merge = options.Has("vspan") ? true : merge;
            span = (int)options.Number("span", span);
            fill = options.Has("fill") ? options.Text("fill") : fill;
            var style = ParagraphFormat.From(options);
            blocks.Add(new ParagraphBlock(rest, style.Align != "left" || options.Has("left") ? style : style with { Align = AlignName(align) }));
        }

        return new TableCell(span, merge, fill, blocks);
    }

    static string AlignName(char c) => c switch { 'c' => "center", 'r' => "right", _ => "left" };

    static ParagraphBlock Paragraph(string line)
    {
        var (options, text) = Split(line);
        return new ParagraphBlock(text, ParagraphFormat.From(options));
    }

    static (ContentOptions Options, string Text) Split(string line)
    {
        var close = line.StartsWith('{') ? line.IndexOf('}', StringComparison.Ordinal) : -1;
        return close < 0
            ? (ContentOptions.Parse(""), line)
            : (ContentOptions.Parse(line[1..close]), line[(close + 1)..].TrimStart());
    }

    void Expect(string line)
    {
        if (at >= lines.Length || lines[at++] != line)
        {
            throw Fault($"'{line}' is expected");
        }
    }

    InvalidDataException Fault(string what) => new($"{name}({at}): {what}");
}
