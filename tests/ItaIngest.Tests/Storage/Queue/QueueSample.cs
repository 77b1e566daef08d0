using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using ItaIngest.Storage;

namespace ItaIngest.Tests.Storage.Queue;

/// <summary>A store with documents of several agencies.</summary>
static class QueueSample
{
    public static string Sha(int number) => $"{number:x64}";

    public static IngestResult Record(int number, string agency, int year, string text = "", Severity? warning = null, double confidence = 0.9)
    {
        var record = SampleRecord.Of(Sha(number), $"{number}.pdf");
        return record with
        {
            Content = record.Content! with
            {
                Agency = new AgencyInfo { Name = SampleRecord.Said(agency, agency), OfficialProvince = number % 2 == 0 ? "ลำปาง" : "ตาก" },
                FiscalYear = SampleRecord.Said<int?>(year, $"{year}"),
                Assessments = [new Assessment { FiscalYear = year, Overall = SampleRecord.Said<decimal?>(90, "๙๐") with { Confidence = confidence } }],
                Text = [new PageText(1, [text])],
            },
            Warnings = warning is { } severity
                ? [new Warning("score.total-mismatch", severity, "wrong", "ผิด", [new Evidence("/content/assessments/0/overall", "๙๐")])]
                : [],
        };
    }

    public static void Add(DocumentStore store, IngestResult record)
    {
        var at = DateTimeOffset.UnixEpoch.AddMinutes(Convert.ToInt32(record.Source.Sha256[48..], 16) * 7 % 11);
        store.Arrive(new Arrival(record.Source.Sha256, 10, record.Source.Name, [], "1", at));
        store.Complete(record, new EngineKey("e", "o"), at);
    }
}
