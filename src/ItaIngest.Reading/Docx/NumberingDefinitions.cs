using System.Xml.Linq;

namespace ItaIngest.Reading.Docx;

/// <summary>The lists that a document defines.</summary>
sealed class NumberingDefinitions
{
    /// <summary>A list: the counters it shares, its levels, and the levels whose start it overrides.</summary>
    public sealed record List(int AbstractId, IReadOnlyDictionary<int, NumberingLevel> Levels, IReadOnlyDictionary<int, int> StartOverrides);

    readonly Dictionary<int, List> lists = [];
    readonly Dictionary<string, int> listOfStyle = [];

    /// <summary>Reads w:numbering; an absent part defines nothing.</summary>
    public NumberingDefinitions(XElement? numbering)
    {
        var children = numbering?.Elements().ToList() ?? [];
        var abstracts = new Dictionary<int, XElement>();
        foreach (var element in children.Where(c => c.Name.LocalName == "abstractNum"))
        {
            abstracts.TryAdd(element.Number("abstractNumId", int.MaxValue) ?? 0, element);
        }

        foreach (var num in children.Where(c => c.Name.LocalName == "num"))
        {
            var abstractId = num.Child("abstractNumId").Number(most: int.MaxValue) ?? -1;
            if (Linked(abstractId, abstracts) is { } linked)
            {
                Add(num.Number("numId", int.MaxValue) ?? 0, linked, num, abstracts[linked]);
            }
        }
    }

    /// <summary>The list with that number; null where it is not defined.</summary>
    public List? Find(int numId) => lists.GetValueOrDefault(numId);

    /// <summary>The list whose level is tied to a paragraph style.</summary>
    public List? OfStyle(string styleId) => listOfStyle.TryGetValue(styleId, out var id) ? Find(id) : null;

    void Add(int numId, int abstractId, XElement num, XElement definition)
    {
        var levels = new Dictionary<int, NumberingLevel>();
        foreach (var level in definition.Elements().Where(c => c.Name.LocalName == "lvl"))
        {
            levels[level.Number("ilvl") ?? 0] = NumberingLevel.Read(level);
        }

        var starts = new Dictionary<int, int>();
        foreach (var over in num.Elements().Where(c => c.Name.LocalName == "lvlOverride"))
        {
            var index = over.Number("ilvl") ?? 0;
            if (over.Child("lvl") is { } level)
            {
                levels[index] = NumberingLevel.Read(level);
            }

            if (over.Child("startOverride").Number() is { } start)
            {
                starts[index] = start;
            }
        }

        lists.TryAdd(numId, new List(abstractId, levels, starts));
        foreach (var style in levels.Values.Select(l => l.StyleId).OfType<string>())
        {
            listOfStyle.TryAdd(style, numId);
        }
    }

    /// <summary>The definition that has the levels: one that only names a list style stands for the one that defines that style.</summary>
    static int? Linked(int id, Dictionary<int, XElement> abstracts)
    {
        if (!abstracts.TryGetValue(id, out var definition) || definition.Child("numStyleLink")?.Value() is not { } style)
        {
            return abstracts.ContainsKey(id) ? id : null;
        }

        foreach (var (other, candidate) in abstracts)
        {
            if (candidate.Child("styleLink")?.Value() == style)
            {
                return other;
            }
        }

        return id;
    }
}
