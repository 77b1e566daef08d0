using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;

namespace ItaIngest.Reading.Pdf;

/// <summary>From the characters of a text layer to words.</summary>
static class PdfText
{
    /// <summary>
    /// Base lines that differ by less than this part of an em are one line. Small: saiyoi-cost-table-9p has a clipped text 0.05 em over
    /// another, and letter by letter they would mix.
    /// </summary>
    const double SameBaseline = 0.04;

    /// <summary>The words of a page, line by line.</summary>
    internal static List<Word> Words(
        IReadOnlyList<PdfCharacter> characters, IReadOnlyList<Ruling> rulings, double width, double height, TextRepairs repairs)
    {
        var words = new List<Word>();
        for (var direction = 0; direction < 4; direction++)
        {
            var turned = new TurnedText(direction, width, height);
            var own = OfDirection(characters, turned);
            if (own.Count == 0)
            {
                continue;
            }

            var builder = new WordBuilder(direction == 0 ? Uprights(rulings) : [], isWholeLine: direction != 0);
            foreach (var line in Lines(new ClusterBuilder(own, repairs).Build()))
            {
                builder.Add(line);
            }

            words.AddRange(direction == 0 ? builder.Words : builder.Words.Select(w => w with { Box = turned.Back(w.Box) }));
        }

        return words;
    }

    static List<PdfCharacter> OfDirection(IReadOnlyList<PdfCharacter> characters, TurnedText turned)
    {
        var own = new List<PdfCharacter>(turned.Direction == 0 ? characters.Count : 0);
        foreach (var character in characters)
        {
            if (character.Direction == turned.Direction)
            {
                own.Add(turned.Upright(character));
            }
        }

        return own;
    }

    static List<List<Cluster>> Lines(List<Cluster> clusters)
    {
        var byBaseline = clusters.OrderBy(c => c.Base.Baseline);
        var lines = new List<List<Cluster>>();
        var first = double.NegativeInfinity;
        foreach (var cluster in byBaseline)
        {
            if (cluster.Base.Baseline - first > SameBaseline * cluster.Base.Em)
            {
                lines.Add([]);
                first = cluster.Base.Baseline;
            }

            lines[^1].Add(cluster);
        }

        foreach (var line in lines)
        {
            line.Sort(static (a, b) => a.Base.OriginX != b.Base.OriginX
                ? a.Base.OriginX.CompareTo(b.Base.OriginX)
                : a.Base.Index.CompareTo(b.Base.Index));
        }

        return lines;
    }

    static Ruling[] Uprights(IReadOnlyList<Ruling> rulings) => [.. rulings.Where(r => !r.IsHorizontal).OrderBy(r => r.X1)];
}
