using System.Globalization;
using System.Text;

namespace ItaIngest.Pipeline.Evaluation.Noise;

/// <summary>A noise run as tables for a terminal.</summary>
public static class NoiseTable
{
    /// <summary>One line a rate, then which identities covered what, over all rates.</summary>
    public static string Write(IReadOnlyList<NoiseScore> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var text = new StringBuilder("misread digits  documents  numbers  wrong before  bound  restored, certain  right proposed  truth listed  mistaken  damaged  left wrong  given up\n");
        foreach (var s in scores)
        {
            text.AppendLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{s.Rate,14:P0}  {s.Documents,9}  {s.Numbers,7}  {s.Wrong,12}  {s.Covered,5}  {s.Restored,8} {Share(s.Restored, s.Covered),8}  {s.Proposed,5} {Share(s.Proposed, s.Covered),8}  {s.Listed,4} {Share(s.Listed, s.Covered),7}  {s.Mistaken,8}  {s.Damaged,7}  {s.Wrong - s.Restored,10}  {s.GivenUp,8}"));
        }

        text.AppendLine().AppendLine("bound by                                        wrong  restored, certain  truth listed");
        foreach (var kinds in scores.SelectMany(s => s.ByIdentities).GroupBy(k => k.Key).OrderByDescending(g => g.Sum(k => k.Value.Wrong)))
        {
            var (wrong, restored, listed) = (kinds.Sum(k => k.Value.Wrong), kinds.Sum(k => k.Value.Restored), kinds.Sum(k => k.Value.Listed));
            text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"{kinds.Key,-46}  {wrong,5}  {restored,8} {Share(restored, wrong),8}  {Share(listed, wrong),12}"));
        }

        return text.ToString();
    }

    static string Share(int part, int whole) => whole == 0 ? "-" : ((double)part / whole).ToString("P1", CultureInfo.InvariantCulture);
}
