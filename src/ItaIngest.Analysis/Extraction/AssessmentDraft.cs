using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Extraction;

/// <summary>One assessment while its parts are found in several places of a document.</summary>
sealed class AssessmentDraft(int year, Sourced<string>? agency)
{
    readonly List<Sourced<decimal?>> overalls = [];
    readonly List<Sourced<string>> levels = [];
    readonly List<InstrumentScore> instruments = [];
    readonly List<IndicatorScore> indicators = [];
    readonly List<SubIndicatorScore> subIndicators = [];
    readonly List<OitItem> items = [];
    readonly List<SurveyQuestion> questions = [];

    /// <summary>Fiscal year, Buddhist era.</summary>
    public int Year => year;

    /// <summary>The agency; null: the document's own.</summary>
    public Sourced<string>? Agency => agency;

    /// <summary>Scores that a second place gives otherwise; they become claims, so that both are in the record.</summary>
    public List<ClaimDraft> Differing { get; } = [];

    /// <summary>Whether indicators are known.</summary>
    public bool HasIndicators => indicators.Count > 0;

    /// <summary>Whether something is known of an instrument.</summary>
    public bool HasInstrument(string code) => instruments.Exists(i => i.Code == code);

    /// <summary>A printed total.</summary>
    public void AddOverall(Sourced<decimal?>? overall)
    {
        if (overall is not null)
        {
            overalls.Add(overall);
        }
    }

    /// <summary>A printed level.</summary>
    public void AddLevel(Sourced<string>? level)
    {
        if (level is not null)
        {
            levels.Add(level);
        }
    }

    /// <summary>What a place says of an instrument; what is known already stays.</summary>
    public void AddInstrument(string code, Sourced<decimal?>? weight, Sourced<decimal?>? score, Sourced<decimal?>? weighted)
    {
        // A heading with a letter of its code misread ('คะแนน lIT') is known for one of the three, but not for which.
        if (code.Length == 0)
        {
            return;
        }

        var at = instruments.FindIndex(i => i.Code == code);
        var known = at < 0 ? new InstrumentScore { Code = code } : instruments[at];
        if (at < 0)
        {
            instruments.Add(known);
            at = instruments.Count - 1;
        }

        if (known.Score is not null && score is not null && score.Value != known.Score.Value)
        {
            Differing.Add(new ClaimDraft("instrument:" + code, year) { Score = score });
        }

        instruments[at] = known with { Weight = known.Weight ?? weight, Score = known.Score ?? score, Weighted = known.Weighted ?? weighted };
    }

    /// <summary>The rows of one indicator table. The first table's rows stay; a later one adds ranks, and scores that differ become claims.</summary>
    public void AddIndicators(IReadOnlyList<IndicatorScore> rows)
    {
        if (indicators.Count == 0)
        {
            indicators.AddRange(rows);
            return;
        }

        foreach (var row in rows)
        {
            var at = indicators.FindIndex(i => i.No == row.No);
            if (at < 0)
            {
                indicators.Add(row);
                continue;
            }

            indicators[at] = indicators[at] with { Rank = indicators[at].Rank ?? row.Rank };
            if (row.Score.Value != indicators[at].Score.Value)
            {
                Differing.Add(new ClaimDraft(FormattableString.Invariant($"indicator:{row.No}"), year) { Score = row.Score });
            }
        }
    }

    /// <summary>A sub-indicator; the first mention of a number stays.</summary>
    public void AddSubIndicator(SubIndicatorScore sub)
    {
        if (subIndicators.All(s => s.No != sub.No))
        {
            subIndicators.Add(sub);
        }
    }

    /// <summary>Items of an item table.</summary>
    public void AddItems(IEnumerable<OitItem> found) => items.AddRange(found.Where(f => items.All(i => i.No != f.No)));

    /// <summary>Survey questions.</summary>
    public void AddQuestions(IEnumerable<SurveyQuestion> found) => questions.AddRange(found);

    /// <summary>The assessment: of several printed totals and levels the one printed most.</summary>
    public Assessment Build() => new()
    {
        Agency = agency,
        FiscalYear = year,
        Overall = Majority(overalls),
        Level = Majority(levels),
        Instruments = [.. instruments.OrderBy(i => Domain.ItaCalendar.Instruments.ToList().IndexOf(i.Code))],
        Indicators = [.. indicators],
        SubIndicators = [.. subIndicators],
        Items = [.. items],
        Questions = [.. questions],
    };

    /// <summary>Whether anything is known at all.</summary>
    public bool IsEmpty => overalls.Count + levels.Count + instruments.Count + indicators.Count + subIndicators.Count + items.Count + questions.Count == 0;

    static Sourced<T>? Majority<T>(List<Sourced<T>> values) =>
        values.Where(v => v.Value is not null).GroupBy(v => v.Value).OrderByDescending(g => g.Count()).FirstOrDefault()?.First()
        ?? (values.Count > 0 ? values[0] : null);
}
