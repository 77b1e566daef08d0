using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Validation;

/// <summary>A finding that rests on a number which OCR is not sure of may be the reader's slip and not the author's: it says so, and is no error.</summary>
static class ReadingDoubt
{
    /// <summary>The confidence below which words are reported as <c>ocr.low-confidence</c> while reading.</summary>
    public const double LowConfidence = 0.85;

    /// <summary>The finding, with its doubt where it has one.</summary>
    public static Warning Tell(Warning warning)
    {
        var doubtful = warning.Evidence.Where(e => e.Confidence < LowConfidence).Select(e => e.Raw).Distinct().ToList();
        if (doubtful.Count == 0)
        {
            return warning;
        }

        var all = string.Join("', '", doubtful);
        return warning with
        {
            Severity = warning.Severity == Severity.Error ? Severity.Warning : warning.Severity,
            Message = $"{warning.Message} OCR is not sure of '{all}': look at the picture first.",
            MessageThai = $"{warning.MessageThai} การอ่านภาพไม่แน่ใจ '{all}' โปรดดูภาพก่อน",
        };
    }
}
