using ItaIngest.Training.Ocr.Evaluation;
using ItaIngest.Training.Ocr.Learning;
using ItaIngest.Training.Ocr.Render;
using ItaIngest.Training.Ocr.Samples;
using ItaIngest.Training.Ocr.Text;
using ItaIngest.Training.Ocr.Tools;

namespace ItaIngest.Training.Ocr;

/// <summary>
/// Makes the OCR model: take apart, dequantise, grow the alphabet, render, damage, train, pack, evaluate. Each step leaves its result
/// and a marker in the work folder and is skipped the next time if its settings are the same.
/// </summary>
public static class OcrTraining
{
    // prose up to here is trained on, from there on it evaluates; the gap keeps neighbouring articles apart
    const double TrainingPart = 0.88, EvaluationPart = 0.90;

    const int CheckShare = 50;

    const string Stock = "tha+eng";

    /// <summary>Runs or resumes a training.</summary>
    /// <param name="options">What, where, how long.</param>
    /// <param name="progress">Receives a short line at each step and now and then during the long ones.</param>
    /// <param name="cancel">Stops; a later call goes on from the last checkpoint.</param>
    /// <returns>What the new model and the stock ones read of the evaluation set: new first, then the stock pair.</returns>
    /// <exception cref="InvalidOperationException">One of Tesseract's programs is missing or failed.</exception>
    public static async Task<IReadOnlyList<EvaluationResult>> RunAsync(
        OcrTrainingOptions options, IProgress<string> progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(progress);
        var work = Directory.CreateDirectory(options.WorkFolder).FullName;
        var tool = new ExternalTool(Path.Combine(work, "tools.log"));
        var steps = new TrainingStep(work, progress);
        var model = new ModelParts(options, work, tool);
        await steps.RunAsync("take-apart", options.StockModel, () => model.TakeApartAsync(cancel));
        await steps.RunAsync("alphabet", string.Concat(ModelAlphabet.Characters), () => model.GrowAlphabetAsync(cancel));
        await steps.RunAsync("network", options.StockModel + string.Concat(ModelAlphabet.Characters), model.GrowNetworkAsync);

        var fonts = Path.Combine(work, "fonts");
        await steps.RunAsync("fonts", string.Join('\n', options.FontFolders), () => FontFolder.FillAsync(options.FontFolders, fonts, tool, cancel));
        var renderer = new PageRenderer(fonts, Directory.CreateDirectory(Path.Combine(work, "scratch")).FullName, tool);
        await steps.RunAsync("samples", SampleSettings(options), () => RenderAsync(options, work, renderer, progress, cancel));
        var learnt = Path.Combine(work, "learnt.lstm");
        await steps.RunAsync("learn", LearningSettings(options), () => LearnAsync(options, work, model, learnt, progress, cancel));
        await steps.RunAsync("pack", LearningSettings(options), () => model.PackAsync(learnt, cancel));
        return await ReadAsync(options, work, model.Packed, renderer, steps, tool, progress, cancel);
    }

    /// <summary>Measures a model that already exists on the evaluation set of these options, beside the stock pair, and delivers it if they name a folder.</summary>
    /// <param name="options">As for <see cref="RunAsync"/>; the evaluation set is made if the work folder has none.</param>
    /// <param name="model">A <c>.traineddata</c> file.</param>
    /// <param name="progress">Receives a short line at each step.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>The model first, then the stock pair.</returns>
    public static async Task<IReadOnlyList<EvaluationResult>> EvaluateAsync(
        OcrTrainingOptions options, string model, IProgress<string> progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(progress);
        var work = Directory.CreateDirectory(options.WorkFolder).FullName;
        var tool = new ExternalTool(Path.Combine(work, "tools.log"));
        var steps = new TrainingStep(work, progress);
        var fonts = Path.Combine(work, "fonts");
        await steps.RunAsync("fonts", string.Join('\n', options.FontFolders), () => FontFolder.FillAsync(options.FontFolders, fonts, tool, cancel));
        var renderer = new PageRenderer(fonts, Directory.CreateDirectory(Path.Combine(work, "scratch")).FullName, tool);
        return await ReadAsync(options, work, model, renderer, steps, tool, progress, cancel);
    }

    static string LearningSettings(OcrTrainingOptions options) =>
        SampleSettings(options) + options.Plan + options.Teacher + string.Join(',', options.States);

    static string SampleSettings(OcrTrainingOptions options) =>
        FormattableString.Invariant($"{options.Lines} {options.NumberLines} {options.Seed} ") + string.Join(' ', options.ProseTexts.Concat(options.ReportTexts));

    static async Task RenderAsync(
        OcrTrainingOptions options, string work, PageRenderer renderer, IProgress<string> progress, CancellationToken cancel)
    {
        var folder = Directory.CreateDirectory(Path.Combine(work, "samples")).FullName;
        var source = TextSource.Read(options.ProseTexts, options.ReportTexts, options.Words, (0, TrainingPart));
        var maker = new SampleMaker(renderer, await renderer.AvailableAsync(Faces.Training, progress, cancel), new LineWriter(source), folder);
        var texts = (options.Lines + SampleMaker.LinesAPage - 1) / SampleMaker.LinesAPage;
        var files = new string[texts + ((options.NumberLines + SampleMaker.NumbersAPage - 1) / SampleMaker.NumbersAPage)];
        var done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancel };
        await Parallel.ForAsync(0, files.Length, parallel, async (i, stop) =>
        {
            files[i] = await maker.MakeAsync(i < texts ? i : i - texts, i >= texts, options.Seed, stop);
            if (Interlocked.Increment(ref done) % 25 == 0)
            {
                progress.Report(FormattableString.Invariant($"samples: {done} of {files.Length} pages"));
            }
        });
        await File.WriteAllLinesAsync(Path.Combine(work, "samples.txt"), files, cancel);
    }

    /// <summary>One pack of fifty is kept from learning, for the progress report.</summary>
    static async Task LearnAsync(
        OcrTrainingOptions options, string work, ModelParts model, string target, IProgress<string> progress, CancellationToken cancel)
    {
        var packs = await File.ReadAllLinesAsync(Path.Combine(work, "samples.txt"), cancel);
        var lines = packs.Where((_, i) => i % CheckShare != 0).SelectMany(LinePack.Read).ToList();
        var check = packs.Where((_, i) => i % CheckShare == 0).SelectMany(LinePack.Read).ToList();
        var (teacher, first) = options.Teacher is { } taught
            ? await model.TeachingAsync(taught, options.States, cancel)
            : (null, await File.ReadAllBytesAsync(model.FirstNetwork, cancel));
        var trainer = new NetworkTrainer(
            Path.Combine(work, "learning"), first, new LineAlphabet(await File.ReadAllTextAsync(model.Alphabet, cancel)), options.Plan, progress, teacher);
        var network = await Task.Run(() => trainer.Run(lines, check, options.Seed, cancel), cancel);
        cancel.ThrowIfCancellationRequested();
        await File.WriteAllBytesAsync(target, network, cancel);
    }

    static async Task<IReadOnlyList<EvaluationResult>> ReadAsync(
        OcrTrainingOptions options, string work, string model, PageRenderer renderer, TrainingStep steps, ExternalTool tool,
        IProgress<string> progress, CancellationToken cancel)
    {
        var folder = Path.Combine(work, "evaluation");
        var settings = FormattableString.Invariant($"{options.EvaluationPages} {options.Seed} ") + string.Join(' ', options.EvaluationTexts);
        await steps.RunAsync("evaluation-set", settings, async () => await EvaluationSet.MakeAsync(
            folder, options.EvaluationPages, TextSource.Read(options.ProseTexts, options.EvaluationTexts, null, (EvaluationPart, 1)),
            renderer, await renderer.AvailableAsync(Faces.Evaluation, progress, cancel), options.Seed + 1, cancel));
        var evaluator = new Evaluator(folder, EvaluationSet.Read(folder), tool);
        // the stock pair takes ten times as long and reads the same every time
        await steps.RunAsync(
            "evaluation-stock", settings, () => evaluator.ReadAsync(Path.GetDirectoryName(options.StockModel)!, Stock, cancel));
        var (own, stock) = (evaluator.Read(model), evaluator.Count(Stock));
        if (options.ModelFolder is { } target)
        {
            await Delivery.WriteAsync(target, model, own, stock, options, cancel);
        }

        return [own, stock];
    }
}
