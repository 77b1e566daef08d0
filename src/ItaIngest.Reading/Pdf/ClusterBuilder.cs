namespace ItaIngest.Reading.Pdf;

/// <summary>
/// From characters to clusters. A mark belongs to the consonant that it stands over or under, wherever the stream has it.
/// </summary>
sealed class ClusterBuilder(List<PdfCharacter> characters, TextRepairs repairs)
{
    /// <summary>How far from a mark's consonant its middle may lie, in em. Sarabun's marks stay within 0.2; PSL faces reach 0.3.</summary>
    const double MaxReach = 0.35;

    /// <summary>A mark no further from a consonant than this is its own without looking further.</summary>
    const double SureReach = 0.02;

    /// <summary>How far a mark's base line may lie from its consonant's, in em: some programs shift marks up by a line of their own.</summary>
    const double MaxLift = 1.0;

    /// <summary>Sara aa is as high as a consonant (0.95 to 1.05 in the faces of ../shared/real); sara am reaches 1.4 to 1.6.</summary>
    const double MaxSaraAaRise = 1.15;

    /// <summary>See <see cref="MaxSaraAaRise"/>.</summary>
    const double MinSaraAmRise = 1.3;

    /// <summary>How far in the stream the consonant is first looked for.</summary>
    const int Neighbourhood = 5;

    /// <summary>How much of an em may separate a consonant from the า of its lost sara am: the space that took its place.</summary>
    const double MaxSaraAmGap = 0.6;

    readonly List<Cluster> clusters = new(characters.Count);
    readonly Cluster?[] at = new Cluster?[characters.Count];
    readonly List<(int Position, PdfCharacter Mark)> marks = [];
    readonly List<(int Position, PdfCharacter Mark)> inked = [];

    readonly List<(int Position, PdfCharacter Letter)> foreign = [];

    Cluster? lastBase;

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

        foreach (var (position, space) in inked)
        {
            AttachInkedSpace(position, space);
        }

        foreach (var (position, letter) in foreign)
        {
            AttachForeignTone(position, letter);
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
        if (i > 0 && ThaiCharacters.IsMark(code) && character.SharesGlyphWith(characters[i - 1]) && lastBase is not null)
        {
            lastBase.AttachSlice(character);
        }
        else if (character.HasInk && (ThaiCharacters.IsSpace(code) || IsOnlyNikhahit(i)))
        {
            inked.Add((i, character));
        }
        else if (StandsForNikhahit(i))
        {
            repairs.SaraAmRestored += code == ThaiCharacters.Replacement ? 0 : 1;
            repairs.ReplacementCharacters += code == ThaiCharacters.Replacement ? 1 : 0;
            marks.Add((i, character with { CodePoint = ThaiCharacters.Nikhahit }));
        }
        else if (ThaiCharacters.IsMark(code))
        {
            marks.Add((i, character));
        }
        else if (ThaiCharacters.ToneUnder(code) is not null && character.HasInk)
        {
            foreign.Add((i, character));
        }
        else
        {
            Add(i, code is ThaiCharacters.SaraAa or ThaiCharacters.SaraAm ? SaraByShape(i) : character);
        }
    }

    /// <summary>
    /// า and ำ share a glyph's half, and layers confuse them both ways (PowerPoint calls every า ำ). The shape tells: sara am rises over the
    /// consonants beside it, sara aa does not.
    /// </summary>
    PdfCharacter SaraByShape(int i)
    {
        var sara = characters[i];
        if (!sara.HasInk || IsSlice(i) || ConsonantHeight(i) is not { } consonant)
        {
            return sara;
        }

        var rises = (sara.Baseline - sara.Ink.Top) / consonant;
        if (sara.CodePoint == ThaiCharacters.SaraAm && rises < MaxSaraAaRise)
        {
            repairs.SaraAaRestored++;
            return sara with { CodePoint = ThaiCharacters.SaraAa };
        }

        if (sara.CodePoint == ThaiCharacters.SaraAa && rises > MinSaraAmRise && sara.Ink.Left < sara.OriginX)
        {
            repairs.SaraAmRestored++;
            return sara with { CodePoint = ThaiCharacters.SaraAm };
        }

        return sara;
    }

    /// <summary>A glyph that the layer calls ำ and of which only the upper part is there: it stands wholly over the consonants.</summary>
    bool IsOnlyNikhahit(int i) =>
        characters[i].CodePoint == ThaiCharacters.SaraAm
        && ConsonantHeight(i) is { } consonant
        && characters[i].Baseline - characters[i].Ink.Bottom > consonant;

    bool IsSlice(int i) =>
        (i > 0 && characters[i].SharesGlyphWith(characters[i - 1]))
        || (i + 1 < characters.Count && characters[i + 1].SharesGlyphWith(characters[i]));

    /// <summary>The height of the lowest consonant nearby in the same face and size (those with ascenders are higher); null: none.</summary>
    double? ConsonantHeight(int position)
    {
        var sara = characters[position];
        double? lowest = null;
        for (var i = Math.Max(0, position - Neighbourhood); i < Math.Min(characters.Count, position + Neighbourhood); i++)
        {
            var c = characters[i];
            if (ThaiCharacters.CarriesMarks(c.CodePoint) && c.HasInk && c.Em == sara.Em && c.Baseline == sara.Baseline)
            {
                var height = c.Baseline - c.Ink.Top;
                lowest = height > 0 && !(height > lowest) ? height : lowest;
            }
        }

        return lowest;
    }

    void Add(int position, PdfCharacter character)
    {
        var isSlice = position > 0 && character.SharesGlyphWith(characters[position - 1]);
        lastBase = new Cluster(isSlice ? character with { OriginX = character.Ink.Left } : character) { IsGlyphPart = isSlice };
        at[position] = lastBase;
        clusters.Add(lastBase);
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

    void AttachMark(int position, PdfCharacter mark)
    {
        var x = mark.HasInk ? mark.UprightCenterX : mark.OriginX - (0.1 * mark.Em);
        var best = ConsonantOf(position, mark, x);
        if (best is null)
        {
            repairs.Orphans++;
            Add(position, mark);
            return;
        }

        if (best != BaseBefore(position))
        {
            repairs.MarksMoved++;
        }

        best.Attach(mark);
    }

    /// <summary>
    /// Word's text layers call some marks a space. A space that is painted is no space: over a consonant before า it was the upper part
    /// of sara am (wherever the stream has it), under a consonant it was ุ or, when it is wider than high, ู.
    /// </summary>
    void AttachInkedSpace(int position, PdfCharacter space)
    {
        var consonant = ConsonantOf(position, space, space.UprightCenterX);
        if (consonant is null)
        {
            Add(position, space);
        }
        else if (space.Ink.CenterY > space.Baseline)
        {
            repairs.LowerVowelsRestored++;
            consonant.Attach(space with { CodePoint = space.Ink.Width > space.Ink.Height ? 'ู' : 'ุ' });
        }
        else if (clusters.Exists(c => IsAfter(ThaiCharacters.SaraAm, consonant, c)))
        {
            return; // the whole sara am is there already
        }
        else if (clusters.Exists(c => IsAfter(ThaiCharacters.SaraAa, consonant, c)))
        {
            repairs.SaraAmRestored++;
            consonant.Attach(space with { CodePoint = ThaiCharacters.Nikhahit });
        }
        else
        {
            repairs.LostMarks++;
        }
    }

    /// <summary>A Latin letter stands on the base line; one that stands wholly over a consonant is the tone that the layer means by it.</summary>
    void AttachForeignTone(int position, PdfCharacter letter)
    {
        var consonant = ConsonantOf(position, letter, letter.UprightCenterX);
        if (consonant is null || letter.Ink.Bottom > consonant.Base.Ink.Top)
        {
            Add(position, letter);
            return;
        }

        repairs.TonesRestored++;
        consonant.Attach(letter with { CodePoint = ThaiCharacters.ToneUnder(letter.CodePoint)!.Value });
    }

    static bool IsAfter(int code, Cluster consonant, Cluster next) =>
        next.Base.CodePoint == code
        && Math.Abs(next.Base.Baseline - consonant.Base.Baseline) < 0.1 * consonant.Base.Em
        && Math.Abs(next.Left - consonant.Right) < MaxReach * consonant.Base.Em;

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

    /// <summary>The consonant nearby in the stream that the mark stands right over, as nearly always; else the nearest of the whole page.</summary>
    Cluster? ConsonantOf(int position, PdfCharacter mark, double x) =>
        Nearest(Neighbours(position), mark, x, SureReach) ?? Nearest(clusters, mark, x, MaxReach);

    static Cluster? Nearest(IEnumerable<Cluster> candidates, PdfCharacter mark, double x, double reach)
    {
        Cluster? best = null;
        var cost = reach * mark.Em;
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
