using ItaIngest.Reading.Ocr.Network;
using ItaIngest.Training.Ocr.Text;

namespace ItaIngest.Training.Ocr.Learning;

/// <summary>Which class of the network is which character.</summary>
internal sealed class LineAlphabet
{
    readonly Dictionary<char, int> classes = [];
    readonly IReadOnlyList<string> characters;

    /// <param name="unicharset">Text of Tesseract's unicharset; its first entry is the space.</param>
    internal LineAlphabet(string unicharset)
    {
        characters = Unicharset.Read(unicharset);
        classes[' '] = 0;
        for (var i = LayerCodes.Blank + 1; i < characters.Count; i++)
        {
            classes.TryAdd(characters[i][0], i);
        }
    }

    /// <summary>Classes of an ordinary text; null when it has a character that the alphabet lacks.</summary>
    internal int[]? Encode(string text)
    {
        var spelt = ModelAlphabet.ToModel(text);
        return spelt.All(classes.ContainsKey) ? [.. spelt.Select(c => classes[c])] : null;
    }

    /// <summary>Ordinary text of classes.</summary>
    internal string Decode(IEnumerable<int> read) => ModelAlphabet.FromModel(string.Concat(read.Select(c => c == 0 ? " " : characters[c])));
}
