using static ItaIngest.Model.Text.ThaiLetters;

namespace ItaIngest.Model.Text;

/// <summary>
/// The second half of canonical form: every consonant with its marks in their one order, sara am whole, and what a text layer
/// broke mended. One pass over the pieces; <see cref="ThaiText.Canonicalise"/> repeats it until nothing changes.
/// </summary>
sealed class ThaiRepair(List<TextPiece> pieces, ISet<string> repairs)
{
    const char Replacement = '\uFFFD';
    const char SaraE = 'เ';
    readonly List<TextPiece> result = new(pieces.Count);
    int at;

    /// <summary>The pieces after one pass; what was mended is added to the repairs.</summary>
    public List<TextPiece> Run()
    {
        while (at < pieces.Count)
        {
            var piece = pieces[at];
            if (IsConsonant(piece.Char))
            {
                ReadCluster();
            }
            else
            {
                at++;
                AppendOther(piece);
            }
        }

        return result;
    }

    void AppendOther(TextPiece piece)
    {
        if (IsMark(piece.Char))
        {
            repairs.Add("mark without a consonant dropped");
        }
        else if (piece.Char == SaraE && result.Count > 0 && result[^1].Char == SaraE)
        {
            result[^1] = result[^1] with { Char = 'แ' };
        }
        else if (piece.Char == SaraAm && result.Count > 0 && result[^1].Char == SaraAm)
        {
            repairs.Add("doubled mark dropped");
        }
        else
        {
            TextNotation.Append(result, piece);
        }
    }

    /// <summary>A consonant, its marks wherever spaces tore them off, and a sara aa or sara am after them.</summary>
    void ReadCluster()
    {
        var consonant = pieces[at++];
        var marks = new List<TextPiece>();
        ReadMarks(marks);
        var tail = ReadTail(marks);
        if (tail?.Char == SaraAm)
        {
            marks.RemoveAll(m => m.Char == Nikhahit);
        }

        var followsSaraE = result.Count > 0 && result[^1].Char == SaraE;
        result.Add(consonant);
        var ordered = marks.DistinctBy(m => m.Char).OrderBy(m => Rank(m.Char)).ToList();
        if (ordered.Count < marks.Count)
        {
            repairs.Add("doubled mark dropped");
        }

        result.AddRange(ordered);
        if (tail is { } vowel)
        {
            result.Add(vowel);
        }
        else if (MustGoOn(consonant.Char, ordered, followsSaraE))
        {
            SkipSpaceBeforeConsonant();
        }
    }

    void ReadMarks(List<TextPiece> marks)
    {
        while (true)
        {
            var next = AfterSpaces(at);
            if (next >= pieces.Count || !IsMark(pieces[next].Char))
            {
                return;
            }

            TellSpace(next);
            marks.Add(pieces[next]);
            at = next + 1;
        }
    }

    /// <summary>Sara aa or sara am of the cluster; marks that stand after it are added to the cluster's own.</summary>
    TextPiece? ReadTail(List<TextPiece> marks)
    {
        var next = AfterSpaces(at);
        var isTorn = next > at;
        var lostHalf = next < pieces.Count && pieces[next].Char == Replacement;
        next = lostHalf ? AfterSpaces(next + 1) : next;
        if (next >= pieces.Count || pieces[next].Char is not (SaraAa or SaraAm))
        {
            return null;
        }

        var isWhole = pieces[next].Char == SaraAm;
        var hasNikhahit = marks.Any(m => m.Char == Nikhahit);
        var isLost = !isWhole && !hasNikhahit && (isTorn || lostHalf);
        if (isLost && marks.Any(m => !IsTone(m.Char)))
        {
            return null; // the consonant has a vowel already: this sara aa is not the rest of its sara am
        }

        if (isLost)
        {
            repairs.Add("sara am restored");
        }
        else
        {
            TellSpace(next);
        }

        var vowel = pieces[next];
        at = next + 1;
        var isAm = isWhole || hasNikhahit || isLost;
        isAm |= ReadMarksAfterVowel(marks, isAm);
        return vowel with { Char = isAm ? SaraAm : SaraAa };
    }

    /// <summary>Tones (and the nikhahit of a sara am written backwards) that stand after the vowel; true when nikhahit was one.</summary>
    bool ReadMarksAfterVowel(List<TextPiece> marks, bool isAm)
    {
        var foundNikhahit = false;
        while (at < pieces.Count && (IsTone(pieces[at].Char) || pieces[at].Char == Nikhahit))
        {
            foundNikhahit |= pieces[at].Char == Nikhahit;
            if (IsTone(pieces[at].Char) && !isAm)
            {
                repairs.Add("tone mark moved to its consonant");
            }

            marks.Add(pieces[at++]);
        }

        return foundNikhahit;
    }

    int AfterSpaces(int from)
    {
        while (from < pieces.Count && pieces[from].Char == ' ')
        {
            from++;
        }

        return from;
    }

    void TellSpace(int next)
    {
        if (next > at)
        {
            repairs.Add("space inside a word removed");
        }
    }

    void SkipSpaceBeforeConsonant()
    {
        var next = AfterSpaces(at);
        if (next > at && next < pieces.Count && IsConsonant(pieces[next].Char))
        {
            TellSpace(next);
            at = next;
        }
    }

    /// <summary>Mai han akat and sara uee never end a word, and mai taikhu only in ก็: a space after them stands inside a word.</summary>
    static bool MustGoOn(char consonant, List<TextPiece> marks, bool followsSaraE) => marks.Any(
        m => m.Char is '\u0E31' or '\u0E37' || (m.Char == '\u0E47' && (consonant != 'ก' || followsSaraE)));

    /// <summary>Vowels first, then nikhahit, tones, and what closes the syllable.</summary>
    public static int Rank(char mark) => mark switch
    {
        Nikhahit => 1,
        '\u0E4C' or '\u0E4E' => 3,
        _ when IsTone(mark) => 2,
        _ => 0,
    };
}
