using ItaIngest.Model.Results;

namespace ItaIngest.Reading.Docx;

/// <summary>What is told about the reading of a document: charts one by one, repairs of the text once for each kind and not for every line.</summary>
/// <param name="maxCells">Most table cells.</param>
sealed class DocxFindings(int maxCells)
{
    int cells;

    readonly SortedDictionary<string, (int Count, string Path)> repairs = new(StringComparer.Ordinal);
    readonly List<Diagnostic> charts = [];

    /// <summary>The repairs of one line.</summary>
    public void AddRepairs(IReadOnlyList<string> kinds, string path)
    {
        foreach (var kind in kinds)
        {
            repairs[kind] = repairs.TryGetValue(kind, out var known) ? (known.Count + 1, known.Path) : (1, path);
        }
    }

    /// <summary>One more table cell; throws the rejection when there are too many.</summary>
    public void CountCell() => cells = cells < maxCells ? cells + 1 : throw DocxRejections.TooManyCells(maxCells);

    /// <summary>A chart, whose values are not read.</summary>
    public void AddChart(string path, string? title) => charts.Add(new Diagnostic(
        DiagnosticCodes.PageChart,
        Severity.Info,
        $"The chart {(title is null ? "" : $"'{title}' ")}at {path} is a picture: its values are not in the record. Look at it in the document.",
        $"แผนภูมิ{(title is null ? "" : $" '{title}'")} ที่ {path} เป็นรูปภาพ ค่าในแผนภูมิจึงไม่อยู่ในระเบียน โปรดดูจากเอกสาร"));

    /// <summary>Everything told: charts in document order, then one finding for each kind of repair.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics() =>
    [
        .. charts,
        .. repairs.Select(r => new Diagnostic(
            DiagnosticCodes.TextRepaired,
            Severity.Info,
            $"Text repaired in {r.Value.Count} line(s), first at {r.Value.Path}: {r.Key}.",
            $"ซ่อมแซมข้อความ {r.Value.Count} บรรทัด เริ่มที่ {r.Value.Path}: {r.Key}")),
    ];
}
