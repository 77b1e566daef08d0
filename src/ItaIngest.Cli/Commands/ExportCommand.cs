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
            Description = say["json, jsonl, csv หรือ xlsx", "json, jsonl, csv or xlsx"],
            HelpName = "json|jsonl|csv|xlsx",
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
        var mark = new Option<bool>("--bom")
        {
            Description = say["csv: ใส่ byte order mark เพื่อให้ Excel แสดงภาษาไทยถูกต้อง", "csv: begin the files with a byte order mark, so that Excel shows Thai"],
        };
        var command = new ExplainedCommand("export", say[
            """
            ส่งออกผลลัพธ์ทั้งหมดที่เก็บไว้ พร้อมค่าที่พิมพ์ ค่าที่อ่านได้ และค่าที่ผู้ตรวจตัดสินแล้ว แยกจากกัน

            ตัวอย่าง:
              ita-ingest export --format xlsx --out ita.xlsx
              ita-ingest export --format csv --bom --out ita.csv
              ita-ingest export --format jsonl --out - | jq .content.fiscalYear.value
            """,
            """
            Takes out every stored record: printed, read and reviewed values apart.

            Examples:
              ita-ingest export --format xlsx --out ita.xlsx
              ita-ingest export --format csv --bom --out ita.csv
              ita-ingest export --format jsonl --out - | jq .content.fiscalYear.value
            """]) { format, target, mark };
        command.SetAction(parsed => Export(
            global, StoredRecords.All(StoreOf.Existing(global, parsed), ReviewOf.Existing(global, parsed)), parsed.GetValue(format)!, parsed.GetValue(target)!, parsed.GetValue(mark)));
        return command;
    }

    static void Export(GlobalOptions global, IEnumerable<ReviewedRecord> stored, string format, string target, bool hasMark)
    {
        var count = 0;
        var records = stored.Select(record =>
        {
            count++;
            return record;
        });
        switch (format)
        {
            case "json":
                WriteFile(target, stream => JsonExport.WriteArray(records, stream));
                break;
            case "jsonl":
                WriteFile(target, stream => JsonExport.WriteLines(records, stream));
                break;
            case "csv" or "xlsx" when target == "-":
                throw new UsageException($"{format} ต้องระบุไฟล์", $"{format} needs a file{(format == "csv" ? " or folder: it has several tables" : "")}.");
            case "csv":
                CsvExport.Write(records, target, hasMark);
                break;
            case "xlsx":
                XlsxExport.Write(records, target);
                break;
            default:
                throw new UsageException($"ไม่รู้จักรูปแบบ {format}: ใช้ json, jsonl, csv หรือ xlsx", $"Unknown format {format}: use json, jsonl, csv or xlsx.");
        }

        Terminal.Tell(global.Say[$"ส่งออก {count} เอกสารไปที่ {target}", $"{count} records written to {target}"]);
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
