using System.Text;

namespace ItaIngest.Pipeline.Evaluation.Ocr;

/// <summary>The signs that were read of a page, in the reader's own order, without spaces, and where one thing ends and another begins.</summary>
sealed class ReadSigns
{
    readonly StringBuilder signs = new();
    readonly List<ReadGap> gaps = [];

    /// <summary>The signs.</summary>
    public string Signs => signs.ToString();

    /// <summary>What stands before a sign.</summary>
    public ReadGap GapBefore(int sign) => sign < gaps.Count ? gaps[sign] : ReadGap.Boundary;

    /// <summary>A cell, whatever lines and words it has: one thing.</summary>
    public void AddCell(IEnumerable<string> lines) => Add(string.Concat(lines.SelectMany(l => Words(l))), ReadGap.Boundary);

    /// <summary>A line of text with its spaces.</summary>
    public void AddLine(string line)
    {
        var gap = ReadGap.Boundary;
        foreach (var word in Words(line))
        {
            Add(word, gap);
            gap = ReadGap.Space;
        }
    }

    static string[] Words(string line) => SignForm.Of(line).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    void Add(string word, ReadGap before)
    {
        for (var i = 0; i < word.Length; i++)
        {
            gaps.Add(i == 0 ? before : ReadGap.None);
        }

        signs.Append(word);
    }
}
