using System.Globalization;
using ItaIngest.Model.Results;
using ItaIngest.Review.People;
using ItaIngest.Review.Security;
using ItaIngest.Storage.People;
using ItaIngest.Storage.Queue;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaIngest.Review.Queue;

/// <summary>The documents that came in: filtered, searched, sorted, a page at a time; and the views that a person saved.</summary>
public sealed class QueuePageModel(QueuePages queue) : PageModel
{
    const int MostOfAName = 100;

    /// <summary>Words that are looked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    /// <summary>Fiscal year, Buddhist era.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    /// <summary>Kind of document.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>Province.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Province { get; set; }

    /// <summary>Status of the record.</summary>
    [BindProperty(SupportsGet = true)]
    public IngestStatus? Status { get; set; }

    /// <summary>Undecided warnings of this severity or higher.</summary>
    [BindProperty(SupportsGet = true)]
    public Severity? Open { get; set; }

    /// <summary>A warning's code.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    /// <summary>Who decided last.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Reviewer { get; set; }

    /// <summary>How far the review came.</summary>
    [BindProperty(SupportsGet = true)]
    public ReviewState? Review { get; set; }

    /// <summary>Least sure number below this, percent 0..100.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Below { get; set; }

    /// <summary>What it is sorted by.</summary>
    [BindProperty(SupportsGet = true)]
    public QueueOrder Order { get; set; } = QueueOrder.Age;

    /// <summary>Whether from first to last; else the last comes first.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Up { get; set; }

    /// <summary>Where the next page begins.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>Where the page before ends.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    /// <summary>What is listed.</summary>
    public QueuePage Listed { get; private set; } = null!;

    /// <summary>What can be filtered by.</summary>
    public QueueChoices Choices { get; private set; } = null!;

    /// <summary>The person's views.</summary>
    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    /// <summary>Whether anything is filtered.</summary>
    public bool IsFiltered => !string.IsNullOrWhiteSpace(Search) || Year is not null || !string.IsNullOrEmpty(Kind) || !string.IsNullOrEmpty(Province)
        || Status is not null || Open is not null || !string.IsNullOrEmpty(Code) || !string.IsNullOrEmpty(Reviewer) || Review is not null || Below is not null;

    /// <summary>Lists the documents.</summary>
    public void OnGet()
    {
        Listed = queue.Page(new QueueQuery
        {
            Search = Text(Search), Year = Year, Kind = Text(Kind), Province = Text(Province), Status = Status, OpenAtLeast = Open, Code = Text(Code),
            Reviewer = Text(Reviewer), Review = Review, ConfidenceBelow = Below is { } percent ? Math.Clamp(percent, 0, 100) / 100.0 : null,
            Order = Order, IsDescending = !Up, After = After, Before = Before,
        });
        Choices = queue.Choices();
        Views = queue.Views(Auditor.Of(HttpContext));
    }

    /// <summary>Saves the view under a name.</summary>
    [NeedsRole(Role.Viewer)]
    public IActionResult OnPostSaveView(string? name, bool isShared, string? query)
    {
        if (Text(name) is { } given)
        {
            queue.SaveView(Auditor.Of(HttpContext), given.Length > MostOfAName ? given[..MostOfAName] : given, query ?? "", isShared);
        }

        return LocalRedirect("/" + (query?.StartsWith('?') == true ? query : ""));
    }

    /// <summary>Removes a view.</summary>
    [NeedsRole(Role.Viewer)]
    public IActionResult OnPostRemoveView(long id)
    {
        queue.RemoveView(Auditor.Of(HttpContext), id);
        return LocalRedirect("/");
    }

    /// <summary>The address of this list with other words for some of its parts; null takes a part away.</summary>
    public string With(params (string Name, string? Value)[] changes)
    {
        var kept = Request.Query.Where(part => changes.All(change => change.Name != part.Key) && part.Value != "")
            .SelectMany(part => part.Value.Select(value => KeyValuePair.Create(part.Key, value ?? "")));
        var query = new QueryBuilder(kept.Concat(changes.Where(change => change.Value is not null).Select(change => KeyValuePair.Create(change.Name, change.Value!))));
        return "/" + query.ToQueryString();
    }

    /// <summary>The address that sorts by a column; the other way round where it is sorted by it.</summary>
    public string SortedBy(QueueOrder order) => With(
        ("order", order.ToString()), ("up", (Order == order && !Up).ToString(CultureInfo.InvariantCulture)), ("after", null), ("before", null));

    /// <summary>For the <c>aria-sort</c> of a column's heading; null: not sorted by it.</summary>
    public string? SortOf(QueueOrder order) => Order != order ? null : Up ? "ascending" : "descending";

    static string? Text(string? given) => string.IsNullOrWhiteSpace(given) ? null : given.Trim();
}
