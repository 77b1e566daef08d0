using System.CommandLine;
using ItaIngest.Cli.Doctor;
using ItaIngest.Pipeline;
using ItaIngest.Pipeline.Evaluation;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Cli.Commands;

/// <summary><c>eval CORPUS</c></summary>
static class EvalCommand
{
    public static Command Make(GlobalOptions global)
    {
        var say = global.Say;
        var corpus = new Argument<string>("CORPUS") { Description = say["โฟลเดอร์ที่มี truth.json ข้างไฟล์", "folder with a truth.json beside the files"] };
        var json = new Option<bool>("--json") { Description = say["พิมพ์คะแนนเป็น JSON", "print the scores as JSON"] };
        var details = new Option<bool>("--details") { Description = say["แสดงทุกค่าที่ผิด ขาด หรือเกิน", "tell every value that is wrong, missing or invented"] };
        var files = new Option<string[]>("--only")
        {
            Description = say[$"เฉพาะไฟล์ชนิดนี้ ({string.Join(", ", EvaluationRunner.FileNames)})", $"only these files ({string.Join(", ", EvaluationRunner.FileNames)})"],
            HelpName = "FILE",
        };
        files.AcceptOnlyFromAmong([.. EvaluationRunner.FileNames]);
        var keep = new Option<string>("--keep") { Description = say["เก็บคะแนนเป็นไฟล์ใหม่ในโฟลเดอร์นี้", "keep the scores as a new file in this folder"], HelpName = "DIR" };
        var reading = new ReadingOptions(say);
        var command = new ExplainedCommand("eval", Description(say)) { corpus, json, details, files, keep };
        reading.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var report = await EvaluateAsync(global, parsed, parsed.GetValue(corpus)!, parsed.GetValue(files), reading.Read(parsed), stop).ConfigureAwait(false);
            if (parsed.GetValue(keep) is { Length: > 0 } folder)
            {
                Terminal.Tell(ScoreFile.Write(folder, Engine.Version, DateOnly.FromDateTime(DateTime.UtcNow), report));
            }

            await Console.Out.WriteAsync(parsed.GetValue(json) ? report.ToJson() : EvaluationTable.Write(report, parsed.GetValue(details))).ConfigureAwait(false);
            return ExitCode.Complete;
        });
        return command;
    }

    static async Task<EvaluationReport> EvaluateAsync(
        GlobalOptions global, ParseResult parsed, string corpus, string[]? files, IngestOptions options, CancellationToken stop)
    {
        Essentials.Check(global.Say);
        await using var services = new ServiceCollection()
            .AddLogging(logging => Logs.ToStandardError(logging, global.IsVerbose(parsed)))
            .AddIngest(global.Folders(parsed), options)
            .BuildServiceProvider();
        var ingest = services.GetRequiredService<IngestFile>();
        var runner = new EvaluationRunner((path, cancel) => ingest(path, Path.GetFileName(path), cancel));
        try
        {
            return await runner.RunAsync(corpus, files is { Length: > 0 } ? files : null, new ToldProgress(), stop).ConfigureAwait(false);
        }
        catch (DirectoryNotFoundException)
        {
            throw new UsageException($"ไม่พบโฟลเดอร์ {corpus}", $"No such folder: {corpus}");
        }
        catch (InvalidDataException e)
        {
            throw new UsageException($"ให้คะแนนไม่ได้: {e.Message}", $"Cannot score: {e.Message}");
        }
    }

    static string Description(Speech say) => say[
        """
        ให้คะแนนการอ่านเทียบกับไฟล์ truth.json: ตัวเลขตรงทุกหลัก ข้อความ ตัวชี้วัด มาตรการ และคำเตือน ทุกไฟล์ถูกอ่านใหม่เสมอ

        ตัวอย่าง:
          ita-ingest eval corpora/reports
          ita-ingest eval corpora/reports --json > scores.json
        """,
        """
        Scores what is read against truth.json files: exact numbers, text, indicators, measures and warnings. Every file is read anew.

        Examples:
          ita-ingest eval corpora/reports
          ita-ingest eval corpora/reports --json > scores.json
        """];
}
