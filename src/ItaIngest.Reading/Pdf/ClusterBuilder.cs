namespace ItaIngest.Reading.Pdf;

/// <summary>
/// From characters to clusters. A mark belongs to the consonant that it stands over or under, wherever the stream has it.
/// </summary>
sealed class ClusterBuilder(IReadOnlyList<PdfCharacter> characters, TextRepairs repairs)
{
    /// <summary>How far from a mark's consonant its middle may lie, in em. Sarabun's marks stay within 0.2; PSL faces reach 0.3.</summary>
    const double MaxReach = 0.35;

    /// <summary>How far a mark's base line may lie from its consonant's, in em: some programs shift marks up by a line of their own.</summary>
    const double MaxLift = 1.0;

    /// <summary>How far in the stream the consonant is first looked for.</summary>
    const int Neighbourhood = 5;

    /// <summary>How much of an em may separate a consonant from the า of its lost sara am: the space that took its place.</summary>
    const double MaxSaraAmGap = 0.6;

    readonly List<Cluster> clusters = new(characters.Count);
    readonly Cluster?[] at = new Cluster?[characters.Count];
    readonly List<(int Position, PdfCharacter Mark)> marks = [];

    /// <summary>The clusters, spaces among them, in stream order.</summary>
    internal List<Cluster> Build()
    {
        for (var i = 0; i < characters.Count; i++)
        {
            Sort(i);
        }

        foreach (var (position, mark) in marks)
        {
            AttachMark(position, mark);
        }

        return clusters;
    }

    void Sort(int i)
    {
        var character = characters[i];
        var code = character.CodePoint;
        if (ThaiCharacters.IsNothing(code))
        {
            return;
        }

        repairs.PrivateUse += ThaiCharacters.IsPrivateUse(code) ? 1 : 0;
        if (StandsForNikhahit(i))
        {
            repairs.SaraAmRestored += code == ThaiCharacters.Replacement ? 0 : 1;
            repairs.ReplacementCharacters += code == ThaiCharacters.Replacement ? 1 : 0;
            marks.Add((i, character with { CodePoint = ThaiCharacters.Nikhahit }));
        }
        else if (ThaiCharacters.IsMark(code))
        {
            marks.Add((i, character));
        }
        else
        {
            Add(i, character);
        }
    }

    void Add(int position, in PdfCharacter character)
    {
        at[position] = new Cluster(character);
        clusters.Add(at[position]!);
    }

    /// <summary>A space or U+FFFD between a consonant (with its marks) and า, close together: the upper part of a sara am.</summary>
    bool StandsForNikhahit(int i)
    {
        var character = characters[i];
        if (character.CodePoint != ThaiCharacters.Replacement && !ThaiCharacters.IsSpace(character.CodePoint))
        {
            return false;
        }

        var next = i + 1;
        while (next < characters.Count && ThaiCharacters.IsMark(characters[next].CodePoint))
        {
            next++;
        }

        var before = i - 1;
        while (before >= 0 && ThaiCharacters.IsMark(characters[before].CodePoint))
        {
            before--;
        }

        return before >= 0 && next < characters.Count
            && characters[next].CodePoint == ThaiCharacters.SaraAa
            && ThaiCharacters.CarriesMarks(characters[before].CodePoint)
            && Math.Abs(characters[next].Baseline - characters[before].Baseline) < 0.1 * character.Em
            && characters[next].OriginX - characters[before].Advance.Right < MaxSaraAmGap * character.Em;
    }

    void AttachMark(int position, in PdfCharacter mark)
    {
        var x = mark.HasInk ? mark.Ink.CenterX : mark.OriginX - (0.1 * mark.Em);
        var best = Nearest(Neighbours(position), mark, x) ?? Nearest(clusters, mark, x);
        if (best is null)
        {
            Add(position, mark);
            return;
        }

        if (best != BaseBefore(position))
        {
            repairs.MarksMoved++;
        }

        best.Attach(mark);
    }

    IEnumerable<Cluster> Neighbours(int position)
    {
        for (var i = Math.Min(position + Neighbourhood, at.Length - 1); i >= Math.Max(0, position - Neighbourhood); i--)
        {
            if (at[i] is { } cluster)
            {
                yield return cluster;
            }
        }
    }

    static Cluster? Nearest(IEnumerable<Cluster> candidates, in PdfCharacter mark, double x)
    {
        Cluster? best = null;
        var cost = MaxReach * mark.Em;
        foreach (var cluster in candidates)
        {
            var lift = Math.Abs(cluster.Base.Baseline - mark.Baseline);
            if (lift > MaxLift * mark.Em || !ThaiCharacters.CarriesMarks(cluster.Base.CodePoint))
            {
                continue;
            }

            var distance = Math.Max(0, Math.Max(cluster.Left - x, x - cluster.Right)) + (0.3 * lift);
            if (distance < cost)
            {
                best = cluster;
                cost = distance;
            }
        }

        return best;
    }

    Cluster? BaseBefore(int position)
    {
        for (var i = position - 1; i >= 0; i--)
        {
            if (at[i] is { } cluster && ThaiCharacters.CarriesMarks(cluster.Base.CodePoint))
            {
                return cluster;
            }
        }

        return null;
    }
}
