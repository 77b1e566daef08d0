namespace ItaIngest.Model.Results;

/// <summary>The stable codes of findings about reading (contract, 'About reading').</summary>
public static class DiagnosticCodes
{
#pragma warning disable CS1591 // each name says what its code says
    public const string NumberUnreadable = "number.unreadable";
    public const string NumberMixedDigits = "number.mixed-digits";
    public const string OcrLowConfidence = "ocr.low-confidence";
    public const string TextLayerDistrusted = "text.layer-distrusted";
    public const string TextRepaired = "text.repaired";
    public const string PageFailed = "page.failed";
    public const string PageHandwritten = "page.handwritten";
    public const string PageBlank = "page.blank";
    public const string PageChart = "page.chart";
    public const string PageSimplified = "page.simplified";
    public const string ActiveContent = "file.active-content";
    public const string PlaceNear = "place.near";
    public const string PlaceUnknown = "place.unknown";
    public const string TableJoined = "table.joined";
    public const string TableNotJoined = "table.not-joined";
    public const string ManifestAgency = "manifest.agency-differs";
    public const string ManifestYear = "manifest.year-differs";
    public const string ReconcileGaveUp = "reconcile.gave-up";
#pragma warning restore CS1591
}
