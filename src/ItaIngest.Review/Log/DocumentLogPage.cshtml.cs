using System.Text;
using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Review.Document;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaIngest.Review.Log;

/// <summary>The log of one document: to read, filter, print and take out.</summary>
public sealed class DocumentLogPageModel(DocumentViewReader reader) : PageModel
{
    /// <summary>SHA-256 of the document.</summary>
    [BindProperty(SupportsGet = true)]
    public string Sha256 { get; set; } = "";

    /// <summary>Only this kind of entries; null or empty: all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>Only entries that have this text in their code, message or name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    /// <summary>The document.</summary>
    public DocumentView View { get; private set; } = null!;

    /// <summary>What is shown.</summary>
    public IReadOnlyList<LogEntry> Entries { get; private set; } = [];

    /// <summary>Shows the log.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    /// <summary>The same entries as JSON Lines.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        var lines = string.Concat(Entries.Select(entry => JsonSerializer.Serialize(entry, ItaJson.Compact) + "\n"));
        return File(Encoding.UTF8.GetBytes(lines), "application/jsonl", $"{Sha256[..12]}-log.jsonl");
    }

    async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await reader.ReadAsync(Sha256, cancel) is not { } view)
        {
            return false;
        }

        View = view;
        Entries = [.. DocumentLog.Of(view).Where(entry => (string.IsNullOrEmpty(Kind) || entry.Kind == Kind) && Has(entry, Find))];
        return true;
    }

    static bool Has(LogEntry entry, string? text) => string.IsNullOrWhiteSpace(text)
        || new[] { entry.Code, entry.Message, entry.MessageThai, entry.Who }.Any(part => part?.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase) == true);
}
