using ItaIngest.Reading.Ocr.Network;
using ItaIngest.Training.Ocr.Damage;
using ItaIngest.Training.Ocr.Render;
using ItaIngest.Training.Ocr.Samples;

namespace ItaIngest.Training.Ocr.Learning;

/// <summary>
/// Damaged lines ready to be learnt from. A worker damages clean lines anew all the time; a line stays until it has been seen a few times
/// or is read without doubt, so hard ones come more often.
/// </summary>
internal sealed class LinePool(int capacity)
{
    /// <summary>Times that a damaged line is shown; one that is read well is not shown again.</summary>
    const int MostUses = 4;

    /// <summary>Loss per line in nats below which a line is read without doubt.</summary>
    const double Learnt = 0.05;

    readonly List<Entry> entries = [];
    readonly object gate = new();

    /// <summary>A line in the pool.</summary>
    internal sealed class Entry(LineImage image, int[] labels)
    {
        internal LineImage Image => image;

        internal int[] Labels => labels;

        internal int Uses { get; set; }

        internal double Loss { get; set; } = double.MaxValue;

        internal bool IsDone => Uses >= MostUses || (Uses > 0 && Loss < Learnt);
    }

    internal int Count
    {
        get
        {
            lock (gate)
            {
                return entries.Count;
            }
        }
    }

    /// <summary>Damages lines until told to stop.</summary>
    internal void Fill(IReadOnlyList<LinePack.Packed> lines, LineAlphabet alphabet, Random random, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var place = FreePlace(random);
            if (place < 0)
            {
                Thread.Sleep(20);
                continue;
            }

            if (Make(lines[random.Next(lines.Count)], alphabet, random) is { } entry)
            {
                lock (gate)
                {
                    if (place < entries.Count)
                    {
                        entries[place] = entry;
                    }
                    else
                    {
                        entries.Add(entry);
                    }
                }
            }
        }
    }

    /// <summary>Lines of about the same width, widest first.</summary>
    /// <param name="random">The generator.</param>
    /// <param name="mostColumns">Of all together: what fits well into the caches.</param>
    /// <param name="mostLines">At most this many.</param>
    internal IReadOnlyList<Entry> Take(Random random, int mostColumns, int mostLines)
    {
        List<Entry> candidates;
        lock (gate)
        {
            candidates = [.. Enumerable.Range(0, 6 * mostLines).Select(_ => entries[random.Next(entries.Count)]).Where(e => !e.IsDone).Distinct()];
        }

        candidates.Sort((a, b) => b.Image.Columns - a.Image.Columns);
        var first = random.Next(Math.Max(1, candidates.Count - (mostLines / 2)));
        var (batch, total) = (new List<Entry>(), 0);
        foreach (var entry in candidates.Skip(first).Take(mostLines))
        {
            total += entry.Image.Columns;
            if (total > mostColumns && batch.Count > 0)
            {
                break;
            }

            batch.Add(entry);
        }

        return batch;
    }

    internal static Entry? Make(LinePack.Packed packed, LineAlphabet alphabet, Random random)
    {
        if (alphabet.Encode(packed.Text) is not { } labels)
        {
            return null;
        }

        var image = LineImage.Of(ScanDamage.Apply(LineCutter.Varied(packed.Open().AsRendered(), random), ScanKind.Training, random).AsPage(), random);
        return image.Columns > labels.Length ? new Entry(image, labels) : null;
    }

    int FreePlace(Random random)
    {
        lock (gate)
        {
            if (entries.Count < capacity)
            {
                return entries.Count;
            }

            for (var tries = 0; tries < 400; tries++)
            {
                var at = random.Next(entries.Count);
                if (entries[at].IsDone)
                {
                    return at;
                }
            }

            return -1;
        }
    }
}
