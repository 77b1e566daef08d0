using System.Globalization;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline.Jobs;
using Spectre.Console;

namespace ItaIngest.Cli.Runs;

/// <summary>The table at the end of a run.</summary>
static class RunSummary
{
    // The agency's name needs this much room beside the rest, in columns of the terminal.
    const int WideTerminal = 120;

    // Above this many documents the table would scroll its own head away: those that are complete are only counted then.
    const int LongRun = 60;

    const int AgencyColumn = 2;

    public static void Show(Speech say, Terminal terminal, RunRequest request, BatchSources sources, IReadOnlyList<BatchOutcome> outcomes)
    {
        var shown = outcomes.Where(outcome => outcomes.Count <= LongRun || outcome.Record?.Status != IngestStatus.Complete).ToList();
        if (terminal.IsWatched)
        {
            ShowTable(say, terminal.People, shown);
        }
        else
        {
            ShowPlain(say, shown);
        }

        TellCounts(say, request, sources, outcomes);
    }

    static void ShowTable(Speech say, IAnsiConsole console, IReadOnlyList<BatchOutcome> outcomes)
    {
        var isWide = console.Profile.Width >= WideTerminal;
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in Fitting(Header(say), isWide))
        {
            table.AddColumn(new TableColumn(new Text(column)) { NoWrap = column == Header(say)[0] });
        }

        foreach (var outcome in outcomes)
        {
            table.AddRow(Fitting(Row(say, outcome), isWide).Select(cell => new Text(cell)));
        }

        console.Write(table);
    }

    static IEnumerable<string> Fitting(string[] cells, bool isWide) => cells.Where((_, column) => isWide || column != AgencyColumn);

    // A pipe or a log has no width to wrap at.
    static void ShowPlain(Speech say, IReadOnlyList<BatchOutcome> outcomes)
    {
        Terminal.Tell("");
        Terminal.Tell(string.Join(" | ", Header(say)));
        foreach (var outcome in outcomes)
        {
            Terminal.Tell(string.Join(" | ", Row(say, outcome)));
        }
    }

    static string[] Header(Speech say) =>
    [
        say["เอกสาร", "document"], say["สถานะ", "status"], say["หน่วยงาน", "agency"], say["ปีงบฯ", "year"],
        say["ตัวชี้วัด", "indicators"], say["มาตรการ", "measures"], say["คำเตือน", "warnings"], say["หน้า", "pages"],
    ];

    static string[] Row(Speech say, BatchOutcome outcome)
    {
        var record = outcome.Record;
        return
        [
            outcome.Item.Name,
            record?.Rejection is { } rejection ? $"{RunWords.Status(say, record)} ({rejection.Code})" : RunWords.Status(say, record),
            record?.Agency ?? "-",
            Number(record?.FiscalYear),
            Number(record?.Indicators),
            Number(record?.Measures),
            Number(record?.Warnings),
            PagesOf(record),
        ];
    }

    static string PagesOf(RecordSummary? record) => record switch
    {
        null or { Status: IngestStatus.Rejected } => "-",
        { Pages: 0 } => "docx",
        _ => Number(record.Pages),
    };

    static void TellCounts(Speech say, RunRequest request, BatchSources sources, IReadOnlyList<BatchOutcome> outcomes)
    {
        int Count(IngestStatus status) => outcomes.Count(outcome => outcome.Record?.Status == status);
        var (complete, partial, rejected) = (Count(IngestStatus.Complete), Count(IngestStatus.Partial), Count(IngestStatus.Rejected));
        var reused = outcomes.Count(outcome => outcome.IsReused);
        var waiting = outcomes.Count(outcome => outcome.Record is null);
        Terminal.Tell(string.Create(CultureInfo.InvariantCulture, $"{say[
            $"{outcomes.Count} เอกสาร: สมบูรณ์ {complete}, บางส่วน {partial}, ปฏิเสธ {rejected}",
            $"{outcomes.Count} documents: {complete} complete, {partial} partial, {rejected} rejected"]}"));
        Tell(reused, say[$"ใช้ผลที่เคยทำไว้ {reused} เอกสาร (--again เพื่อทำใหม่)", $"{reused} of them were done before (--again does them anew)"]);
        var repeated = outcomes.Count(outcome => outcome.SameAs is not null);
        Tell(repeated, say[
            $"{repeated} เอกสารมีเนื้อหาไบต์เดียวกับเอกสารอื่นในรอบนี้ จึงอ่านครั้งเดียว" + (request.IsVerbose ? ":" : " (--verbose เพื่อดูรายชื่อ)"),
            $"{repeated} of them have the same bytes as another and were read once" + (request.IsVerbose ? ":" : " (--verbose lists them)")]);
        foreach (var outcome in request.IsVerbose ? outcomes.Where(outcome => outcome.SameAs is not null) : [])
        {
            Terminal.Tell($"  {outcome.Item.Name} = {outcome.SameAs}");
        }

        Tell(waiting, say[
            $"หยุดแล้ว ยังไม่ได้ทำ {waiting} เอกสาร สั่งเดิมอีกครั้งเพื่อทำต่อ",
            $"Stopped: {waiting} documents are not done. The same command goes on where it stopped."]);
        Tell(sources.LeftOut.Count, say[
            $"ข้าม {sources.LeftOut.Count} ไฟล์ที่ไม่ใช่ PDF, DOCX หรือภาพ" + (request.IsVerbose ? ":" : " (--verbose เพื่อดูรายชื่อ)"),
            $"{sources.LeftOut.Count} files that are no PDF, DOCX or image were left out" + (request.IsVerbose ? ":" : " (--verbose lists them)")]);
        foreach (var path in request.IsVerbose ? sources.LeftOut : [])
        {
            Terminal.Tell("  " + path);
        }

        Terminal.Tell(say["ผลลัพธ์อยู่ใน ", "Results are in "] + request.Out);
        if (request.Name is { } name)
        {
            Terminal.Tell(say["รายงานของชุดงาน: ", "Report of the batch: "] + RunReport.FileOf(request, name));
        }
    }

    static void Tell(int count, string line)
    {
        if (count > 0)
        {
            Terminal.Tell(line);
        }
    }

    static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
