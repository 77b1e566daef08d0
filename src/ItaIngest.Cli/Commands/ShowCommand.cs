using System.CommandLine;
using ItaIngest.Cli.Listing;
using ItaIngest.Model.Json;
using ItaIngest.Storage;

namespace ItaIngest.Cli.Commands;

/// <summary><c>show DOC</c></summary>
static class ShowCommand
{
    public static Command Make(GlobalOptions global)
    {
        var say = global.Say;
        var document = new Argument<string?>("DOC")
        {
            Description = say["ชื่อไฟล์ หรือส่วนต้นของ sha256; ไม่ระบุ = แสดงรายการทั้งหมด", "file name, or the beginning of its sha256; none lists all"],
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = new Option<bool>("--json") { Description = say["พิมพ์เป็น JSON", "print JSON"] };
        var command = new ExplainedCommand("show", say[
            """
            แสดงเอกสารที่เก็บไว้: สถานะ ชื่อที่เคยเข้ามา คะแนน มาตรการ และคำเตือน

            ตัวอย่าง:
              ita-ingest show
              ita-ingest show sateng-nok-2565/source.pdf
              ita-ingest show 3fa9 --json
            """,
            """
            Shows a stored document: status, the names it came under, scores, measures and warnings.

            Examples:
              ita-ingest show
              ita-ingest show sateng-nok-2565/source.pdf
              ita-ingest show 3fa9 --json
            """]) { document, json };
        command.SetAction(parsed =>
        {
            var store = StoreOf.Existing(global, parsed);
            if (parsed.GetValue(document) is { Length: > 0 } text)
            {
                ShowOne(global, store, One(store, text), parsed.GetValue(json));
            }
            else
            {
                DocumentList.Write(global, store.List(), parsed.GetValue(json));
            }
        });
        return command;
    }

    static DocumentEntry One(DocumentStore store, string text)
    {
        var found = store.Search(text);
        return found.Count switch
        {
            1 => found[0],
            0 => throw new UsageException($"ไม่พบเอกสาร {text}", $"No document {text}."),
            _ => throw new UsageException(
                $"พบหลายเอกสาร กรุณาระบุให้ชัด: {Names(found)}", $"Several documents match, say which: {Names(found)}"),
        };
    }

    static string Names(IReadOnlyList<DocumentEntry> found) =>
        string.Join(", ", found.Take(10).Select(entry => $"{entry.Name} ({entry.Sha256[..8]})"));

    static void ShowOne(GlobalOptions global, DocumentStore store, DocumentEntry entry, bool isJson)
    {
        var record = store.ReadRecord(entry.Sha256);
        if (!isJson)
        {
            DocumentCard.Write(global.Say, entry, record);
        }
        else if (record is not null)
        {
            Console.Out.Write(ItaJson.Write(record));
        }
        else
        {
            throw new UsageException($"เอกสาร {entry.Name} ยังไม่มีผลลัพธ์", $"{entry.Name} has no record yet.");
        }
    }
}
