using ItaIngest.Model.Results;
using ItaIngest.Storage.Review;

namespace ItaIngest.Pipeline.Evaluation.Reviewed;

/// <summary>What an auditor's decision says about the paper.</summary>
static class PaperValue
{
    static readonly string Author = nameof(Slip.Author).ToLowerInvariant();
    static readonly string Reader = nameof(Slip.Reader).ToLowerInvariant();

    /// <summary>
    /// The value that is printed: what was decided where it was misread, what was read where the author's slip stands on paper. Null: the
    /// decision says what must hold, not what is printed.
    /// </summary>
    public static string? Of(ReviewedField field) => field.Act switch
    {
        ReviewAct.AsPrinted => field.Read,
        _ when field.Slip == Author => field.Read,
        ReviewAct.Correct => field.Reviewed,
        ReviewAct.AcceptProposal when field.Slip == Reader => field.Reviewed,
        _ => null,
    };
}
