using System.Xml.Linq;
using ItaIngest.Model.Text;
using static ItaIngest.Training.Corpus.Docx.Wml;

namespace ItaIngest.Training.Corpus.Docx;

/// <summary>Word's automatic numbering: Thai digits, Thai letters, bullets.</summary>
sealed class Numbering
{
    static readonly string[] Styles = ["thai", "thaiLetters", "thaiParen", "bullet"];
    // Word's thaiLetters leave out the two obsolete consonants.
    const string ThaiLetters = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";
    readonly List<(string Style, int Id)> used = [];
    readonly Dictionary<(string Style, int Id), int> counts = [];

    /// <summary>Whether any paragraph is numbered.</summary>
    public bool Any => used.Count > 0;

    /// <summary>The numbering properties of a paragraph; the same style and id go on counting.</summary>
    public XElement Use(string style, int id)
    {
        if (!used.Contains((style, id)))
        {
            used.Add((style, id));
        }

        return El("numPr", Val("ilvl", 0), Val("numId", used.IndexOf((style, id)) + 1));
    }

    /// <summary>The label that Word prints for a paragraph, counted here: LibreOffice prints thaiNumbers as Arabic digits.</summary>
    public string Label(string style, int id)
    {
        var number = counts[(style, id)] = counts.GetValueOrDefault((style, id)) + 1;
        return style switch
        {
            "thai" => ThaiNumber.ToThai($"{number}") + ".",
            "thaiParen" => $"({ThaiNumber.ToThai($"{number}")})",
            "thaiLetters" => $"({ThaiLetters[number - 1]})",
            _ => "-",
        };
    }

    /// <summary>The numbering part.</summary>
    public XElement Part() => El(
        "numbering",
        Styles.Select((style, i) => El("abstractNum", At("abstractNumId", i), Val("multiLevelType", "singleLevel"), Level(style))),
        used.Select((u, i) => El(
            "num",
            At("numId", i + 1),
            Val("abstractNumId", Array.IndexOf(Styles, u.Style)),
            El("lvlOverride", At("ilvl", 0), Val("startOverride", 1)))));

    static XElement Level(string style) => El(
        "lvl",
        At("ilvl", 0),
        Val("start", 1),
        Val("numFmt", style switch { "thai" or "thaiParen" => "thaiNumbers", "thaiLetters" => "thaiLetters", _ => "bullet" }),
        Val("lvlText", style switch { "thai" => "%1.", "bullet" => "-", _ => "(%1)" }),
        Val("lvlJc", "left"),
        El("pPr", El("ind", At("left", 425), At("hanging", 425))),
        El("rPr", El("cs")));
}
