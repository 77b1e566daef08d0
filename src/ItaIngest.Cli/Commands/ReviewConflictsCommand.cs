using System.CommandLine;
using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Storage;
using ItaIngest.Storage.Review;

namespace ItaIngest.Cli.Commands;

/// <summary><c>review conflicts</c></summary>
static class ReviewConflictsCommand
{
    public static Command Make(GlobalOptions global)
    {
        var say = global.Say;
        var json = new Option<bool>("--json") { Description = say["พิมพ์เป็น JSON", "print JSON"] };
        var command = new ExplainedCommand("conflicts", say[
            """
            แสดงผลตัดสินของผู้ตรวจที่ไม่ตรงกับผลอ่านครั้งล่าสุดของเอกสาร
            ผลตัดสินทุกข้อยังเก็บไว้ ตารางบอกว่าข้อใดควรดูอีกครั้งและเพราะเหตุใด

            ตัวอย่าง:
              ita-ingest review conflicts
              ita-ingest review conflicts --json

            รหัสสิ้นสุด: 0 ไม่มี, 4 มีข้อที่ควรดู
            """,
            """
            Lists decisions of auditors that do not fit the newest reading of their document
            Every decision is kept; the table says which should be looked at again, and why.

            Examples:
              ita-ingest review conflicts
              ita-ingest review conflicts --json

            Exit codes: 0 none, 4 some to look at
            """]) { json };
        command.SetAction(parsed =>
        {
            var found = Find(StoreOf.Existing(global, parsed), ReviewOf.Existing(global, parsed));
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(found, ItaJson.Options));
            }
            else
            {
                global.Terminal.WriteTable(
                    [say["เอกสาร", "document"], say["รายการ", "entry"], say["ผู้ตัดสิน", "who"], say["สิ่งที่ควรดู", "to look at"]],
                    [.. found.SelectMany(d => d.Conflicts.Select(c => (IReadOnlyList<string>)[d.Name, $"{c.Entry}", c.Who, say[c.MessageThai, c.Message]]))]);
            }

            return found.Count == 0 ? ExitCode.Complete : ExitCode.Unfinished;
        });
        return command;
    }

    static List<Disagreement> Find(DocumentStore store, ReviewLog log) =>
    [
        .. from sha256 in log.Documents()
           let record = store.ReadRecord(sha256)
           where record is not null
           let conflicts = ReviewOverlay.Lay(record, log.Standing(sha256)).Conflicts
           where conflicts.Count > 0
           select new Disagreement(sha256, record.Source.Name, conflicts),
    ];

    sealed record Disagreement(string Sha256, string Name, IReadOnlyList<ReviewConflict> Conflicts);
}
