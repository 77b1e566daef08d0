namespace ItaIngest.Reading.Ocr;

/// <summary>
/// The likeliest text of a line: for each text the probabilities of all ways to spell it along the line are added up (prefix search,
/// Graves 2006). The likeliest class of every step alone is not the same: a digit that begins like a ๓ and ends like a ๑ is one of them,
/// not both.
/// </summary>
/// <param name="blank">The class that means 'no character here'.</param>
internal sealed class CtcBeam(int blank)
{
    /// <summary>Texts that are followed at once.</summary>
    const int Width = 8;

    /// <summary>Classes less likely than this at a step are not followed.</summary>
    const float Least = 0.005f;

    /// <summary>A beginning of a text.</summary>
    sealed class Prefix(Prefix? shorter, int last)
    {
        internal Prefix? Shorter => shorter;

        internal int Last => last;

        /// <summary>How likely, when the last step was a blank and when it was the last character; and the same one step later.</summary>
        internal double Blank, Letter, NextBlank, NextLetter;

        internal Dictionary<int, Prefix> Longer { get; } = [];

        internal double Sum => Blank + Letter;

        internal Prefix With(int next) => Longer.TryGetValue(next, out var longer) ? longer : Longer[next] = new Prefix(this, next);
    }

    /// <summary>Classes of the likeliest text.</summary>
    /// <param name="steps">The probabilities of all classes at each step.</param>
    /// <param name="allowed">Classes that can stand there, the blank among them.</param>
    internal int[] Search(IReadOnlyList<ReadOnlyMemory<float>> steps, int[] allowed)
    {
        var beam = new List<Prefix> { new(null, blank) { Blank = 1 } };
        var candidates = new List<(int Class, float Probability)>();
        foreach (var step in steps)
        {
            Candidates(step.Span, allowed, candidates);
            beam = Step(beam, candidates, step.Span[blank]);
        }

        var text = new List<int>();
        for (var prefix = beam[0]; prefix.Shorter is not null; prefix = prefix.Shorter)
        {
            text.Add(prefix.Last);
        }

        text.Reverse();
        return [.. text];
    }

    void Candidates(ReadOnlySpan<float> row, int[] allowed, List<(int Class, float Probability)> candidates)
    {
        candidates.Clear();
        foreach (var c in allowed)
        {
            if (row[c] >= Least && c != blank)
            {
                candidates.Add((c, row[c]));
            }
        }
    }

    static List<Prefix> Step(List<Prefix> beam, List<(int Class, float Probability)> candidates, float blankProbability)
    {
        var reached = new List<Prefix>(beam);
        foreach (var prefix in beam)
        {
            prefix.NextBlank += prefix.Sum * Math.Max(blankProbability, 1e-9);
            foreach (var (c, probability) in candidates)
            {
                if (c == prefix.Last)
                {
                    prefix.NextLetter += prefix.Letter * probability;
                }

                var longer = prefix.With(c);
                if (longer.NextBlank + longer.NextLetter == 0 && !beam.Contains(longer))
                {
                    reached.Add(longer);
                }

                longer.NextLetter += (c == prefix.Last ? prefix.Blank : prefix.Sum) * probability;
            }
        }

        return Best(reached);
    }

    /// <summary>The likeliest, their probabilities brought to a sum of one.</summary>
    static List<Prefix> Best(List<Prefix> reached)
    {
        foreach (var prefix in reached)
        {
            (prefix.Blank, prefix.Letter, prefix.NextBlank, prefix.NextLetter) = (prefix.NextBlank, prefix.NextLetter, 0, 0);
        }

        reached.Sort((a, b) => b.Sum.CompareTo(a.Sum));
        foreach (var lost in reached.Skip(Width))
        {
            (lost.Blank, lost.Letter) = (0, 0);
        }

        var kept = reached.Count > Width ? reached[..Width] : reached;
        var sum = kept.Sum(p => p.Sum);
        foreach (var prefix in kept)
        {
            prefix.Blank /= sum;
            prefix.Letter /= sum;
        }

        return kept;
    }
}
