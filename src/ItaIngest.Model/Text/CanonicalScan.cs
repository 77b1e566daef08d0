using static ItaIngest.Model.Text.ThaiLetters;

namespace ItaIngest.Model.Text;

/// <summary>
/// Sees at one glance that a text is canonical already, as nearly every line is: this is asked for every line of every page. What it
/// is not sure of it leaves to the rules.
/// </summary>
static class CanonicalScan
{
    /// <summary>Whether no rule of <see cref="TextNotation"/> or <see cref="ThaiRepair"/> can change the text.</summary>
    public static bool IsCanonical(string text)
    {
        var previous = '\0';
        var mustGoOn = false; // a word never ends here
        foreach (var c in text)
        {
            if (!IsPlain(c) || !MayFollow(previous, c) || (c == ' ' && mustGoOn))
            {
                return false;
            }

            mustGoOn = IsLeadingVowel(c) || c is '\u0E31' or '\u0E37' or '\u0E47' || (mustGoOn && IsMark(c));
            previous = c;
        }

        return true;
    }

    /// <summary>Printed characters that have one notation: ASCII, Thai without nikhahit, general punctuation that is printed, bullets and arrows.</summary>
    static bool IsPlain(char c) => c switch
    {
        Nikhahit => false,
        >= ' ' and <= '~' => true,
        >= '\u0E01' and <= '\u0E5B' => true,
        >= '\u2010' and <= '\u2027' => true,
        >= '\u2190' and <= '\u27BF' => true,
        _ => false,
    };

    /// <summary>A mark needs its consonant or a mark of lower rank before it, sara aa and sara am a syllable; spaces and เ stand single.</summary>
    static bool MayFollow(char previous, char c)
    {
        if (IsMark(c))
        {
            return IsConsonant(previous) || (IsMark(previous) && ThaiRepair.Rank(previous) < ThaiRepair.Rank(c));
        }

        return c switch
        {
            ' ' => previous != ' ',
            'เ' => previous != 'เ',
            SaraAm => previous is not (SaraAm or ' ' or Nikhahit),
            SaraAa => previous != ' ',
            _ => true,
        };
    }
}
