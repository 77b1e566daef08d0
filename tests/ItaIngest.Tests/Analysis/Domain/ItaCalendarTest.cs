using System.Text.Json;
using ItaIngest.Analysis.Domain;
using ItaIngest.Tests.TestSupport;

namespace ItaIngest.Tests.Analysis.Domain;

/// <summary>The calendar that comes with the program holds what the rules file says.</summary>
public sealed class ItaCalendarTest
{
    [Fact]
    public void It_has_ten_indicators_and_weights_that_make_a_hundred()
    {
        Assert.Equal(Enumerable.Range(1, 10), ItaCalendar.Default.Indicators.Select(i => i.No));
        Assert.All(Enumerable.Range(2562, 7), y => Assert.Equal(100m, ItaCalendar.Default.Year(y)!.Weights.Values.Sum()));
        Assert.Null(ItaCalendar.Default.Year(2599));
    }

    [Fact]
    public void What_is_not_confirmed_says_so()
    {
        Assert.Null(ItaCalendar.Default.Year(2563)!.Confirmed);
        Assert.NotNull(ItaCalendar.Default.Year(2565)!.Confirmed);
        Assert.NotNull(ItaCalendar.Default.Year(2567)!.Levels.Condition);
    }

    [Fact]
    public void It_agrees_with_the_shared_rules()
    {
        using var rules = JsonDocument.Parse(File.ReadAllText(Repository.SharedFile("domain", "ita-rules.json")));
        foreach (var rule in rules.RootElement.GetProperty("indicators").EnumerateArray())
        {
            var own = ItaCalendar.Default.Indicator(rule.GetProperty("no").GetInt32())!;
            Assert.Equal((rule.GetProperty("name").GetString(), rule.GetProperty("instrument").GetString()), (own.Name, own.Instrument));
        }

        foreach (var year in rules.RootElement.GetProperty("years").EnumerateObject())
        {
            var own = ItaCalendar.Default.Year(int.Parse(year.Name))!;
            Assert.Equal(year.Value.GetProperty("confirmed").GetString(), own.Confirmed);
            Assert.Equal(year.Value.GetProperty("levels").GetString(), own.Levels.Name);
        }
    }
}
