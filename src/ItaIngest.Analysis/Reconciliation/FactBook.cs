using System.Globalization;
using ItaIngest.Analysis.Validation;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Reconciliation;

/// <summary>The numbers of a record, each once, with every place where it is printed.</summary>
sealed class FactBook
{
    readonly Dictionary<string, NumberFact> facts = [];

    /// <summary>The scores of a record that tables, comparisons and sentences tell.</summary>
    public FactBook(ItaReport report)
    {
        foreach (var mention in Mention.AllOf(report))
        {
            Score(mention.Agency, mention.Year, mention.Target).Add(Observed(mention.Number));
        }

        AddUnreadable(report);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<NumberFact> Facts => facts.Values;

    /// <summary>A score by what it is the score of; null where the document does not tell it.</summary>
    public NumberFact? Find(string agency, int year, string target) => facts.GetValueOrDefault(Key(agency, year, target));

    /// <summary>A number that stands at one place only, such as a change or a share; null where it is absent.</summary>
    public NumberFact? Single(string field, Sourced<decimal?>? source, string english, string thai, decimal low, decimal high, bool isResult = true)
    {
        if (source is null)
        {
            return null;
        }

        if (!facts.TryGetValue(field, out var fact))
        {
            facts[field] = fact = new NumberFact(field, english, thai, low, high) { IsResult = isResult };
            fact.Add(new Observation(field, source));
        }

        return fact;
    }

    // A mention has a value; what could not be read is the same fact as its copies elsewhere.
    void AddUnreadable(ItaReport report)
    {
        for (var i = 0; i < report.Assessments.Count; i++)
        {
            var assessment = report.Assessments[i];
            var agency = ThaiText.Key(assessment.Agency?.Value ?? "");
            AddUnreadable(agency, assessment.FiscalYear, "overall", RecordNumbers.Assessment(i) + "/overall", assessment.Overall);
            for (var k = 0; k < assessment.Indicators.Count; k++)
            {
                var field = string.Create(CultureInfo.InvariantCulture, $"{RecordNumbers.Assessment(i)}/indicators/{k}/score");
                AddUnreadable(agency, assessment.FiscalYear, Indicator(assessment.Indicators[k].No), field, assessment.Indicators[k].Score);
            }
        }

        for (var i = 0; i < report.Comparisons.Count; i++)
        {
            var (comparison, field) = (report.Comparisons[i], string.Create(CultureInfo.InvariantCulture, $"/content/comparisons/{i}/"));
            AddUnreadable("", comparison.FromYear, Indicator(comparison.Indicator), field + "fromScore", comparison.FromScore);
            AddUnreadable("", comparison.ToYear, Indicator(comparison.Indicator), field + "toScore", comparison.ToScore);
        }
    }

    void AddUnreadable(string agency, int year, string target, string field, Sourced<decimal?>? source)
    {
        if (source is { Value: null })
        {
            Score(agency, year, target).Add(new Observation(field, source));
        }
    }

    NumberFact Score(string agency, int year, string target)
    {
        var key = Key(agency, year, target);
        if (!facts.TryGetValue(key, out var fact))
        {
            facts[key] = fact = new NumberFact(
                key, string.Create(CultureInfo.InvariantCulture, $"{TargetNames.English(target)}, {year}"), string.Create(CultureInfo.InvariantCulture, $"{TargetNames.Thai(target)} ปี {year}"), 0, 100)
            {
                IsExact = target.StartsWith("item:", StringComparison.Ordinal),
                IsResult = target == "overall" || target.StartsWith("instrument:", StringComparison.Ordinal),
            };
        }

        return fact;
    }

    static Observation Observed(Printed number) => new(number.Field, number.Source);

    static string Indicator(int no) => string.Create(CultureInfo.InvariantCulture, $"indicator:{no}");

    static string Key(string agency, int year, string target) => string.Create(CultureInfo.InvariantCulture, $"{agency}|{year}|{target}");
}
