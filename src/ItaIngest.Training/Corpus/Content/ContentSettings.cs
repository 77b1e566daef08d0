using System.Globalization;

namespace ItaIngest.Training.Corpus.Content;

/// <summary>The front matter of a content file.</summary>
sealed class ContentSettings(IReadOnlyDictionary<string, string> values)
{
    /// <summary>Title in the document's properties.</summary>
    public string Title => values.GetValueOrDefault("title", "");

    /// <summary>Author in the document's properties.</summary>
    public string Author => values.GetValueOrDefault("author", "");

    /// <summary>The day that the files claim to be made on; fixed, so that a rebuild gives the same bytes.</summary>
    public DateTime Date => DateTime.Parse(
        values.GetValueOrDefault("date", "2025-01-01"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <summary>Main face.</summary>
    public string Font => values.GetValueOrDefault("font", "TH Sarabun New");

    /// <summary>Main size in points.</summary>
    public double Size => double.Parse(values.GetValueOrDefault("size", "16"), CultureInfo.InvariantCulture);

    /// <summary>
    /// What sizes are multiplied with. The npm edition of TH Sarabun New fills its em about one and a half times as high as the original, so that
    /// what an author calls 16 points is 10.5 points of it.
    /// </summary>
    public double Scale => double.Parse(values.GetValueOrDefault("scale", Font == "TH Sarabun New" ? "0.66" : "1"), CultureInfo.InvariantCulture);

    /// <summary>A size in half-points as Word keeps it.</summary>
    public int HalfPoints(double points) => (int)Math.Round(points * Scale * 2);

    /// <summary>Shape, header and footer of the first section.</summary>
    public ContentOptions Section => ContentOptions.Parse(values.GetValueOrDefault("section", "portrait"));

    /// <summary>How the scan is damaged.</summary>
    public ContentOptions Scan => ContentOptions.Parse(values.GetValueOrDefault("scan", ""));

    /// <summary>The text itself, where a key is set.</summary>
    public string? Get(string key) => values.GetValueOrDefault(key);
}
