using System.CommandLine;
using ItaIngest.Model.Results;
using ItaIngest.Storage;
using ItaIngest.Storage.Exports;
using ItaIngest.Storage.Review;

namespace ItaIngest.Cli.Commands;

/// <summary><c>export</c></summary>
static class ExportCommand
{
    public static Command Make(GlobalOptions global)
    {
        var say = global.Say;
        var format = new Option<string>("--format")
        {
            Description = say["json, jsonl หรือ csv", "json, jsonl or csv"],
            HelpName = "json|jsonl|csv",
            Required = true,
        };
        var target = new Option<string>("--out")
        {
            Description = say[
                "ไฟล์ผลลัพธ์ (- คือ standard output); csv มีหลายตาราง: ชื่อไฟล์ .csv หรือโฟลเดอร์",
                "file to write (- is standard output); csv has several tables: a .csv name or a folder"],
            HelpName = "F",
            Required = true,
        };
        var command = new ExplainedCommand("export", say[
            """
            ส่งออกผลลัพธ์ทั้งหมดที่เก็บไว้ พร้อมค่าที่พิมพ์ ค่าที่อ่านได้ และค่าที่ผู้ตรวจตัดสินแล้ว แยกจากกัน

            ตัวอย่าง:
              ita-ingest export --format csv --out ita.csv
              ita-ingest export --format jsonl --out - | jq .content.fiscalYear.value
            """,
            """
            Takes out every stored record: printed, read and reviewed values apart.

            Examples:
              ita-ingest export --format csv --out ita.csv
              ita-ingest export --format jsonl --out - | jq .content.fiscalYear.value
            """]) { format, target };
        command.SetAction(parsed => Export(
            global, StoreOf.Existing(global, parsed), ReviewOf.Existing(global, parsed), parsed.GetValue(format)!, parsed.GetValue(target)!));
        return command;
    }

    static void Export(GlobalOptions global, DocumentStore store, ReviewLog log, string format, string target)
    {
        var documents = store.List().Where(entry => entry.Status is not null).ToList();
        var records = documents.Select(entry => store.ReadRecord(entry.Sha256)).OfType<IngestResult>()
            .Select(record => ReviewOverlay.Lay(record, log.Standing(record.Source.Sha256)));
        switch (format)
        {
            case "json":
                WriteFile(target, stream => JsonExport.WriteArray(records, stream));
                break;
            case "jsonl":
                WriteFile(target, stream => JsonExport.WriteLines(records, stream));
                break;
            case "csv" when target != "-":
                CsvExport.Write(records, target);
                break;
            case "csv":
                throw new UsageException("csv มีหลายตาราง จึงต้องระบุไฟล์หรือโฟลเดอร์", "csv has several tables: give a file or folder.");
            case "xlsx":
                throw new UsageException(
                    "ยังส่งออกเป็น xlsx ไม่ได้ในรุ่นนี้ ใช้ --format csv แล้วเปิดด้วย Excel",
                    "xlsx is not offered in this version: use --format csv and open it in the spreadsheet.");
            default:
                throw new UsageException($"ไม่รู้จักรูปแบบ {format}: ใช้ json, jsonl หรือ csv", $"Unknown format {format}: use json, jsonl or csv.");
        }

        Terminal.Tell(global.Say[$"ส่งออก {documents.Count} เอกสารไปที่ {target}", $"{documents.Count} records written to {target}"]);
    }

    static void WriteFile(string target, Action<Stream> write)
    {
        if (target == "-")
        {
            using var output = Console.OpenStandardOutput();
            write(output);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        using var file = File.Create(target);
        write(file);
    }
}
