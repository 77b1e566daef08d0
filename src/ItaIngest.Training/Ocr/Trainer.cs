using System.Globalization;
using ItaIngest.Training.Ocr.Tools;

namespace ItaIngest.Training.Ocr;

/// <summary>Runs lstmtraining through the phases; each goes on from the last checkpoint of the one before, at a lower rate.</summary>
internal sealed class Trainer(string work, ModelParts model, TrainingStep steps, ExternalTool tool, IProgress<string> progress)
{
    // after a line that is read without fault, this many faulty ones must come before another: hard samples come more often
    const string HardSamples = "12";

    // megabytes of samples in memory
    const string ImageMemory = "3000";

    /// <summary>Trains.</summary>
    /// <returns>The last checkpoint.</returns>
    internal async Task<string> RunAsync(IReadOnlyList<(int Iterations, double Rate)> phases, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.Combine(work, "checkpoints"));
        var from = model.FirstNetwork;
        var before = await File.ReadAllTextAsync(Path.Combine(work, "samples.done"), cancel);
        for (var i = 0; i < phases.Count; i++)
        {
            var prefix = Path.Combine(work, "checkpoints", FormattableString.Invariant($"phase{i}"));
            before += FormattableString.Invariant($" {phases[i].Iterations}@{phases[i].Rate}");
            var arguments = Arguments(prefix, from, phases[i]);
            await steps.RunAsync(
                FormattableString.Invariant($"train-{i}"), before, () => tool.RunAsync("lstmtraining", arguments, cancel, Report));
            from = prefix + "_checkpoint";
        }

        return from;
    }

    string[] Arguments(string prefix, string from, (int Iterations, double Rate) phase) =>
    [
        "--model_output", prefix, "--continue_from", from, "--traineddata", model.Starter,
        "--train_listfile", Path.Combine(work, "samples.txt"), "--max_iterations", phase.Iterations.ToString(CultureInfo.InvariantCulture),
        "--learning_rate", phase.Rate.ToString("0.######", CultureInfo.InvariantCulture), "--reset_learning_rate",
        "--perfect_sample_delay", HardSamples, "--max_image_MB", ImageMemory,
    ];

    void Report(string line)
    {
        // "At iteration 7148/12700/12700, ... BCER train=11.4%, ..."
        if (line.StartsWith("At iteration", StringComparison.Ordinal))
        {
            progress.Report("train: " + string.Join(',', line.Split(',').Where(p => p.StartsWith("At", StringComparison.Ordinal) || p.Contains("BCER", StringComparison.Ordinal))));
        }
    }
}
