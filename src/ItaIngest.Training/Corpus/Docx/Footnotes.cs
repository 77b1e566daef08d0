using System.Xml.Linq;
using ItaIngest.Training.Corpus.Content;
using static ItaIngest.Training.Corpus.Docx.Wml;

namespace ItaIngest.Training.Corpus.Docx;

/// <summary>The footnotes of a document, collected while its text is written.</summary>
sealed class Footnotes(ContentSettings settings)
{
    readonly List<string> notes = [];

    /// <summary>Whether there is one.</summary>
    public bool Any => notes.Count > 0;

    /// <summary>Notes a footnote and gives the run that refers to it.</summary>
    public XElement Reference(string text)
    {
        notes.Add(text);
        return El("r", El("rPr", Val("vertAlign", "superscript")), El("footnoteReference", At("id", notes.Count)));
    }

    /// <summary>The part that holds them, with the two separators that Word wants.</summary>
    public XElement Part() => El(
        "footnotes",
        El("footnote", At("type", "separator"), At("id", -1), El("p", El("r", El("separator")))),
        El("footnote", At("type", "continuationSeparator"), At("id", 0), El("p", El("r", El("continuationSeparator")))),
        notes.Select((text, i) => El(
            "footnote",
            At("id", i + 1),
            El(
                "p",
                El("r", El("rPr", Val("vertAlign", "superscript")), El("footnoteRef")),
                El("r", El("rPr", Val("sz", settings.HalfPoints(14)), Val("szCs", settings.HalfPoints(14)), El("cs")), El("t", new XAttribute(XNamespace.Xml + "space", "preserve"), " " + text))))));
}
