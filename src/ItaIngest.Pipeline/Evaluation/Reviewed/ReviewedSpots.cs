using System.Globalization;
using ItaIngest.Model.Review;
using ItaIngest.Pipeline.Evaluation.Ocr;
using ItaIngest.Storage.Review;

namespace ItaIngest.Pipeline.Evaluation.Reviewed;

/// <summary>The numbers of scanned pages that auditors looked at, with their spots.</summary>
static class ReviewedSpots
{
    /// <summary>The truth of a document's pages; null where none was looked at, or it is no scan.</summary>
    /// <param name="reviewed">The document.</param>
    /// <param name="file">Name of its file beside the truth.</param>
    public static OcrTruthFile? Of(ReviewedRecord reviewed, string file)
    {
        if (reviewed.Record.Run.PagesByOrigin.Ocr == 0)
        {
            return null;
        }

        var fields = RecordFields.Of(reviewed.Record);
        var spots =
            from field in reviewed.Fields
            where !field.IsSamePrint
            let spot = fields.At(field.Field)!.Spot
            where spot is { IsNumber: true, Page: not null, Box: not null }
            let number = Number(PaperValue.Of(field))
            where number is not null
            group new OcrTruthSpot(spot.Box!.Value, number!.Value) by spot.Page!.Value;
        var pages = spots.OrderBy(page => page.Key).Select(page => new OcrTruthPage(page.Key, []) { Spots = [.. page] }).ToList();
        return pages.Count == 0 ? null : new OcrTruthFile(
            "Exported from reviews: numbers that auditors looked at on the page; nothing is said about the rest of it.", [new OcrTruthSource(file, "reviewed")], pages);
    }

    static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
