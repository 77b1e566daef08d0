using ItaIngest.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaIngest.Review.Queue;

/// <summary>The documents that came in, newest first.</summary>
public sealed class QueueModel(IResultStore store) : PageModel
{
    /// <summary>What is listed.</summary>
    public IReadOnlyList<DocumentEntry> Documents { get; private set; } = [];

    /// <summary>Lists them.</summary>
    public void OnGet() => Documents = [.. store.List().Reverse()];
}
