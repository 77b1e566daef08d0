using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Text;

namespace ItaIngest.Model.Blocks;

/// <summary>
/// One printed line (paged documents) or one paragraph or soft-broken part of it (DOCX): its canonical text, and the words it was
/// made of, so that any part of the text leads back to its spot.
/// </summary>
public sealed record Line
{
    /// <summary>The text in canonical form (see <see cref="ThaiText"/>).</summary>
    public required string Text { get; init; }

    /// <summary>The text as read: the words joined, before canonicalisation.</summary>
    public required string Raw { get; init; }

    /// <summary>For each character of <see cref="Text"/> the index in <see cref="Raw"/> it came from; same length as Text.</summary>
    public required IReadOnlyList<int> RawIndex { get; init; }

    /// <summary>The words with their start index in <see cref="Raw"/>; empty for DOCX.</summary>
    public required IReadOnlyList<(int Start, Word Word)> Words { get; init; }

    /// <summary>Where the whole line stands.</summary>
    public required Place Place { get; init; }

    /// <summary>0..1, the mean of its words; 1 for DOCX.</summary>
    public required double Confidence { get; init; }

    /// <summary>Where the text came from.</summary>
    public required TextOrigin Origin { get; init; }

    /// <summary>Whether a paragraph is known to begin here: true for the first line of every DOCX paragraph; false means not known.</summary>
    public bool StartsParagraph { get; init; }

    /// <summary>The text read of a range of <see cref="Text"/>.</summary>
    public string RawOf(int start, int length)
    {
        var (from, to) = RawRange(start, length);
        return Raw[from..to];
    }

    /// <summary>The spot of a range of <see cref="Text"/>: the union of the words it touches; the line's own place for DOCX.</summary>
    public Place PlaceOf(int start, int length)
    {
        var box = Box.Around(WordsOf(start, length).Select(w => w.Box));
        return box is { } b ? Place with { Box = b } : Place;
    }

    /// <summary>The lowest confidence of the words that a range of <see cref="Text"/> touches; the line's own where there are none.</summary>
    public double ConfidenceOf(int start, int length) => WordsOf(start, length).Select(w => w.Confidence).DefaultIfEmpty(Confidence).Min();

    IEnumerable<Word> WordsOf(int start, int length)
    {
        var (from, to) = RawRange(start, length);
        return Words.Where(w => w.Start < to && w.Start + w.Word.Text.Length > from).Select(w => w.Word);
    }

    (int From, int To) RawRange(int start, int length)
    {
        if (length <= 0 || start >= RawIndex.Count)
        {
            return (0, 0);
        }

        var last = Math.Min(start + length, RawIndex.Count) - 1;
        return (RawIndex[start], Math.Max(RawIndex[start], RawIndex[last]) + 1);
    }
}
