using System.CommandLine;
using System.Globalization;
using ItaIngest.Pipeline;
using ItaIngest.Reading;

namespace ItaIngest.Cli.Commands;

/// <summary>Options of the commands that read documents.</summary>
sealed class ReadingOptions(Speech say)
{
    readonly Option<int?> jobs = new("--jobs")
    {
        Description = say["จำนวนเอกสารที่ทำพร้อมกัน (ค่าเริ่มต้น เท่าจำนวนซีพียู)", "documents at a time (default: one per processor)"],
        HelpName = "N",
    };

    readonly Option<string> ocr = new("--ocr")
    {
        Description = say[
            "ใช้ OCR เมื่อใด: auto (หน้าที่ไม่มีข้อความที่เชื่อถือได้), always, never",
            "when to use OCR: auto (pages without text that can be believed), always, never"],
        HelpName = "auto|always|never",
    };

    readonly Option<string> rules = new("--rules")
    {
        Description = say[
            $"โฟลเดอร์ของไฟล์ .json: ข้อเท็จจริงรายปีงบประมาณเพิ่มเติม และ {RuleSettings.SeverityFile}",
            $"folder of .json files: further facts of fiscal years, and {RuleSettings.SeverityFile}"],
        HelpName = "DIR",
    };

    readonly Option<string[]> severities = new("--severity")
    {
        Description = say[
            "ระดับของคำเตือน: error, warning, info หรือ off (ใช้ซ้ำได้)",
            "how much a code matters: error, warning, info or off (may be given several times)"],
        HelpName = "CODE=LEVEL",
    };

    readonly Option<string[]> limits = new("--limit")
    {
        Description = say[
            $"ขีดจำกัดของการอ่าน (ใช้ซ้ำได้): {string.Join(", ", ReadLimits.All.Select(limit => limit.Name))}",
            $"a limit of reading (may be given several times): {string.Join(", ", ReadLimits.All.Select(limit => limit.Name))}"],
        HelpName = "NAME=NUMBER",
    };

    public void AddTo(Command command)
    {
        ocr.AcceptOnlyFromAmong("auto", "always", "never");
        command.Add(jobs);
        command.Add(ocr);
        command.Add(rules);
        command.Add(severities);
        command.Add(limits);
    }

    public IngestOptions Read(ParseResult parsed)
    {
        var use = parsed.GetValue(ocr) switch
        {
            "always" => OcrUse.Always,
            "never" => OcrUse.Never,
            _ => OcrUse.Auto,
        };
        var folder = parsed.GetValue(rules) is { Length: > 0 } given ? given : null;
        var options = new IngestOptions { Reading = Limited(new ReadOptions { Ocr = use }, parsed.GetValue(limits) ?? []), Rules = RuleSettings.Load(folder, parsed.GetValue(severities) ?? []) };
        return parsed.GetValue(jobs) is { } count ? options with { Jobs = count } : options;
    }

    static ReadOptions Limited(ReadOptions options, string[] given)
    {
        foreach (var setting in given)
        {
            var parts = setting.Split('=', 2);
            if (ReadLimits.Find(parts[0]) is not { } limit)
            {
                throw new UsageException(
                    $"ไม่รู้จักขีดจำกัด {parts[0]}: ใช้ได้ {string.Join(", ", ReadLimits.All.Select(l => l.Name))}",
                    $"There is no limit {parts[0]}: known are {string.Join(", ", ReadLimits.All.Select(l => l.Name))}.");
            }

            if (parts.Length < 2 || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var value) || !limit.Allows(value))
            {
                throw new UsageException(
                    string.Create(CultureInfo.InvariantCulture, $"--limit {limit.Name} ต้องเป็นจำนวนเต็ม {limit.Least} ถึง {limit.Most}"),
                    string.Create(CultureInfo.InvariantCulture, $"--limit {limit.Name} takes a whole number from {limit.Least} to {limit.Most}."));
            }

            options = limit.With(options, value);
        }

        return options;
    }
}
