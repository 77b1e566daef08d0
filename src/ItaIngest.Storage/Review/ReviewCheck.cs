using ItaIngest.Model.Review;

namespace ItaIngest.Storage.Review;

/// <summary>What a decision must be before it is logged.</summary>
static class ReviewCheck
{
    /// <summary>Throws where the decision makes no sense by itself.</summary>
    public static void Decision(ReviewDecision decision, IReadOnlyList<ReviewEntry> known)
    {
        if (decision.Act == ReviewAct.Dismiss && string.IsNullOrWhiteSpace(decision.Reason))
        {
            throw new ArgumentException("A dismissal needs a reason.", nameof(decision));
        }

        if ((decision.Act == ReviewAct.Undo) != decision.Undoes.HasValue
            || (decision.Undoes is { } undone && ReviewLog.Standing(known).All(entry => entry.Number != undone)))
        {
            throw new ArgumentException("Only an entry of this document that stands can be undone.", nameof(decision));
        }
    }

    /// <summary>
    /// Whether the record has another value in the field than the one decided about: pages show a record for minutes, and it may be
    /// read anew meanwhile. Throws where the new value cannot stand in the field.
    /// </summary>
    public static bool IsRecordChanged(ReviewDecision decision, FieldSpot? spot, IReadOnlyList<ReviewEntry> standing)
    {
        if (spot is null)
        {
            // A part of the record without a value of its own can be left as printed or put aside, not corrected.
            return decision.Act is ReviewAct.Correct or ReviewAct.AcceptProposal;
        }

        if (decision.Act is ReviewAct.Correct or ReviewAct.AcceptProposal && ReviewValue.Plain(spot, decision.To) is null)
        {
            throw new ArgumentException(
                spot.IsNumber ? $"'{decision.To}' is not a number, and {decision.Field} is one." : $"{decision.Field} needs a value.", nameof(decision));
        }

        return !ReviewValue.IsSame(spot, decision.From)
            && !standing.Any(entry => entry.Decision.Field == decision.Field && ReviewValue.Plain(spot, entry.Decision.To) == ReviewValue.Plain(spot, decision.From));
    }
}
