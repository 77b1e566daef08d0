using ItaIngest.Model.Blocks;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Layout;

/// <summary>Lines of one column become paragraphs, by their distance, indent, points and by lines that end before the margin.</summary>
static class ParagraphBuilder
{
    /// <summary>A pitch this many times the column's usual one parts paragraphs.</summary>
    const double WidePitch = 1.45;

    /// <summary>Farther in than the line above by this many line heights is a first line's indent.</summary>
    const double Indent = 1.0;

    /// <summary>A line that ends this many line heights before the margin had room for the next word: its paragraph ends there.</summary>
    const double RoomForAWord = 5;

    /// <summary>Paragraphs in order.</summary>
    /// <param name="lines">The column's lines, top to bottom.</param>
    /// <param name="column">The column's extent; its right edge tells which lines are full.</param>
    public static IReadOnlyList<Paragraph> Build(IReadOnlyList<Line> lines, Box column)
    {
        var paragraphs = new List<List<Line>>();
        var pitch = UsualPitch(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == 0 || BeginsParagraph(paragraphs[^1], lines[i], pitch, column))
            {
                paragraphs.Add([]);
            }

            paragraphs[^1].Add(lines[i]);
        }

        return [.. paragraphs.Select(Of)];
    }

    /// <summary>A body paragraph of these lines.</summary>
    public static Paragraph Of(IReadOnlyList<Line> lines) =>
        new(lines, ParagraphRole.Body, lines.Skip(1).Aggregate(lines[0].Place, (place, line) => place.Cover(line.Place)));

    /// <summary>Whether the line reaches so near to the margin that the next word found no room.</summary>
    public static bool IsFull(Line line, double right)
    {
        var box = line.Place.Box!.Value;
        return right - box.Right < RoomForAWord * box.Height;
    }

    static bool BeginsParagraph(List<Line> paragraph, Line line, double pitch, Box column)
    {
        var above = paragraph[^1].Place.Box!.Value;
        var box = line.Place.Box!.Value;
        if (ThaiText.IsPoint(line.Text) || box.CenterY - above.CenterY > WidePitch * pitch || !IsFull(paragraph[^1], column.Right))
        {
            return true;
        }

        var isHanging = paragraph.Count == 1 && ThaiText.IsPoint(paragraph[0].Text);
        return !isHanging && box.Left - above.Left > Indent * box.Height;
    }

    static double UsualPitch(IReadOnlyList<Line> lines)
    {
        var pitches = lines.Zip(lines.Skip(1), (a, b) => b.Place.Box!.Value.CenterY - a.Place.Box!.Value.CenterY).Order().ToArray();
        return pitches.Length == 0 ? double.MaxValue : pitches[pitches.Length / 3]; // the lower third: headings stand farther apart
    }
}
