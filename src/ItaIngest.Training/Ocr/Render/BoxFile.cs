using System.Globalization;
using ItaIngest.Training.Ocr.Damage;
using ItaIngest.Training.Ocr.Text;

namespace ItaIngest.Training.Ocr.Render;

/// <summary>Reads text2image's box file: a character (with its marks) a line, a tab at most lines' ends, pixels from the bottom.</summary>
internal static class BoxFile
{
    // letters as high as most: neither tails nor marks nor capitals
    const string Plain = "กขคงจชซดตถทธนบพมยรลวสหอแ๐๑๒๓๔๕๘acemnorsuvwxz0123456789";

    // a line that text2image broke in two is no line any more
    const double HighestInk = 3.4;

    // half of PageRenderer's leading; a vowel under its consonant stands a few pixels below all before it
    const int LineGap = 23;

    internal static IEnumerable<RenderedLine> Read(string boxes, GreyPage page, IReadOnlySet<string> numbers)
    {
        var line = new List<(string Text, int Left, int Top, int Right, int Bottom)>();
        foreach (var entry in boxes.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            // the character itself may be a space, so the fields are counted from the end
            var fields = entry.Split(' ');
            if (fields.Length < 6 || fields[^1] != "0")
            {
                continue;
            }

            var text = entry[..(entry.Length - fields[^5..].Sum(f => f.Length + 1))];
            if (text == "\t")
            {
                continue;
            }

            var at = fields[^5..^1].Select(f => int.Parse(f, CultureInfo.InvariantCulture)).ToArray();
            var (top, bottom) = (page.Height - at[3], page.Height - at[1]);
            // text2image puts a line's end also behind ป of ปี, because ี begins further left: a line ends where the next stands below it
            if (line.Count > 0 && top > line.Max(b => b.Bottom) + LineGap)
            {
                if (Line(line, page, numbers) is { } rendered)
                {
                    yield return rendered;
                }

                line.Clear();
            }

            line.Add((text, at[0], top, at[2], bottom));
        }

        if (line.Count > 0 && Line(line, page, numbers) is { } last)
        {
            yield return last;
        }
    }

    static RenderedLine? Line(
        List<(string Text, int Left, int Top, int Right, int Bottom)> boxes, GreyPage page, IReadOnlySet<string> numbers)
    {
        var text = ModelAlphabet.FromModel(string.Concat(boxes.Select(b => b.Text))).Trim();
        var ink = boxes.Where(b => !string.IsNullOrWhiteSpace(b.Text)).ToList();
        if (ink.Count == 0 || !ModelAlphabet.Covers(text))
        {
            return null;
        }

        var letters = ink.Where(b => Plain.Contains(b.Text[0], StringComparison.Ordinal)).ToList();
        letters = letters.Count > 0 ? letters : ink;
        var (bandTop, bandBottom) = (Median(letters.Select(b => b.Top)), Median(letters.Select(b => b.Bottom)));
        var (top, bottom) = (ink.Min(b => b.Top), ink.Max(b => b.Bottom));
        var band = Math.Max(12, bandBottom - bandTop);
        return bottom - top > HighestInk * band
            ? null
            : new RenderedLine(
                new LineText(text, numbers.Contains(text)), page, ink.Min(b => b.Left), top, ink.Max(b => b.Right), bottom, bandTop, bandBottom);
    }

    static int Median(IEnumerable<int> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
