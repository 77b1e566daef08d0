namespace ItaIngest.Reading.Ocr;

/// <summary>
/// Turns what a network says of each step along a line into characters: the likeliest text (<see cref="CtcBeam"/>), where each of its
/// characters stands, and how sure that is.
/// </summary>
/// <param name="characters">What each class is.</param>
/// <param name="blank">The class that means 'no character here'.</param>
internal sealed class CtcDecoder(IReadOnlyList<string> characters, int blank)
{
    /// <summary>
    /// Tesseract's scale for characters that no dictionary vouches for (kCertOffset and kDictRatio of
    /// src/lstm/lstmrecognizer.cpp, then a twentieth of a natural logarithm), so that thresholds that were measured with its confidences
    /// hold: 0.99 at most, 0.9 at a probability of 0.45. The fitted table makes them probabilities.
    /// </summary>
    const double Highest = 0.99, Fall = 0.1125;

    const float Smallest = 1e-9f;

    readonly CtcBeam beam = new(blank);

    /// <summary>All classes that are characters, and the blank.</summary>
    internal int[] All { get; } = [.. Enumerable.Range(0, characters.Count).Where(c => c == blank || characters[c].Length > 0)];

    /// <summary>The classes of some characters, and the blank.</summary>
    internal int[] ClassesOf(string allowed) => [.. All.Where(c => c == blank || allowed.Contains(characters[c], StringComparison.Ordinal))];

    /// <summary>Characters of a line.</summary>
    /// <param name="steps">The probabilities of all classes at each step.</param>
    /// <param name="allowed">Classes that can stand there.</param>
    internal List<Run> Decode(IReadOnlyList<ReadOnlyMemory<float>> steps, int[] allowed)
    {
        var text = beam.Search(steps, allowed);
        var runs = Align(steps, text);
        for (var i = 0; i < runs.Count; i++)
        {
            runs[i] = runs[i] with { Confidence = Math.Clamp(Highest + (Fall * Math.Log(Probability(steps, runs, i))), 0, 1) };
        }

        return runs;
    }

    /// <summary>Where each character of a text stands: the likeliest way to spell it along the line (Viterbi).</summary>
    List<Run> Align(IReadOnlyList<ReadOnlyMemory<float>> steps, int[] text)
    {
        // state 2i + 1 is character i, the states around it are blanks
        var states = (2 * text.Length) + 1;
        var (before, here) = (new double[states], new double[states]);
        var cameFrom = new byte[steps.Count * states];
        Array.Fill(before, double.NegativeInfinity);
        for (var step = 0; step < steps.Count; step++)
        {
            var row = steps[step].Span;
            for (var state = 0; state < states; state++)
            {
                var (best, back) = (step == 0 ? (state < 2 ? 0 : double.NegativeInfinity) : before[state], (byte)0);
                if (state > 0 && before[state - 1] > best)
                {
                    (best, back) = (before[state - 1], 1);
                }

                if (state > 1 && state % 2 == 1 && text[state / 2] != text[(state / 2) - 1] && before[state - 2] > best)
                {
                    (best, back) = (before[state - 2], 2);
                }

                here[state] = best + Math.Log(Math.Max(Smallest, row[state % 2 == 1 ? text[state / 2] : blank]));
                cameFrom[(step * states) + state] = back;
            }

            (before, here) = (here, before);
        }

        return Runs(text, cameFrom, steps.Count, states > 1 && before[states - 2] > before[states - 1] ? states - 2 : states - 1);
    }

    List<Run> Runs(int[] text, byte[] cameFrom, int steps, int last)
    {
        var states = (2 * text.Length) + 1;
        var runs = text.Select(c => new Run(characters[c], c, steps, 0, 0)).ToList();
        for (var (step, state) = (steps - 1, last); step >= 0; state -= cameFrom[(step * states) + state], step--)
        {
            if (state % 2 == 1)
            {
                var run = runs[state / 2];
                runs[state / 2] = run with { Start = Math.Min(run.Start, step), End = Math.Max(run.End, step + 1) };
            }
        }

        return runs;
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
