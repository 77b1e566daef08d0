using System.CommandLine;
using System.Text.Json;
using ItaIngest.Cli.Doctor;
using ItaIngest.Model.Json;
using ItaIngest.Model.Records;
using ItaIngest.Pipeline;
using ItaIngest.Pipeline.Evaluation;
using ItaIngest.Pipeline.Evaluation.Mutation;
using ItaIngest.Pipeline.Evaluation.Noise;
using ItaIngest.Pipeline.Evaluation.Ocr;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Cli.Commands;

/// <summary><c>eval CORPUS</c></summary>
static class EvalCommand
{
    public static Command Make(GlobalOptions global)
    {
        var say = global.Say;
        var corpus = new Argument<string>("CORPUS") { Description = say["โฟลเดอร์ที่มี truth.json หรือ ocr-truth.json ข้างไฟล์", "folder with a truth.json or ocr-truth.json beside the files"] };
        var json = new Option<bool>("--json") { Description = say["พิมพ์คะแนนเป็น JSON", "print the scores as JSON"] };
        var details = new Option<bool>("--details") { Description = say["แสดงทุกค่าที่ผิด ขาด หรือเกิน", "tell every value that is wrong, missing or invented"] };
        var files = new Option<string[]>("--only")
        {
            Description = say[$"เฉพาะไฟล์ชนิดนี้ ({string.Join(", ", EvaluationRunner.FileNames)})", $"only these files ({string.Join(", ", EvaluationRunner.FileNames)})"],
            HelpName = "FILE",
        };
        files.AcceptOnlyFromAmong([.. EvaluationRunner.FileNames]);
        var keep = new Option<string>("--keep") { Description = say["เก็บคะแนนเป็นไฟล์ใหม่ในโฟลเดอร์นี้", "keep the scores as a new file in this folder"], HelpName = "DIR" };
        var stock = new Option<bool>("--stock")
        {
            Description = say["ให้ tesseract tha+eng ของ Debian อ่านหน้าเดียวกันเทียบด้วย (ชุดภาพหน้า)", "let Debian's tesseract tha+eng read the same pages beside it (page images)"],
        };
        var material = new Option<string>("--material")
        {
            Description = say["โฟลเดอร์ของไฟล์ที่ไม่ได้อยู่ข้าง ocr-truth.json", "folder of files that do not lie beside their ocr-truth.json"],
            HelpName = "DIR",
        };
        var noise = new Option<int>("--noise")
        {
            Description = say["กวนตัวเลขของ DOCX ตามที่แบบจำลองอ่านผิดจริง เอกสารจำนวนนี้ต่ออัตรา แล้วนับสิ่งที่ข้อเสนอกู้คืนได้", "misread digits of the DOCX as the model does, this many documents at each rate, and count what proposals restore"],
            HelpName = "DOCUMENTS",
        };
        var mutate = new Option<bool>("--mutate")
        {
            Description = say["ใส่ความผิดพลาดทีละแห่งลงใน truth.json แล้วดูว่ากฎใดพบ", "put one mistake after another into the truth files and see which the rules find"],
        };
        var reading = new ReadingOptions(say);
        var command = new ExplainedCommand("eval", Description(say)) { corpus, json, details, files, keep, stock, material, noise, mutate };
        reading.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var folder = parsed.GetValue(corpus)!;
            var asked = new Asked(parsed.GetValue(json), parsed.GetValue(details), parsed.GetValue(keep));
            var documents = parsed.GetValue(noise);
            await RunAsync(global, parsed, reading.Read(parsed), folder, services => parsed.GetValue(mutate) ? MutateAsync(folder, asked, stop)
                : documents > 0 ? NoiseAsync(services, folder, documents, stop)
                : OcrEvaluationRunner.IsSet(folder) ? OcrAsync(services, folder, parsed.GetValue(material), parsed.GetValue(stock) ? say : null, asked, stop)
                : ReportsAsync(services, folder, parsed.GetValue(files), asked, stop)).ConfigureAwait(false);
            return ExitCode.Complete;
        });
        return command;
    }

    static async Task RunAsync(GlobalOptions global, ParseResult parsed, IngestOptions options, string corpus, Func<IServiceProvider, Task> evaluate)
    {
        Essentials.Check(global.Say);
        await using var services = new ServiceCollection()
            .AddLogging(logging => Logs.ToStandardError(logging, global.IsVerbose(parsed)))
            .AddIngest(global.Folders(parsed), options)
            .BuildServiceProvider();
        try
        {
            await evaluate(services).ConfigureAwait(false);
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

    static async Task ReportsAsync(IServiceProvider services, string corpus, string[]? files, Asked asked, CancellationToken stop)
    {
        var ingest = services.GetRequiredService<IngestFile>();
        var runner = new EvaluationRunner((path, cancel) => ingest(path, Path.GetFileName(path), cancel));
        var report = await runner.RunAsync(corpus, files is { Length: > 0 } ? files : null, new ToldProgress(), stop).ConfigureAwait(false);
        if (asked.Keep is { Length: > 0 } folder)
        {
            Terminal.Tell(ScoreFile.Write(folder, Engine.Version, DateOnly.FromDateTime(DateTime.UtcNow), report));
        }

        await Console.Out.WriteAsync(asked.Json ? report.ToJson() : EvaluationTable.Write(report, asked.Details)).ConfigureAwait(false);
    }

    static async Task NoiseAsync(IServiceProvider services, string corpus, int documents, CancellationToken stop)
    {
        var ingest = services.GetRequiredService<IngestFile>();
        var reports = new List<ItaReport>();
        foreach (var path in Directory.GetFiles(corpus, "source.docx", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            reports.Add((await ingest(path, Path.GetFileName(path), stop).ConfigureAwait(false)).Content ?? throw new InvalidDataException($"{path} was rejected"));
        }

        if (reports.Count == 0)
        {
            throw new InvalidDataException($"{corpus} holds no source.docx");
        }

        await Console.Out.WriteAsync(NoiseTable.Write(NoiseRun.Run(reports, documents, new ToldProgress(), stop))).ConfigureAwait(false);
    }

    static async Task MutateAsync(string corpus, Asked asked, CancellationToken stop)
    {
        var report = MutationRunner.Run([corpus], cancel: stop);
        await Console.Out.WriteAsync(asked.Json ? JsonSerializer.Serialize(report, ItaJson.Options) + "\n" : MutationTable.Write(report, asked.Details)).ConfigureAwait(false);
    }

    /// <param name="say">Not null when the stock reader is asked for.</param>
    static async Task OcrAsync(IServiceProvider services, string corpus, string? material, Speech? say, Asked asked, CancellationToken stop)
    {
        if (say is not null && !StockTesseract.IsThere)
        {
            throw new EnvironmentException(say[
                "--stock ต้องมีแพ็กเกจ Debian tesseract-ocr, tesseract-ocr-tha และ tesseract-ocr-eng",
                "--stock needs the Debian packages tesseract-ocr, tesseract-ocr-tha and tesseract-ocr-eng."]);
        }

        var runner = new OcrEvaluationRunner(services.GetRequiredService<ReadFile>(), services.GetRequiredService<IngestOptions>().Jobs);
        var report = await runner.RunAsync(corpus, material, say is not null, new ToldProgress(), stop).ConfigureAwait(false);
        if (asked.Keep is { Length: > 0 } folder)
        {
            Terminal.Tell(OcrScoreFile.Write(folder, Engine.Version, DateOnly.FromDateTime(DateTime.UtcNow), report));
        }

        await Console.Out.WriteAsync(asked.Json ? report.ToJson() : OcrEvaluationTable.Write(report, asked.Details)).ConfigureAwait(false);
    }

    static string Description(Speech say) => say[
        """
        ให้คะแนนการอ่านเทียบกับไฟล์ truth.json: ตัวเลขตรงทุกหลัก ข้อความ ตัวชี้วัด มาตรการ และคำเตือน ทุกไฟล์ถูกอ่านใหม่เสมอ
        โฟลเดอร์ที่มี ocr-truth.json คือชุดภาพหน้า: นับตัวเลขในตาราง ตัวเลขไทยแต่ละตัว และอักขระที่ผิด
        --mutate ไม่อ่านไฟล์เอกสาร: ใส่ความผิดพลาดทุกชนิดลงใน truth.json ทีละแห่ง แล้วนับว่ากฎพบเท่าใด

        ตัวอย่าง:
          ita-ingest eval corpora/reports
          ita-ingest eval corpora/reports --json > scores.json
          ita-ingest eval corpora/reports --mutate
          ita-ingest eval corpora/ocr-pages --stock
          ita-ingest eval corpora/families --noise 520
          ita-ingest eval corpora/real-notes --material ../shared/real
        """,
        """
        Scores what is read against truth.json files: exact numbers, text, indicators, measures and warnings. Every file is read anew.
        A folder with ocr-truth.json is a set of page images: numbers in cells, each digit and wrong characters are counted.
        --mutate reads no documents: it puts mistakes of every kind into the truth files, one at a time, and counts what the rules find.

        Examples:
          ita-ingest eval corpora/reports
          ita-ingest eval corpora/reports --json > scores.json
          ita-ingest eval corpora/reports --mutate
          ita-ingest eval corpora/ocr-pages --stock
          ita-ingest eval corpora/families --noise 520
          ita-ingest eval corpora/real-notes --material ../shared/real
        """];

    /// <summary>What is to be done with the scores.</summary>
    sealed record Asked(bool Json, bool Details, string? Keep);
}
