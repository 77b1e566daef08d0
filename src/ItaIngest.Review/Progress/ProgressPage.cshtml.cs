using ItaIngest.Pipeline;
using ItaIngest.Pipeline.Sweeping;
using ItaIngest.Pipeline.Watching;
using ItaIngest.Storage.Progress;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaIngest.Review.Progress;

/// <summary>What is in work, how fast it goes, what waits, what was rejected last, and whether what is kept is as it was.</summary>
public sealed class ProgressPageModel(ProgressStore store, Readiness readiness, RootFolders folders, TimeProvider clock) : PageModel
{
    /// <summary>What counts as lately, in minutes.</summary>
    public const int Minutes = 10;

    /// <summary>Whether the page loads itself anew: only for whom wants it, as it takes the place that somebody reads.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Follow { get; set; }

    /// <summary>Where the work stands.</summary>
    public LedgerProgress Work { get; private set; } = null!;

    /// <summary>What must be well.</summary>
    public IReadOnlyList<HealthCheck> Health { get; private set; } = [];

    /// <summary>The nightly sweep; null: there was none yet.</summary>
    public SweepState? Sweep { get; private set; }

    /// <summary>Now, UTC.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>Shows it.</summary>
    public void OnGet()
    {
        Now = clock.GetUtcNow();
        Work = store.Read(Now.AddMinutes(-Minutes));
        Health = readiness.Look();
        Sweep = SweepState.Read(ArchiveSweep.NightlyFile(folders));
    }
}
