namespace ItaIngest.Training.Corpus.Content;

/// <summary>How a paragraph is set. Lengths in centimetres, sizes and spaces in points.</summary>
sealed record ParagraphFormat
{
    /// <summary>Plain left-aligned text.</summary>
    public static ParagraphFormat Plain { get; } = new();

    public string Align { get; init; } = "left";
    public bool Bold { get; init; }
    public bool Italic { get; init; }
    public bool Underline { get; init; }
    public double? Size { get; init; }
    public string? Font { get; init; }
    public string? Color { get; init; }
    public double FirstLine { get; init; }
    public double Left { get; init; }
    public double Before { get; init; }
    public double After { get; init; }

    /// <summary>List style of Word's automatic numbering: 'thai', 'thaiLetters' or 'bullet'; null: none.</summary>
    public string? List { get; init; }

    /// <summary>Which list of that style; a new number starts counting anew.</summary>
    public int ListId { get; init; }

    /// <summary>Tab stops in centimetres.</summary>
    public IReadOnlyList<double> Tabs { get; init; } = [];

    /// <summary>Kept on the same page as the next paragraph.</summary>
    public bool KeepNext { get; init; }

    /// <summary>Reads the options in braces before a paragraph.</summary>
    public static ParagraphFormat From(ContentOptions o) => new()
    {
        Align = o.Has("center") ? "center" : o.Has("right") ? "right" : o.Has("justify") ? "thaiDistribute" : "left",
        Bold = o.Has("b"),
        Italic = o.Has("i"),
        Underline = o.Has("u"),
        Size = o.Has("size") ? o.Number("size", 16) : null,
        Font = o.Has("font") ? o.Text("font") : null,
        Color = o.Has("color") ? o.Text("color") : null,
        FirstLine = o.Number("first", 0),
        Left = o.Number("left", 0),
        Before = o.Number("before", 0),
        After = o.Number("after", 0),
        List = o.Has("list") ? o.Text("list") : null,
        ListId = (int)o.Number("id", 1),
        Tabs = o.Numbers("tabs"),
        KeepNext = o.Has("keep"),
    };
}
