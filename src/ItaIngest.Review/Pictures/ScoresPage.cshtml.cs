using ItaIngest.Storage.Queue;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaIngest.Review.Pictures;

/// <summary>Total scores as a picture: an agency over the years, or a province's agencies in one year.</summary>
public sealed class ScoresPageModel(Scores scores, QueuePages queue) : PageModel
{
    /// <summary>The agency, however spelled.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Agency { get; set; }

    /// <summary>The province: whose agencies are shown, or where the agency is.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Province { get; set; }

    /// <summary>Fiscal year of a province's picture; null: the newest that there is.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    /// <summary>What is drawn.</summary>
    public IReadOnlyList<ScorePoint> Points { get; private set; } = [];

    /// <summary>What can be chosen from.</summary>
    public QueueChoices Choices { get; private set; } = null!;

    /// <summary>Draws it.</summary>
    public void OnGet()
    {
        Choices = queue.Choices();
        if (!string.IsNullOrWhiteSpace(Agency))
        {
            Points = scores.OfAgency(Agency.Trim(), Province?.Trim());
        }
        else if (!string.IsNullOrWhiteSpace(Province))
        {
            Year ??= Choices.Years.Count > 0 ? Choices.Years.Max() : null;
            Points = Year is { } year ? scores.OfProvince(Province.Trim(), year) : [];
        }
    }
}
