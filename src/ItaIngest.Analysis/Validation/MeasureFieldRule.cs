using System.Globalization;
using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Validation;

/// <summary>
/// A measure without method, period, responsible unit or result, where the other measures of the document have one. What none or few of
/// them have is not asked for by this kind of report (a plan has no results yet).
/// </summary>
sealed class MeasureFieldRule : IRule
{
    /// <summary>Fewer measures do not show what the table asks for.</summary>
    const int LeastMeasures = 3;

    /// <summary>The share of measures, in thirds, that shows that a field is asked for.</summary>
    const int AskedInThirds = 2;

    static readonly (string English, string Thai, Func<Measure, bool> Has)[] Fields =
    [
        ("method", "วิธีดำเนินการ", m => m.Method is not null),
        ("period", "ระยะเวลา", m => m.Period is not null),
        ("responsible unit", "ผู้รับผิดชอบ", m => m.Responsible.Count > 0),
        ("result", "ผลการดำเนินงาน", m => m.Output is not null || m.Outcome is not null),
    ];

    /// <inheritdoc/>
    public string Code => WarningCodes.MeasureMissingField;

    /// <inheritdoc/>
    public IEnumerable<Warning> Check(ItaReport report, ItaCalendar calendar)
    {
        var count = report.Measures.Count;
        var asked = Fields.Where(f => count >= LeastMeasures && report.Measures.Count(f.Has) * 3 >= count * AskedInThirds).ToList();
        return report.Measures.SelectMany((measure, at) => asked.Where(f => !f.Has(measure)).Select(f => Tell(measure, at, count, report.Measures.Count(f.Has), f)));
    }

    static Warning Tell(Measure measure, int at, int count, int having, (string English, string Thai, Func<Measure, bool> Has) field)
    {
        var pointer = string.Create(CultureInfo.InvariantCulture, $"/content/measures/{at}");
        List<Evidence> evidence = [Finding.At(pointer + "/title", measure.Title)];
        if (measure.No is { } no)
        {
            evidence.Add(Finding.At(pointer + "/no", no));
        }

        return new Warning(
            WarningCodes.MeasureMissingField, Severity.Warning,
            Finding.English($"Measure {at + 1} ('{Begin(measure.Title.Value)}') has no {field.English}; {having} of {count} measures have one."),
            Finding.Thai($"มาตรการที่ {at + 1} ('{Begin(measure.Title.Value)}') ไม่มี{field.Thai} ขณะที่ {having} จาก {count} มาตรการมี"),
            evidence, field.English);
    }

    static string Begin(string? title) => title is { Length: > 40 } ? title[..40] + "..." : title ?? "";
}
