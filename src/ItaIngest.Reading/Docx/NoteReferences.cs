namespace ItaIngest.Reading.Docx;

/// <summary>The footnotes and endnotes that the text refers to, in the order of their references.</summary>
sealed class NoteReferences
{
    readonly List<(string Kind, string Id)> seen = [];
    readonly HashSet<(string Kind, string Id)> known = [];

    /// <summary>Kind is 'footnote' or 'endnote'; each note once.</summary>
    public IReadOnlyList<(string Kind, string Id)> Seen => seen;

    /// <summary>A reference in the text.</summary>
    public void Add(string kind, string? id)
    {
        if (id is not null && known.Add((kind, id)))
        {
            seen.Add((kind, id));
        }
    }
}
