using ItaIngest.Model.Records;
using ItaIngest.Review.Document;
using ItaIngest.Review.Speaking;

namespace ItaIngest.Review.Pictures;

/// <summary>The ten indicators of a document's own agency, of its newest year and the one before.</summary>
static class DocumentChart
{
    /// <summary>Series and groups for <see cref="ScoreChart"/>; null where no year has indicators.</summary>
    public static (IReadOnlyList<string> Series, IReadOnlyList<BarGroup> Groups)? Of(DocumentView view, Wording say)
    {
        var own = (view.Content?.Assessments ?? []).Index().Where(a => a.Item.Agency is null && a.Item.Indicators.Count > 0)
            .DistinctBy(a => a.Item.FiscalYear).OrderByDescending(a => a.Item.FiscalYear).Take(2).Reverse().ToList();
        if (own.Count == 0)
        {
            return null;
        }

        var names = own[^1].Item.Indicators.DistinctBy(i => i.No).ToDictionary(i => i.No, i => i.Name.Value ?? i.Name.Raw);
        var groups = own.SelectMany(a => a.Item.Indicators.Select(i => i.No)).Distinct().Order()
            .Select(no => new BarGroup(
                $"{say.Number(no)} {names.GetValueOrDefault(no)}", [.. own.Select((a, series) => new Bar(series, ScoreOf(view, a.Index, a.Item, no)))])).ToList();
        return ([.. own.Select(a => $"{say["ปี", "year"]} {say.Year(a.Item.FiscalYear)}")], groups);
    }

    static decimal? ScoreOf(DocumentView view, int assessment, Assessment results, int no)
    {
        var found = results.Indicators.Index().FirstOrDefault(i => i.Item.No == no);
        return found.Item is null ? null
            : decimal.TryParse(
                view.DecidedAt(System.FormattableString.Invariant($"/content/assessments/{assessment}/indicators/{found.Index}/score"))?.Reviewed,
                System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var reviewed) ? reviewed
            : found.Item.Score.Value;
    }
}
