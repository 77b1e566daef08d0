using ItaIngest.Model.Text;
using ItaIngest.Training.Ocr.Text;

namespace ItaIngest.Tests.Training.Ocr;

public sealed class NumberFormsTest
{
    static List<string> Many(int seed) => [.. Enumerable.Repeat(new Random(seed), 4000).Select(NumberForms.Next)];

    [Fact]
    public void TheSameSeedGivesTheSameNumbers()
    {
        Assert.Equal(Many(5), Many(5));
        Assert.NotEqual(Many(5), Many(6));
    }

    [Fact]
    public void EveryFormOfTheReportsComesUp()
    {
        var arabic = Many(1).Select(ThaiNumber.ToArabic).ToList();

        Assert.All(
            [@"^\d\d\.\d\d$", "^100\\.00$", @"^25\d\d$", @"^\(\d+\)$", @"^[+–-] ?\d+\.\d\d$", @"^\d{1,3}(,\d{3})+\.00$", "%$", @"^\d+/100$",
             @"^0\d\d-\d{3}-\d{3,4}$", @"^[iIeEoO]\d+$", @"^\d+ \p{L}.* 25\d\d$"],
            (string form) => Assert.Contains(arabic, n => System.Text.RegularExpressions.Regex.IsMatch(n, form)));
    }

    [Fact]
    public void EachDigitComesUpOftenInBothScripts()
    {
        var text = string.Concat(Many(2));

        // twenty digits; the rarest must not be starved, or the model doubles it
        Assert.All("0123456789๐๑๒๓๔๕๖๗๘๙", d => Assert.True(text.Count(c => c == d) > text.Length / 100, $"{d} is rare"));
    }

    [Fact]
    public void TheModelHasASignForAllOfThem() => Assert.All(Many(3), n => Assert.True(ModelAlphabet.Covers(n), n));
}
