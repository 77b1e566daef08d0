using ItaIngest.Model.Geometry;
using ItaIngest.Model.Text;
using ItaIngest.Reading.Pdf;

namespace ItaIngest.Tests.Reading.Pdf;

/// <summary>Thai marks by geometry: characters as PDFium gives them, each on a slot of 6 points, marks of no advance.</summary>
public sealed class MarkTests
{
    const double Em = 16;

    [Fact]
    public void A_mark_belongs_to_the_consonant_it_stands_over_wherever_the_stream_has_it()
    {
        // stream order ขอ้มลู, paper ข้อมูล
        PdfCharacter[] layer = [At(0, 'ข', 0), At(1, 'อ', 1), Over(2, '้', 0), At(3, 'ม', 2), At(4, 'ล', 3), Under(5, 'ู', 2)];
        var (text, repairs) = Read(layer);
        Assert.Equal("ข้อมูล", text);
        Assert.Equal(2, repairs.MarksMoved);
    }

    [Fact]
    public void A_painted_space_between_consonant_and_sara_aa_is_sara_am()
    {
        PdfCharacter[] before = [At(0, 'ส', 0), Over(1, ' ', 0), At(2, 'า', 1), At(3, 'น', 2)];
        PdfCharacter[] after = [At(0, 'ส', 0), At(1, 'า', 1), Over(2, ' ', 0), At(3, 'น', 2)];
        Assert.Equal("สำน", ThaiText.Canonical(Read(before).Text));
        Assert.Equal("สำน", ThaiText.Canonical(Read(after).Text));
        Assert.Equal(1, Read(after).Repairs.SaraAmRestored);
    }

    [Fact]
    public void A_latin_letter_over_a_consonant_is_the_tone_that_its_face_keeps_there()
    {
        PdfCharacter[] layer = [At(0, 'ท', 0), Over(1, 'ี', 0), Over(2, 'É', 0), At(3, 'É', 1)];
        var (text, repairs) = Read(layer);
        Assert.Equal("ที่É", text); // the second stands on the line and is what it says
        Assert.Equal(1, repairs.TonesRestored);
    }

    [Fact]
    public void An_unpainted_space_before_sara_aa_is_sara_am_too()
    {
        PdfCharacter[] layer = [At(0, 'ส', 0), Space(1, 1), At(2, 'า', 1), At(3, 'น', 2)];
        Assert.Equal("สำน", ThaiText.Canonical(Read(layer).Text));
    }

    [Fact]
    public void Sara_aa_that_the_layer_calls_sara_am_is_known_by_its_height()
    {
        PdfCharacter[] layer = [At(0, 'ก', 0), At(1, 'ำ', 1), At(2, 'ร', 2)];
        Assert.Equal("การ", Read(layer).Text);
        PdfCharacter[] tall = [At(0, 'ก', 0), At(1, 'ำ', 1) with { Ink = new Box(4, 89, 11, 100) }, At(2, 'ร', 2)];
        Assert.Equal("กำร", Read(tall).Text);
    }

    [Fact]
    public void A_painted_space_under_a_consonant_is_a_lower_vowel_told_by_its_width()
    {
        PdfCharacter[] narrow = [At(0, 'ส', 0), Under(1, ' ', 0), At(2, 'ข', 1)];
        PdfCharacter[] wide = [At(0, 'ม', 0), Under(1, ' ', 0) with { Ink = new Box(1, 101, 6, 104) }, At(2, 'ล', 1)];
        Assert.Equal("สุข", Read(narrow).Text);
        Assert.Equal("มูล", Read(wide).Text);
    }

    [Fact]
    public void Marks_over_slanted_letters_stand_to_their_right()
    {
        // จั with the mark's ink over the next letter, as a slant of 0.33 puts it
        PdfCharacter[] layer =
        [
            At(0, 'จ', 0) with { Slant = 0.33 },
            At(1, 'ด', 1) with { Slant = 0.33 },
            Over(2, 'ั', 0) with { Slant = 0.33, Ink = new Box(5, 88, 9, 92) },
        ];
        Assert.Equal("จัด", Read(layer).Text);
    }

    [Fact]
    public void A_glyph_with_a_replacement_text_carries_its_marks_itself()
    {
        // ActualText 'นั' over one glyph: both halves share the glyph's origin
        PdfCharacter[] layer =
        [
            At(0, 'น', 0) with { Ink = new Box(0, 93, 3, 100) },
            At(1, 'ั', 0) with { Ink = new Box(3, 93, 6, 100) },
            At(2, 'ก', 1),
        ];
        Assert.Equal("นัก", Read(layer).Text);
    }

    [Fact]
    public void Marks_that_no_rule_restores_are_counted_against_the_layer()
    {
        PdfCharacter[] layer = [At(0, 'ก', 0), Over(1, ' ', 0), At(2, 'น', 1)];
        Assert.Equal(1, Read(layer).Repairs.LostMarks);
    }

    static PdfCharacter At(int index, char code, int slot) => new(
        index, code, new Box((6 * slot) + 0.5, 93, (6 * slot) + 5.5, 100), new Box(6 * slot, 88, 6 * (slot + 1), 104), 6 * slot, 100, Em, 0, 0, false);

    static PdfCharacter Over(int index, char code, int slot) => Mark(index, code, slot, 88, 91);

    static PdfCharacter Under(int index, char code, int slot) => Mark(index, code, slot, 101, 104);

    static PdfCharacter Space(int index, int slot) => At(index, ' ', slot) with { Ink = new Box(6 * slot, 100, (6 * slot) + 3, 100) };

    static PdfCharacter Mark(int index, char code, int slot, double top, double bottom) => new(
        index,
        code,
        new Box((6 * slot) + 3, top, (6 * slot) + 5, bottom),
        new Box((6 * slot) + 3, 88, 6 * (slot + 1), 104),
        6 * (slot + 1),
        100,
        Em,
        0,
        0,
        false);

    static (string Text, TextRepairs Repairs) Read(PdfCharacter[] layer)
    {
        var repairs = new TextRepairs();
        var words = PdfText.Words(layer, [], 600, 800, repairs);
        return (string.Concat(words.Select(w => w.Text)), repairs);
    }
}
