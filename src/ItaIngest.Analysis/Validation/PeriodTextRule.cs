using System.Globalization;
using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Validation;

/// <summary>
/// A period is printed whose first and last day could not be told. Words without a number ('ต่อเนื่อง') name no day: information only. What
/// OCR is not sure of ('ตุสาคม' for ตุลาคม, the scan of corpora/reports/mueang-pan-2568) is unreadable, which is no fault of the document.
/// </summary>
sealed class PeriodTextRule : IRule
{
    /// <inheritdoc/>
    public string Code => WarningCodes.PeriodUnparsed;

    /// <inheritdoc/>
    public IEnumerable<Warning> Check(ItaReport report, ItaCalendar calendar) =>
        report.Measures.Select((measure, at) => (measure.Period, at)).Where(m => m.Period is { Start: null, End: null, Text: var text } && !IsDoubtful(text)).Select(m => Tell(m.Period!, m.at));

    static bool IsDoubtful(Sourced<string> text) => text.Origin == TextOrigin.Ocr && text.Confidence < ReadingDoubt.LowConfidence;

    static Warning Tell(MeasurePeriod period, int at)
    {
        var text = period.Text.Value ?? period.Text.Raw;
        return new Warning(
            WarningCodes.PeriodUnparsed, text.Any(ThaiNumber.IsDigit) ? Severity.Warning : Severity.Info,
            Finding.English($"Measure {at + 1}: the period '{text}' tells no first and last day."),
            Finding.Thai($"มาตรการที่ {at + 1}: ระยะเวลา '{text}' ไม่บอกวันเริ่มและวันสิ้นสุดที่อ่านได้"),
            [Finding.At(string.Create(CultureInfo.InvariantCulture, $"/content/measures/{at}/period/text"), period.Text)],
            null, text);
    }
}
