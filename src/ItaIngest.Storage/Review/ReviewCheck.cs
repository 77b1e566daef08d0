using ItaIngest.Model.Results;
using ItaIngest.Model.Review;

namespace ItaIngest.Storage.Review;

/// <summary>What a decision must be before it is logged.</summary>
static class ReviewCheck
{
    static readonly string[] Slips = [.. Enum.GetNames<Slip>().Select(name => name.ToLowerInvariant())];

    /// <summary>Throws where the decision makes no sense by itself.</summary>
    public static void Decision(ReviewDecision decision, IReadOnlyList<ReviewEntry> known)
    {
        if (decision.Act == ReviewAct.Dismiss && string.IsNullOrWhiteSpace(decision.Reason))
        {
            throw new DecisionRefusedException("A dismissal needs a reason.", "การไม่รับคำเตือนต้องมีเหตุผล");
        }

        if (decision.Slip is { } slip && !Slips.Contains(slip))
        {
            throw new DecisionRefusedException(
                $"'{slip}' is no kind of slip: {string.Join(", ", Slips)}.", $"ไม่มีความผิดพลาดชนิด '{slip}' ใช้ {string.Join(", ", Slips)}");
        }

        if ((decision.Act == ReviewAct.Undo) != decision.Undoes.HasValue
            || (decision.Undoes is { } undone && ReviewLog.Standing(known).All(entry => entry.Number != undone)))
        {
            throw new DecisionRefusedException(
                "Only an entry of this document that stands can be undone.", "เลิกทำได้เฉพาะรายการของเอกสารนี้ที่ยังมีผลอยู่");
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
            throw spot.IsNumber
                ? new DecisionRefusedException($"'{decision.To}' is not a number, and {decision.Field} is one.", $"'{decision.To}' ไม่ใช่ตัวเลข ช่องนี้ต้องเป็นตัวเลข")
                : new DecisionRefusedException($"{decision.Field} needs a value.", "ช่องนี้ต้องมีค่า");
        }

        return !ReviewValue.IsSame(spot, decision.From)
            && !standing.Any(entry => entry.Decision.Field == decision.Field && ReviewValue.Plain(spot, entry.Decision.To) == ReviewValue.Plain(spot, decision.From));
    }
}
