using ItaIngest.Model.Geometry;

namespace ItaIngest.Model.Pages;

/// <summary>
/// What a reader delivers of one page; the same thing whether its words came from a text layer or from OCR.
/// Everything is in displayed orientation: the page's rotation is already applied.
/// </summary>
/// <param name="Number">Page number, from 1. A page that failed keeps its number.</param>
/// <param name="Width">Width in points as displayed.</param>
/// <param name="Height">Height in points as displayed.</param>
/// <param name="Words">The words, in no promised order: layout sorts them by their boxes.</param>
/// <param name="Rulings">Straight printed lines.</param>
/// <param name="Pictures">Boxes of pictures and charts that are part of the page (not the scan of the page itself).</param>
/// <param name="Origin">Where the words came from.</param>
/// <param name="HasFailed">Whether the page could not be read; then it is empty and a diagnostic says why.</param>
public sealed record Page(
    int Number,
    double Width,
    double Height,
    IReadOnlyList<Word> Words,
    IReadOnlyList<Ruling> Rulings,
    IReadOnlyList<Box> Pictures,
    TextOrigin Origin,
    bool HasFailed = false)
{
    /// <summary>
    /// For a scan that lay askew or sideways: how it was turned. Then <see cref="Width"/>, <see cref="Height"/> and every box are those of
    /// the turned page, so that lines are level and rulings upright; <see cref="Displayed"/> leads back. Null when nothing was turned.
    /// </summary>
    public PageTurn? Turn { get; init; }

    /// <summary>A box of this page on the page as displayed.</summary>
    public Box Displayed(Box box) => Turn is { } turn ? turn.ToDisplayed(box) : box;
}
