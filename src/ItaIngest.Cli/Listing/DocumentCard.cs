using System.Globalization;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using ItaIngest.Storage;

namespace ItaIngest.Cli.Listing;

/// <summary>One stored document for eyes: what it says, shortly, and what is doubtful about it.</summary>
static class DocumentCard
{
    public static void Write(Speech say, DocumentEntry entry, IngestResult? record)
    {
        var target = Console.Out;
        target.WriteLine($"{say["เอกสาร", "document"]}: {entry.Name}");
        target.WriteLine($"sha256: {entry.Sha256}");
        target.WriteLine($"{say["สถานะ", "status"]}: {DocumentList.State(say, entry)}");
        foreach (var sighting in entry.Sightings)
        {
            var tags = sighting.Tags.Count > 0 ? $" [{string.Join(", ", sighting.Tags)}]" : "";
            target.WriteLine($"{say["เข้ามาเมื่อ", "came"]}: {sighting.At.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z {sighting.Name}{tags}");
        }

        if (record is null)
        {
            return;
        }

        if (record.Rejection is { } rejection)
        {
            target.WriteLine($"{say["เหตุผล", "reason"]}: {say[rejection.MessageThai, rejection.Message]}");
        }

        if (record.Content is { } content)
        {
            WriteContent(say, target, content);
        }

        WriteFindings(say, target, record);
    }

    static void WriteContent(Speech say, TextWriter target, ItaReport content)
    {
        target.WriteLine($"{say["หน่วยงาน", "agency"]}: {content.Agency?.Name.Value ?? "-"}");
        target.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{say["ปีงบประมาณ", "fiscal year"]}: {content.FiscalYear?.Value}"));
        foreach (var assessment in content.Assessments)
        {
            target.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{say["ผลคะแนน", "results"]} {assessment.FiscalYear}: {assessment.Overall?.Value} {assessment.Level?.Value}"));
            foreach (var indicator in assessment.Indicators.OrderBy(indicator => indicator.No))
            {
                target.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"  {indicator.No,2}  {indicator.Score.Value,6:0.00}  {indicator.Name.Value}"));
            }
        }

        target.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{say["มาตรการ", "measures"]}: {content.Measures.Count}"));
        foreach (var measure in content.Measures)
        {
            target.WriteLine($"  {measure.No?.Value?.ToString(CultureInfo.InvariantCulture) ?? "-",2}  {measure.Title.Value?.Replace('\n', ' ')}");
        }
    }

    static void WriteFindings(Speech say, TextWriter target, IngestResult record)
    {
        target.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{say["คำเตือน", "warnings"]}: {record.Warnings.Count}"));
        foreach (var warning in record.Warnings)
        {
            target.WriteLine($"  {warning.Severity.ToString().ToLowerInvariant()} {warning.Code}: {say[warning.MessageThai, warning.Message]}");
        }

        foreach (var diagnostic in record.Diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Info))
        {
            target.WriteLine($"  {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Code}: {say[diagnostic.MessageThai ?? diagnostic.Message, diagnostic.Message]}");
        }
    }
}
