using ItaIngest.Pipeline.Inbox;
using ItaIngest.Review.People;
using ItaIngest.Review.Speaking;
using ItaIngest.Storage.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Review.Inbox;

/// <summary>Files through the page into the inbox, for auditors.</summary>
[NeedsRole(Role.Auditor)]
[RequestSizeLimit(MostBytes + (1024 * 1024))]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes + (1024 * 1024))]
public sealed class HandInModel(InboxDoor door, Wording say, ILogger<HandInModel> log) : PageModel
{
    /// <summary>The most megabytes of one sending.</summary>
    public const int MostMegabytes = 200;

    const long MostBytes = MostMegabytes * 1024L * 1024;

    /// <summary>What became of each file.</summary>
    public IReadOnlyList<HandedIn> Results { get; private set; } = [];

    /// <summary>Puts them into the inbox.</summary>
    public async Task OnPostAsync(IReadOnlyList<IFormFile> files)
    {
        var results = new List<HandedIn>();
        foreach (var file in files ?? [])
        {
            results.Add(await PutAsync(file).ConfigureAwait(false));
        }

        Results = results;
        Response.StatusCode = results.Count > 0 && results.TrueForAll(result => result.IsTaken) ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
    }

    async Task<HandedIn> PutAsync(IFormFile file)
    {
        var stream = file.OpenReadStream();
        await using (stream.ConfigureAwait(false))
        {
            var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
            var refusal = await door.PutAsync(name, stream, HttpContext.RequestAborted).ConfigureAwait(false);
            if (refusal is null)
            {
                ReviewLogging.HandedIn(log, file.Length);
            }

            return new HandedIn(name, refusal is null, refusal is null ? say["รับแล้ว", "taken"] : say[refusal.Thai, refusal.English]);
        }
    }
}
