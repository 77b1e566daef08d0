using System.Globalization;
using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Storage;

namespace ItaIngest.Cli.Listing;

/// <summary>Stored documents as a list.</summary>
static class DocumentList
{
    public static void Write(GlobalOptions global, IReadOnlyList<DocumentEntry> documents, bool isJson)
    {
        if (isJson)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(documents, ItaJson.Options));
            return;
        }

        var say = global.Say;
        global.Terminal.WriteTable(
            ["sha256", say["ชื่อ", "name"], say["สถานะ", "status"], say["หน่วยงาน", "agency"], say["ปีงบฯ", "year"], say["คำเตือน", "warnings"]],
            [.. documents.Select(entry => (IReadOnlyList<string>)
            [
                entry.Sha256[..12],
                entry.Name,
                State(say, entry),
                entry.Agency ?? "-",
                entry.FiscalYear?.ToString(CultureInfo.InvariantCulture) ?? "-",
                entry.Warnings.ToString(CultureInfo.InvariantCulture),
            ])]);
    }

    public static string State(Speech say, DocumentEntry entry) => entry switch
    {
        { State: DocumentState.Queued } => say["รอ", "queued"],
        { State: DocumentState.Working } => say["กำลังทำ", "working"],
        { State: DocumentState.Rejected } => $"{say["ปฏิเสธ", "rejected"]} ({entry.RejectionCode})",
        { Status: Model.Results.IngestStatus.Partial } => say["บางส่วน", "partial"],
        _ => say["สมบูรณ์", "complete"],
    };
}
