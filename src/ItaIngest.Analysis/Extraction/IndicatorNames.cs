using System.Text.RegularExpressions;
using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Recognises indicators by their printed names.</summary>
static partial class IndicatorNames
{
    /// <summary>
    /// Below this a name says nothing: the official names differ from each other by more (the two most alike,
    /// 'แก้ไขปัญหาการทุจริต' and 'ป้องกันการทุจริต', reach 0.63).
    /// </summary>
    public const double Least = 0.7;

    /// <summary>No name is printed longer, number and instrument included.</summary>
    const int LongestPrinted = 90;

    static readonly (int No, string Key)[] Known =
    [
        .. ItaCalendar.Default.Indicators.SelectMany(i => i.Aliases.Prepend(i.Name).Select(n => (i.No, KeyOf(n)))).Distinct(),
    ];

    /// <summary>The indicator whose name is most like a printed one; similarity 0 for a blank.</summary>
    public static IndicatorMatch Best(string printed) => Ranked(printed) is [var best, ..] ? best : default;

    /// <summary>How like the name of one indicator a printed name is.</summary>
    public static double To(int no, string printed)
    {
        var key = KeyOf(printed);
        return key.Length == 0 ? 0 : Known.Where(k => k.No == no).Select(k => Similarity.Of(k.Key, key)).DefaultIfEmpty(0).Max();
    }

    /// <summary>All ten, best first.</summary>
    public static IReadOnlyList<IndicatorMatch> Ranked(string printed)
    {
        if (printed.Length is 0 or > LongestPrinted || char.IsAsciiDigit(printed[^1]))
        {
            return [];
        }

        var key = KeyOf(printed);
        if (key.Length is 0 or > 60)
        {
            return [];
        }

        return
        [
            .. Known.GroupBy(k => k.No, k => Like(k.Key, key))
                .Select(g => new IndicatorMatch(g.Key, g.Max())).OrderByDescending(m => m.Similarity).ThenBy(m => m.No),
        ];
    }

    /// <summary>The indicator whose name stands inside a longer text ('ตัวชี้วัดการป้องกันการทุจริต (OIT)'); null for none.</summary>
    public static int? Inside(string text)
    {
        var key = ThaiText.KeyOfCanonical(text);
        var held = Known.Where(k => key.Contains(k.Key, StringComparison.Ordinal)).OrderByDescending(k => k.Key.Length).FirstOrDefault();
        return held.Key is null ? null : held.No;
    }

    /// <summary>The indicator whose name a text begins with, spaces and a slip of the pen aside; null for none.</summary>
    public static int? AtStart(string text)
    {
        var key = KeyOf(text);
        var begun = Known.Where(k => key.StartsWith(k.Key, StringComparison.Ordinal)).OrderByDescending(k => k.Key.Length).FirstOrDefault();
        if (begun.Key is not null)
        {
            return begun.No;
        }

        var near = Known.Where(k => key.Length >= k.Key.Length).Select(k => (k.No, Like: Similarity.Of(k.Key, key[..k.Key.Length]))).OrderByDescending(k => k.Like).FirstOrDefault();
        return near.Like >= 0.85 ? near.No : null;
    }

    // Half as long cannot be alike; saying so early spares counting edits in every cell of every table.
    static double Like(string known, string key) =>
        Math.Min(known.Length, key.Length) * 2 < Math.Max(known.Length, key.Length) ? 0 : Similarity.Of(known, key);

    /// <summary>A name without what stands around it: 'ตัวชี้วัดที่ ๓', '(IIT)', list numbers, and the leading 'การ' that some reports drop.</summary>
    public static string KeyOf(string name)
    {
        var key = Around().Replace(ThaiText.KeyOfCanonical(name), "");
        return key.StartsWith("การ", StringComparison.Ordinal) ? key[3..] : key;
    }

    [GeneratedRegex(@"ตัวชี้วัด(ที่)?|\(?\b(iit|eit|oit)\b\)?|[0-9().:""“”\-–]")]
    private static partial Regex Around();
}
