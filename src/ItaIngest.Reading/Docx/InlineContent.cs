using System.Text;
using System.Xml.Linq;

namespace ItaIngest.Reading.Docx;

/// <summary>What stands in a paragraph: its lines as typed, and the boxes, pictures and charts that are anchored in it.</summary>
sealed class InlineContent
{
    /// <summary>Characters; some 300 pages. No paragraph is so long, and the text rules need many times its size in memory.</summary>
    const int LongestParagraph = 1_000_000;

    readonly List<StringBuilder> lines = [new StringBuilder()];
    int length;

    /// <summary>The lines between soft breaks, as typed; some may be blank.</summary>
    public IEnumerable<string> Lines => lines.Select(l => l.ToString());

    /// <summary>The contents of text boxes, in order.</summary>
    public List<XElement> TextBoxes { get; } = [];

    /// <summary>The pictures, charts and diagrams in order; for the latter two their relationship, else null.</summary>
    public List<string?> Pictures { get; } = [];

    /// <summary>Whether anything is printed.</summary>
    public bool HasText => lines.Any(l => l.ToString().Any(c => !char.IsWhiteSpace(c)));

    /// <summary>Text on the current line; throws the rejection for a paragraph that only a file made to harm has.</summary>
    public void Append(string text)
    {
        length = text.Length > LongestParagraph - length ? throw DocxRejections.Bomb() : length + text.Length;
        lines[^1].Append(text);
    }

    /// <summary>The list label, before everything else.</summary>
    public void Prepend(string label) => lines[0].Insert(0, label);

    /// <summary>A soft break.</summary>
    public void Break() => lines.Add(new StringBuilder());
}
