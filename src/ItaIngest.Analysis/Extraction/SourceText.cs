using System.Text;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Extraction;

/// <summary>
/// Lines joined into one text, with the way back: any part of it can be turned into a value that knows its spot on the paper.
/// </summary>
sealed class SourceText
{
    const string Specks = ".'‘’`´|";

    readonly List<Segment> segments = [];
    IndicatorMatch? indicator;

    SourceText(IReadOnlyList<Line> lines)
    {
        Lines = lines;
        var text = new StringBuilder();
        var before = "";
        foreach (var line in lines)
        {
            var lead = Lead(line);
            var trimmed = line.Text[lead..].TrimEnd();
            if (trimmed.Length == 0)
            {
                continue;
            }

            text.Append(LineJoin.Between(before, Opening(line, before, trimmed)));
            before = trimmed;
            segments.Add(new Segment(text.Length, line, lead, trimmed.Length));
            text.Append(trimmed);
        }

        Text = text.ToString();
        Arabic = ThaiNumber.ToArabic(Text);
    }

    /// <summary>The joined canonical text; '\n' before list points.</summary>
    public string Text { get; }

    /// <summary>The same with Arabic digits: same length, same positions; for patterns.</summary>
    public string Arabic { get; }

    /// <summary>The indicator whose name it is most like; asked of every short cell, so it is remembered.</summary>
    public IndicatorMatch Indicator => indicator ??= IndicatorNames.Best(Text);

    /// <summary>What <see cref="Learned.CellFeatures"/> found in it, a bit for each pattern; null until it is asked, which happens for the table and for the column.</summary>
    public uint? Patterns { get; set; }

    /// <summary>The lines it was made of.</summary>
    public IReadOnlyList<Line> Lines { get; }

    /// <summary>Where in the text each line begins.</summary>
    public IEnumerable<int> LineStarts => segments.Select(s => s.Start);

    /// <summary>Whether nothing is printed.</summary>
    public bool IsBlank => Text.Length == 0;

    /// <summary>Where the text came from.</summary>
    public TextOrigin Origin => segments.Count > 0 ? segments[0].Line.Origin : TextOrigin.Docx;

    /// <summary>Joins lines.</summary>
    public static SourceText Of(IReadOnlyList<Line> lines) => new(lines);

    /// <summary>The lines of a cell.</summary>
    public static SourceText Of(Cell? cell) => new(cell?.Lines ?? []);

    /// <summary>The whole text as a value.</summary>
    public Sourced<string> Whole() => Span(0, Text.Length);

    /// <summary>A part of the text as a value, trimmed.</summary>
    public Sourced<string> Span(int start, int length)
    {
        var part = Text.AsSpan(start, length);
        var lead = part.Length - part.TrimStart().Length;
        var trimmed = part.Trim();
        return Value(trimmed.ToString(), start + lead, trimmed.Length);
    }

    /// <summary>A part of the text as a value; null when it is blank.</summary>
    public Sourced<string>? SpanOrNone(int start, int length) =>
        length <= 0 || Text.AsSpan(start, length).IsWhiteSpace() ? null : Span(start, length);

    /// <summary>A value that was read from a part of the text.</summary>
    public Sourced<T> Value<T>(T? value, int start, int length)
    {
        var raw = new StringBuilder();
        Place? place = null;
        var confidence = 1.0;
        foreach (var s in segments)
        {
            var from = Math.Max(start, s.Start);
            var to = Math.Min(start + length, s.Start + s.Length);
            if (from >= to)
            {
                continue;
            }

            var at = s.Offset + (from - s.Start);
            raw.Append(raw.Length > 0 ? " " : "").Append(s.Line.RawOf(at, to - from));
            var spot = s.Line.PlaceOf(at, to - from);
            place = place is null ? spot : place.Cover(spot);
            confidence = Math.Min(confidence, s.Line.ConfidenceOf(at, to - from));
        }

        place ??= segments.Count > 0 ? segments[0].Line.Place : new Place(null, null, null);
        return Sourced.Of(value, raw.ToString(), place, confidence, Origin);
    }

    // Space, and on scans a speck at the cell's edge read as a sign: no Thai line begins with a point or an apostrophe.
    static int Lead(Line line)
    {
        var text = line.Text;
        var lead = text.Length - text.AsSpan().TrimStart().Length;
        var signs = lead;
        while (line.Origin == TextOrigin.Ocr && signs < text.Length && Specks.Contains(text[signs], StringComparison.Ordinal))
        {
            signs++;
        }

        return signs > lead && signs < text.Length && (ThaiLetters.IsWordPart(text[signs]) || ThaiNumber.IsDigit(text[signs])) && !IsDecimal(text, signs) ? signs : lead;
    }

    static bool IsDecimal(string text, int start) => ThaiNumber.IsDigit(text[start]) && text[start - 1] == '.';

    // A DOCX paragraph ends where its author ended it, so the next one never goes on with its last word.
    static string Opening(Line line, string before, string trimmed) =>
        line.StartsParagraph && before.Length > 0 && !ThaiText.IsPoint(trimmed) ? " " + trimmed : trimmed;

    readonly record struct Segment(int Start, Line Line, int Offset, int Length);
}
