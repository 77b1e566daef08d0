using System.CommandLine;
using ItaIngest.Cli.Runs;

namespace ItaIngest.Cli.Commands;

/// <summary><c>run PATH...</c></summary>
static class RunCommand
{
    public static Command Make(GlobalOptions global)
    {
        var say = global.Say;
        var paths = new Argument<string[]>("PATH")
        {
            Description = say["ไฟล์ โฟลเดอร์ หรือไฟล์ .zip .tar .tar.gz", "files, folders, or .zip, .tar and .tar.gz archives"],
            Arity = ArgumentArity.OneOrMore,
        };
        var target = new Option<string>("--out")
        {
            Description = say["โฟลเดอร์ผลลัพธ์ (ค่าเริ่มต้น ./out)", "folder of the results (default ./out)"],
            HelpName = "DIR",
        };
        var format = new Option<string>("--format")
        {
            Description = say[
                "json: ไฟล์ JSON ต่อเอกสาร; csv, xlsx: เพิ่มตาราง CSV หรือสมุดงาน DIR/ita.xlsx (ค่าเริ่มต้น json)",
                "json: one JSON file per document; csv, xlsx: CSV tables or the workbook DIR/ita.xlsx as well (default json)"],
            HelpName = "json|csv|xlsx",
        };
        var again = new Option<bool>("--again")
        {
            Description = say["ทำใหม่ทั้งหมด แม้เคยทำแล้ว", "process again what is done already"],
        };
        var manifest = new Option<string>("--manifest")
        {
            Description = say[
                "CSV ที่บอกหน่วยงาน ปีงบประมาณ ประเภท และป้ายกำกับตาม path (manifest.csv ในโฟลเดอร์ที่ระบุจะถูกใช้เอง)",
                "CSV that tells agency, fiscal year, kind and tags by path (a manifest.csv in what is given is used by itself)"],
            HelpName = "F",
        };
        var name = new Option<string>("--name") { Description = say["ชื่อชุดงาน: รายงานอยู่ใน ROOT/batches/NAME.run.csv", "name of the batch: its report is ROOT/batches/NAME.run.csv"], HelpName = "NAME" };
        var reading = new ReadingOptions(say);
        var command = new ExplainedCommand("run", Description(say)) { paths, target, format, again, manifest, name };
        reading.AddTo(command);
        command.SetAction((parsed, stop) => new RunSession(global, new RunRequest
        {
            Paths = parsed.GetValue(paths)!,
            Out = parsed.GetValue(target) is { Length: > 0 } given ? given : "out",
            Tables = TableFormats.Parse(parsed.GetValue(format)),
            Manifest = parsed.GetValue(manifest),
            Name = ReprocessCommand.NameOf(parsed.GetValue(name)),
            Again = parsed.GetValue(again),
            Folders = global.Folders(parsed),
            Options = reading.Read(parsed),
            IsVerbose = global.IsVerbose(parsed),
        }).RunAsync(stop));
        return command;
    }

    static string Description(Speech say) => say[
        """
        อ่านไฟล์ โฟลเดอร์ และไฟล์บีบอัด (.zip .tar .tar.gz ซ้อนกันได้) แล้วเขียนผลลัพธ์หนึ่งไฟล์ JSON ต่อเอกสาร: DIR/<เส้นทางใต้ PATH>/<ชื่อไฟล์>.json
        ผลลัพธ์ถูกเก็บในฐานข้อมูลของ --root ด้วย เพื่อให้ show, warnings และ export ใช้ได้ และเพื่อให้งานที่ถูกหยุด (Ctrl-C) ทำต่อได้
        เอกสารที่เคยทำแล้วด้วยโปรแกรมและตัวเลือกเดียวกันจะไม่ถูกทำซ้ำ (--again เพื่อทำใหม่) ไฟล์ต้นฉบับไม่ถูกแตะต้อง

        ตัวอย่าง:
          ita-ingest run corpora/reports --out out
          ita-ingest run รายงาน-2568/ --name 2568 --manifest บัญชี.csv
          ita-ingest run รายงาน.pdf รายงาน.zip --format xlsx
        """,
        """
        Reads files, folders and archives (.zip, .tar, .tar.gz, also inside each other) and writes one JSON file per document: DIR/<path below PATH>/<file name>.json
        Records are kept in the database of --root too, so that show, warnings and export find them and a stopped run (Ctrl-C) goes on.
        What was done by the same program with the same options is not done again (--again does). The given files are not touched.

        Examples:
          ita-ingest run corpora/reports --out out
          ita-ingest run reports-2568/ --name 2568 --manifest list.csv
          ita-ingest run report.pdf reports.zip --format xlsx
        """];
}
