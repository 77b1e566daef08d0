using ItaIngest.Model.Results;

namespace ItaIngest.Storage.Review;

/// <summary>What became of a record's warnings.</summary>
static class WarningOverlay
{
    public static IReadOnlyList<ReviewedWarning> Of(IngestResult record, IReadOnlyList<PlacedDecision> placed)
    {
        var states = record.Warnings.Select((warning, i) => new ReviewedWarning(i, warning.Code, WarningState.Open)).ToArray();
        foreach (var decision in placed.Where(p => p.Entry.Decision.Warning is not null))
        {
            foreach (var i in About(record.Warnings, decision))
            {
                var entry = decision.Entry;
                states[i] = states[i] with
                {
                    State = StateOf(entry.Decision.Act), Who = entry.Decision.Who, At = entry.At, Reason = entry.Decision.Reason, Entry = entry.Number,
                };
            }
        }

        return states;
    }

    // A decision about a value counts for every warning of that code that the value takes part in. A warning is dismissed by itself.
    static IEnumerable<int> About(IReadOnlyList<Warning> warnings, PlacedDecision decision)
    {
        var alike = warnings.Index().Where(w => w.Item.Code == decision.Entry.Decision.Warning).ToList();
        if (FieldNow(decision) is not { } field)
        {
            // A warning that names no value of the record, such as a missing indicator, is told by its code where there is one of it.
            return decision.Entry.Decision.Field is null && alike is [var only] ? [only.Index] : [];
        }

        var first = alike.Where(w => w.Item.Evidence[0].Field == field).ToList();
        var taking = alike.Where(w => w.Item.Evidence.Any(e => e.Field == field));
        return (decision.Entry.Decision.Act == ReviewAct.Dismiss && first.Count > 0 ? first : taking).Select(w => w.Index);
    }

    // Evidence may point at a part of the record that has no value of its own: then the pointer is all there is.
    static string? FieldNow(PlacedDecision decision) =>
        decision.Match.Field?.Field ?? (decision.Entry.Spot is null ? decision.Entry.Decision.Field : null);

    static WarningState StateOf(ReviewAct act) => act switch
    {
        ReviewAct.AcceptProposal => WarningState.Accepted,
        ReviewAct.Correct => WarningState.Corrected,
        ReviewAct.AsPrinted => WarningState.AsPrinted,
        _ => WarningState.Dismissed,
    };
}
