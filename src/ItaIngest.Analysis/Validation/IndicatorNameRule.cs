using System.Globalization;
using ItaIngest.Analysis.Domain;
using ItaIngest.Analysis.Extraction;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Validation;

/// <summary>A printed name that is not the indicator's, or a printed number that is not its name's.</summary>
sealed class IndicatorNameRule : IRule
{
    /// <summary>
    /// Printed text this like the official name is the name with a slip ('การแก้ไขปัญหาทุจริต': 0.86); 'การปฏิบัติงานที่' for
    /// 'การปฏิบัติหน้าที่' (0.79, San Na Meng 2568) is another name.
    /// </summary>
    const double OwnName = 0.83;

    /// <summary>OCR loses marks and letters of small type, so its names get more room.</summary>
    const double OwnNameOfOcr = 0.7;

    /// <inheritdoc/>
    public string Code => WarningCodes.IndicatorName;

    /// <inheritdoc/>
    public IEnumerable<Warning> Check(ItaReport report, ItaCalendar calendar)
    {
        for (var i = 0; i < report.Assessments.Count; i++)
        {
            for (var k = 0; k < report.Assessments[i].Indicators.Count; k++)
            {
                var indicator = report.Assessments[i].Indicators[k];
                if (IsOther(indicator) && calendar.Indicator(indicator.No) is { } fact)
                {
                    yield return Tell(report.Assessments[i].FiscalYear, indicator, fact, string.Create(CultureInfo.InvariantCulture, $"{RecordNumbers.Assessment(i)}/indicators/{k}"));
                }
            }
        }
    }

    static bool IsOther(IndicatorScore indicator)
    {
        var name = indicator.Name.Value ?? "";
        var like = IndicatorNames.To(indicator.No, name);
        var room = indicator.Name.Origin == TextOrigin.Ocr ? OwnNameOfOcr : OwnName;
        return like < room || (indicator.PrintedNo?.Value is { } printed && printed != indicator.No) || IndicatorNames.Best(name).Similarity > like + 0.1;
    }

    static Warning Tell(int year, IndicatorScore indicator, IndicatorFact fact, string field)
    {
        var evidence = new List<Evidence> { Finding.At(field + "/name", indicator.Name) };
        if (indicator.PrintedNo is { } no)
        {
            evidence.Add(Finding.At(field + "/printedNo", no));
        }

        var number = indicator.PrintedNo?.Value ?? indicator.No;
        return new Warning(
            WarningCodes.IndicatorName, Severity.Warning,
            Finding.English($"{year}: '{indicator.Name.Value}' is printed as indicator {number}; indicator {fact.No} is '{fact.Name}'."),
            Finding.Thai($"ปี {year}: พิมพ์ '{indicator.Name.Value}' เป็นตัวชี้วัดที่ {number} แต่ตัวชี้วัดที่ {fact.No} คือ '{fact.Name}'"),
            evidence, fact.Name, indicator.Name.Value);
    }
}
