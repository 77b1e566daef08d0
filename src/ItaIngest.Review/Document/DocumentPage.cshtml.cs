using System.Globalization;
using ItaIngest.Model.Results;
using ItaIngest.Review.Security;
using ItaIngest.Storage.Review;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaIngest.Review.Document;

/// <summary>One document: its pages, its record, its warnings, and what auditors decide about them.</summary>
public sealed class DocumentPageModel(DocumentViewReader reader, ReviewLog log) : PageModel
{
    /// <summary>SHA-256 of the document.</summary>
    [BindProperty(SupportsGet = true)]
    public string Sha256 { get; set; } = "";

    /// <summary>JSON Pointer of the value that is looked at.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Field { get; set; }

    /// <summary>What the document's page shows.</summary>
    public DocumentView View { get; private set; } = null!;

    /// <summary>What was sent and not saved: to be asked about.</summary>
    public DecisionForm? Unsaved { get; private set; }

    /// <summary>Entries that the auditor had not seen when saving.</summary>
    public IReadOnlyList<ReviewEntry> Unseen { get; private set; } = [];

    /// <summary>Whether the record has another value by now than the one decided about.</summary>
    public bool IsRecordChanged { get; private set; }

    /// <summary>Why nothing was saved; null otherwise.</summary>
    public DecisionRefusedException? Refusal { get; private set; }

    /// <summary>Shows the document.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    /// <summary>Saves what an auditor decided, or asks where somebody else was faster.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] DecisionForm decision, CancellationToken cancel)
    {
        if (decision is null || !ModelState.IsValid)
        {
            return BadRequest();
        }

        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        try
        {
            var save = log.Append(Sha256, ActsOf(decision), decision.LastSeen);
            if (save.Saved is null)
            {
                return await AskAsync(decision, save, cancel);
            }
        }
        catch (DecisionRefusedException e)
        {
            (Unsaved, Refusal) = (decision, e);
            Field = decision.Field ?? Field;
            return Page();
        }

        return Redirect(decision.Warning is not null && decision.WarningIndex is { } index
            ? string.Create(CultureInfo.InvariantCulture, $"/documents/{Sha256}#warning-{index}")
            : decision.Field is { } field ? $"/documents/{Sha256}?field={Uri.EscapeDataString(field)}#decide" : $"/documents/{Sha256}");
    }

    async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await reader.ReadAsync(Sha256, cancel) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }

    async Task<IActionResult> AskAsync(DecisionForm decision, ReviewSave save, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        (Unsaved, Unseen, IsRecordChanged) = (decision, save.Unseen, save.IsRecordChanged);
        Field = decision.Field ?? Field;
        return Page();
    }

    // A proposal is one entry for each value that it changes: each can be taken back by itself.
    IReadOnlyList<ReviewDecision> ActsOf(DecisionForm form)
    {
        var who = Auditor.Of(HttpContext);
        if (form.Act != ReviewAct.AcceptProposal)
        {
            return [new ReviewDecision(who, form.Act, form.Field, form.From, form.To, form.Slip, form.Warning, form.Reason, form.Undoes)];
        }

        var warning = form.WarningIndex is { } i && i >= 0 && i < View.Record.Warnings.Count ? View.Record.Warnings[i] : null;
        if (warning?.Proposal is null || warning.Code != form.Warning)
        {
            throw new DecisionRefusedException("The proposal is not there any more; look at the warning again.", "ข้อเสนอนี้ไม่มีแล้ว โปรดดูคำเตือนอีกครั้ง");
        }

        return [.. Taken(warning.Proposal, form).Select(taken => new ReviewDecision(
            who, ReviewAct.AcceptProposal, taken.Change.Field, taken.Change.From?.ToString(CultureInfo.InvariantCulture), taken.To.ToString(CultureInfo.InvariantCulture),
            taken.Change.Slip?.ToString().ToLowerInvariant(), warning.Code, form.Reason))];
    }

    // Certain changes belong together. Of the others each is one possibility beside the rest: the auditor names the value and its place.
    static List<(ProposedChange Change, decimal To)> Taken(Proposal proposal, DecisionForm form)
    {
        if (form.Field is not { } field)
        {
            var certain = proposal.Changes.Where(change => change.Certain).Select(change => (Change: change, change.To)).ToList();
            return certain.Count > 0
                ? certain
                : throw new DecisionRefusedException("Nothing of the proposal is certain: choose one of its values.", "ข้อเสนอนี้ไม่มีค่าใดแน่นอน โปรดเลือกค่าเอง");
        }

        var chosen = proposal.Changes.FirstOrDefault(change => change.Field == field);
        return chosen is not null && decimal.TryParse(form.To, NumberStyles.Number, CultureInfo.InvariantCulture, out var to)
            && (to == chosen.To || chosen.Alternatives?.Contains(to) == true)
            ? [(chosen, to)]
            : throw new DecisionRefusedException("The proposal has no such value any more; look at the warning again.", "ข้อเสนอนี้ไม่มีค่านั้นแล้ว โปรดดูคำเตือนอีกครั้ง");
    }
}
