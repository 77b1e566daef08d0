namespace ItaIngest.Training.Ocr.Render;

/// <summary>
/// The faces. TH Sarabun New, in which nearly every report is set, is a third; faces without inner loops and with small ones (๗, ๓) have
/// more weight than their use would give them, for those are misread first. The evaluation's own faces are never trained on.
/// </summary>
internal static class Faces
{
    internal static IReadOnlyList<Face> Training { get; } =
    [
        new("TH Sarabun New", 22, true), new("TH Sarabun New Bold", 9, true), new("TH Sarabun New Italic", 1.5, true),
        new("TH Sarabun New Bold Italic", 1, true),
        new("Sarabun", 3), new("Sarabun Bold", 2), new("Sarabun Italic", 0.5), new("Niramit", 2.2), new("Niramit Bold", 1), new("K2D", 2.5),
        new("K2D Bold", 1.2), new("Kodchasan", 1), new("Chakra Petch", 2), new("Chakra Petch Bold", 1), new("Charm", 0.5),
        new("Bai Jamjuree", 2.5), new("Bai Jamjuree Bold", 1.2), new("Mali", 0.7), new("KoHo", 2), new("KoHo Bold", 1),
        new("Fahkwang", 0.7), new("Prompt", 2), new("Prompt Bold", 0.7), new("Kanit", 1.6), new("Trirong", 1.5), new("Taviraj", 1.5),
        new("Pridi", 1), new("Maitree", 1.5), new("Mitr", 0.7), new("Athiti", 1), new("Noto Sans Thai", 2), new("Noto Sans Thai Bold", 1),
        new("Noto Serif Thai", 2), new("IBM Plex Sans Thai Looped", 1), new("Garuda", 2), new("Garuda Bold", 1), new("Kinnari", 2.5),
        new("Kinnari Bold", 1.2), new("Loma", 1.5), new("Loma Bold", 0.7), new("Umpush", 1.5), new("Waree", 1), new("Sawasdee", 1),
        new("Purisa", 0.5), new("Arundina Sans", 1.5), new("Arundina Serif", 1.5), new("Tlwg Typist", 1), new("Tlwg Typewriter", 0.7),
        new("Tlwg Mono", 0.5), new("Tlwg Typo", 0.7), new("Tlwg Typo Bold", 0.3), new("Kinnari Italic", 0.5), new("Garuda Oblique", 0.3),
        new("Loma Oblique", 0.3), new("Umpush Bold", 0.8), new("Waree Bold", 0.5), new("Sawasdee Bold", 0.5), new("Arundina Sans Bold", 0.6),
        new("Arundina Serif Bold", 0.7), new("Arundina Sans Mono", 0.5), new("Tlwg Typist Bold", 0.4), new("Anuphan", 1.5), new("Anuphan Bold", 0.4),
        new("IBM Plex Sans Thai", 1.5), new("IBM Plex Sans Thai Bold", 0.5), new("IBM Plex Sans Thai Looped Bold", 0.5), new("Itim", 0.7),
        new("Sriracha", 0.6), new("Pattaya", 0.3), new("Chonburi", 0.3), new("Charmonman", 0.3), new("Kodchasan Bold", 0.5),
        new("Trirong Bold", 0.5), new("Taviraj Bold", 0.5), new("Pridi Bold", 0.4), new("Maitree Bold", 0.4), new("Athiti Bold", 0.4),
        new("Kanit Bold", 0.4), new("Mitr Bold", 0.3), new("Noto Serif Thai Bold", 1), new("Niramit Italic", 0.3),
    ];

    /// <summary>
    /// Two of the known face (with texts and damage of their own) and five that were never seen: a national face, a clone of the
    /// commonest, its bold, a book serif and a looped one of phones and web pages.
    /// </summary>
    internal static IReadOnlyList<Face> Evaluation { get; } =
    [
        new("TH Sarabun New", 3, true), new("TH Sarabun New Bold", 1, true), new("Krub", 1), new("Laksaman", 1), new("Laksaman Bold", 1),
        new("Norasi", 1), new("Noto Sans Thai Looped", 1),
    ];
}
