namespace ItaIngest.Reading.Ocr;

/// <summary>
/// Turns what a network says of each step along a line into characters: the likeliest class of every step, repeats made one and blanks
/// left out. A wider search (Tesseract's) finds the same: where two classes share a step they nearly always are a character and the blank
/// beside it, which spells the same.
/// </summary>
/// <param name="characters">What each class is.</param>
/// <param name="blank">The class that means 'no character here'.</param>
internal sealed class CtcDecoder(IReadOnlyList<string> characters, int blank)
{
    /// <summary>
    /// Tesseract's scale for characters that no dictionary vouches for (kCertOffset and kDictRatio of src/lstm/lstmrecognizer.cpp, five hundredths
    /// a natural logarithm), so that what was measured with its confidences holds: 0.99 at most, 0.9 at a probability of 0.45.
    /// </summary>
    const double Highest = 0.99, Fall = 0.1125;

    const float Smallest = 1e-9f;

    /// <summary>All classes that are characters, and the blank.</summary>
    internal int[] All { get; } = [.. Enumerable.Range(0, characters.Count).Where(c => c == blank || characters[c].Length > 0)];

    /// <summary>The classes of some characters, and the blank.</summary>
    internal int[] ClassesOf(string allowed) => [.. All.Where(c => c == blank || allowed.Contains(characters[c], StringComparison.Ordinal))];

    /// <summary>Characters of a line.</summary>
    /// <param name="steps">The probabilities of all classes at each step.</param>
    /// <param name="allowed">Classes that can stand there.</param>
    internal List<Run> Decode(IReadOnlyList<ReadOnlyMemory<float>> steps, int[] allowed)
    {
        var runs = new List<Run>();
        var last = blank;
        for (var step = 0; step < steps.Count; step++)
        {
            var best = Best(steps[step].Span, allowed);
            if (best != blank && best == last)
            {
                runs[^1] = runs[^1] with { End = step + 1 };
            }
            else if (best != blank)
            {
                runs.Add(new Run(characters[best], best, step, step + 1, 1));
            }

            last = best;
        }

        for (var i = 0; i < runs.Count; i++)
        {
            runs[i] = runs[i] with { Confidence = Math.Clamp(Highest + (Fall * Math.Log(Probability(steps, runs, i))), 0, 1) };
        }

        return runs;
    }

    int Best(ReadOnlySpan<float> row, int[] allowed)
    {
        var best = blank;
        foreach (var candidate in allowed)
        {
            best = row[candidate] > row[best] ? candidate : best;
        }

        return best;
    }

    /// <summary>
    /// How likely a character is what was read: its likeliest step, and the least likely step of it and of the blanks before it (and behind
    /// the last). Where one character ends and the next begins is no doubt: at the borders of a run its neighbours count with it.
    /// </summary>
    float Probability(IReadOnlyList<ReadOnlyMemory<float>> steps, List<Run> runs, int i)
    {
        var (run, before) = (runs[i], i > 0 ? runs[i - 1] : default);
        var (most, least) = (Smallest, 1f);
        for (var step = run.Start; step < run.End; step++)
        {
            most = Math.Max(most, steps[step].Span[run.Class]);
            least = Math.Min(least, Inside(steps[step].Span, run, step, i > 0 ? before.Class : blank, i + 1 < runs.Count ? runs[i + 1].Class : blank));
        }

        // a space stands between others, and blanks before it say nothing of it
        var gap = run.Text == " " ? 1 : LeastOfGap(steps, before.End, run.Start, i > 0 ? before.Class : blank, run.Class);
        var tail = i + 1 < runs.Count ? 1 : LeastOfGap(steps, run.End, steps.Count, run.Class, blank);
        return Math.Max(Smallest, Math.Min(Math.Min(most, least), Math.Min(gap, tail)));
    }

    float Inside(ReadOnlySpan<float> row, Run run, int step, int before, int after)
    {
        var sum = row[run.Class];
        var (isFirst, isLast) = (step == run.Start, step == run.End - 1);
        sum += isFirst || isLast ? row[blank] : 0;
        sum += isFirst && before != blank ? row[before] : 0;
        return sum + (isLast && after != blank && (after != before || !isFirst) ? row[after] : 0);
    }

    float LeastOfGap(IReadOnlyList<ReadOnlyMemory<float>> steps, int from, int to, int before, int after)
    {
        var least = 1f;
        for (var step = from; step < to; step++)
        {
            var row = steps[step].Span;
            var sum = row[blank] + (step == from && before != blank ? row[before] : 0);
            least = Math.Min(least, sum + (step == to - 1 && after != blank && (after != before || step != from) ? row[after] : 0));
        }

        return least;
    }

    /// <summary>A character and the steps in which it was seen.</summary>
    /// <param name="Text">The character.</param>
    /// <param name="Class">Its class.</param>
    /// <param name="Start">First step.</param>
    /// <param name="End">Step after the last.</param>
    /// <param name="Confidence">0..1.</param>
    internal readonly record struct Run(string Text, int Class, int Start, int End, double Confidence);
}
