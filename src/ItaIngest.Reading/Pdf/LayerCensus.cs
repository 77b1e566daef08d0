using ItaIngest.Model.Pages;

namespace ItaIngest.Reading.Pdf;

/// <summary>What kinds of characters a page's text layer has.</summary>
/// <param name="Printed">Characters that are no spaces.</param>
/// <param name="Thai">Thai ones among them.</param>
/// <param name="Bad">Those that cannot be what is printed.</param>
/// <param name="Invisible">Those painted invisibly.</param>
/// <param name="AreMarksLost">Whether Thai text is there without the vowels and tones that stand over it.</param>
/// <param name="IsSaraAmLost">Whether words are there that only a lost sara am explains.</param>
readonly record struct LayerCensus(int Printed, int Thai, int Bad, int Invisible, bool AreMarksLost, bool IsSaraAmLost)
{
    /// <summary>Official words as they look without their nikhahit; none of them is a Thai word or part of one.</summary>
    static readonly string[] WithoutSaraAm =
        ["ดาเนิน", "สานัก", "จานวน", "กาหนด", "ตาบล", "อาเภอ", "อานาจ", "ประจาปี", "สาคัญ", "สาเร็จ", "จาเป็น", "ลาดับ", "กากับ", "บารุง", "คาสั่ง"];

    /// <summary>Counts a page.</summary>
    internal static LayerCensus Of(IReadOnlyList<PdfCharacter> characters, IReadOnlyList<Word> words, TextRepairs repairs)
    {
        int printed = 0, thai = 0, bad = 0, invisible = 0;
        foreach (var character in characters)
        {
            if (ThaiCharacters.IsSpace(character.CodePoint))
            {
                continue;
            }

            printed++;
            thai += character.CodePoint is >= 0x0E01 and <= 0x0E5B || ThaiCharacters.IsPrivateUse(character.CodePoint) ? 1 : 0;
            bad += IsBad(character.CodePoint) ? 1 : 0;
            invisible += character.IsInvisible ? 1 : 0;
        }

        bad += repairs.LostMarks + repairs.Orphans - repairs.ReplacementCharacters - repairs.TonesRestored;
        return new LayerCensus(printed, thai, bad, invisible, HasLostMarks(words), HasLostSaraAm(words));
    }

    static bool IsBad(int code) => code switch
    {
        ThaiCharacters.Replacement => true,
        0xAD or >= 0x200B and <= 0x200F or 0xFEFF => false,
        0xA0 or 0xA7 or 0xA9 or 0xAB or 0xAE or 0xB0 or 0xB1 or 0xB2 or 0xB7 or 0xBB or 0xBD or 0xD7 or 0xF7 => false,
        >= 0x80 and <= 0x058F => true, // Latin-1 letters, Greek, Cyrillic: how Thai in a font's own encoding comes out
        >= 0xF000 and <= 0xF0FF => false, // bullets of Symbol and Wingdings
        >= 0xE000 and <= 0xF8FF => !ThaiCharacters.IsPrivateUse(code),
        _ => ThaiCharacters.IsNothing(code),
    };

    /// <summary>
    /// Thai has a mark for every three or four consonants. The pages of hangdong-project-list, whose layer has as good as none, reach 0.006;
    /// the lowest of a healthy page is 0.11 (corpora/reports/chiang-mai-2562, a table of short words).
    /// </summary>
    static bool HasLostMarks(IReadOnlyList<Word> words)
    {
        const int enough = 60;
        const double lowest = 0.07;
        int consonants = 0, marks = 0;
        foreach (var c in words.SelectMany(w => w.Text))
        {
            consonants += ThaiCharacters.CarriesMarks(c) ? 1 : 0;
            marks += ThaiCharacters.IsMark(c) ? 1 : 0;
        }

        return consonants >= enough && marks < lowest * consonants;
    }

    /// <summary>Two of the words, and more of them than a tenth of the sara am that are there: one alone may be a typing error.</summary>
    static bool HasLostSaraAm(IReadOnlyList<Word> words)
    {
        int lost = 0, kept = 0;
        foreach (var text in words.Select(w => w.Text))
        {
            kept += text.Count(c => c is (char)ThaiCharacters.SaraAm or (char)ThaiCharacters.Nikhahit);
            lost += WithoutSaraAm.Count(w => text.Contains(w, StringComparison.Ordinal));
        }

        return lost >= 2 && lost * 10 > kept;
    }
}
