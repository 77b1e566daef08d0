using System.Diagnostics;
using ItaIngest.Reading.Ocr.Network;
using ItaIngest.Training.Ocr.Evaluation;
using ItaIngest.Training.Ocr.Samples;

namespace ItaIngest.Training.Ocr.Learning;

/// <summary>Teaches a network lines; stopped at any moment, it goes on from its last checkpoint.</summary>
/// <param name="folder">Receives the checkpoint.</param>
/// <param name="startNetwork">A network file with double weights.</param>
/// <param name="alphabet">Its classes.</param>
/// <param name="plan">How long and how fast.</param>
/// <param name="progress">Receives a line now and then.</param>
/// <param name="teacherNetwork">A larger network of the same alphabet that is imitated besides; null: none.</param>
internal sealed class NetworkTrainer(
    string folder, byte[] startNetwork, LineAlphabet alphabet, LearningPlan plan, IProgress<string> progress, byte[]? teacherNetwork = null)
{
    /// <summary>Damaged lines that lie ready.</summary>
    const int PoolSize = 6_000;

    /// <summary>Learning begins when so many are ready.</summary>
    const int Enough = 3_000;

    const int StepsAReport = 100, StepsACheckpoint = 500;

    /// <summary>A gradient longer than this is shortened to it: one unreadable line must not throw the network off.</summary>
    const double LongestGradient = 10;

    const int CheckLines = 600;

    readonly NetworkFile file = NetworkFile.Of(startNetwork);

    string Checkpoint => Path.Combine(folder, "network.checkpoint");

    /// <summary>Learns.</summary>
    /// <param name="lines">Clean lines to learn from.</param>
    /// <param name="check">Clean lines that are never learnt, for the progress report.</param>
    /// <param name="seed">Of the choice and the damage of lines.</param>
    /// <param name="cancel">Stops after the step in work; the checkpoint is written.</param>
    /// <returns>The network file with what was learnt.</returns>
    internal byte[] Run(IReadOnlyList<LinePack.Packed> lines, IReadOnlyList<LinePack.Packed> check, int seed, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var network = new LearningNetwork(file, LayerCodes.Blank);
        var teacher = teacherNetwork is null ? null : new LearningNetwork(NetworkFile.Of(teacherNetwork), LayerCodes.Blank);
        teacher?.Prepare();
        var (step, shown) = Load(network);
        var random = new Random(seed + (int)step);
        var pool = new LinePool(PoolSize);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var workers = Enumerable.Range(1, 2).Select(i => new Thread(() => pool.Fill(lines, alphabet, new Random(seed + (int)step + (7919 * i)), stop.Token)) { IsBackground = true }).ToList();
        workers.ForEach(w => w.Start());
        while (pool.Count < Enough && !cancel.IsCancellationRequested)
        {
            Thread.Sleep(200);
        }

        var (clock, loss, characters, shownBefore) = (Stopwatch.StartNew(), 0.0, 0, shown);
        network.Prepare();
        while (shown < plan.Lines && !cancel.IsCancellationRequested)
        {
            var batch = pool.Take(random, plan.BatchColumns, plan.BatchLines);
            if (batch.Count == 0)
            {
                Thread.Sleep(50);
                continue;
            }

            loss += Step(network, teacher, batch, plan.RateAt(shown), ++step);
            characters += batch.Sum(e => e.Labels.Length);
            shown += batch.Count;
            if (step % StepsAReport == 0)
            {
                progress.Report(FormattableString.Invariant(
                    $"learn: step {step}, {shown} of {plan.Lines} lines, {(shown - shownBefore) / clock.Elapsed.TotalSeconds:0.0} lines a second, loss {loss / characters:0.0000} a character, rate {plan.RateAt(shown):0.000000}, pool {pool.Count}"));
                (loss, characters, shownBefore) = (0, 0, shown);
                clock.Restart();
            }

            if (step % StepsACheckpoint == 0)
            {
                Save(network, step, shown);
                progress.Report(Check(network, check, seed));
                clock.Restart();
            }
        }

        stop.Cancel();
        workers.ForEach(w => w.Join());
        Save(network, step, shown);
        progress.Report(Check(network, check, seed));
        return file.With(network.Layers.Select(l => l.Exact));
    }

    static double Step(LearningNetwork network, LearningNetwork? teacher, IReadOnlyList<LinePool.Entry> batch, double rate, long step)
    {
        foreach (var layer in network.Layers)
        {
            Array.Clear(layer.Gradient);
        }

        var losses = network.Learn([.. batch.Select(e => e.Image)], [.. batch.Select(e => e.Labels)], teacher);
        for (var i = 0; i < losses.Length; i++)
        {
            batch[i].Uses = double.IsFinite(losses[i]) ? batch[i].Uses + 1 : int.MaxValue;
            batch[i].Loss = losses[i];
        }

        var length = Math.Sqrt(network.Layers.Sum(l => l.Gradient.Sum(g => (double)g * g))) / batch.Count;
        var scale = (float)(Math.Min(1, LongestGradient / Math.Max(length, 1e-12)) / batch.Count);
        if (float.IsFinite(scale))
        {
            foreach (var layer in network.Layers)
            {
                layer.Learn(scale, rate, step);
            }
        }

        network.Prepare();
        return losses.Where(double.IsFinite).Sum();
    }

    string Check(LearningNetwork network, IReadOnlyList<LinePack.Packed> check, int seed)
    {
        var random = new Random(seed);
        var entries = check.Take(CheckLines).Select(p => (p, e: LinePool.Make(p, alphabet, random))).Where(x => x.e is not null)
            .OrderByDescending(x => x.e!.Image.Columns).ToList();
        var (edits, characters, numbers, exact) = (0, 0, 0, 0);
        foreach (var part in entries.Chunk(plan.BatchLines))
        {
            var read = network.Read([.. part.Select(x => x.e!.Image)], LayerCodes.Blank);
            for (var i = 0; i < part.Length; i++)
            {
                var (paper, text) = (part[i].p.Text, alphabet.Decode(read[i]));
                edits += Alignment.Align(paper, text).Count(s => s.Printed != s.Read);
                characters += paper.Length;
                numbers += part[i].p.IsNumber ? 1 : 0;
                exact += part[i].p.IsNumber && paper == text ? 1 : 0;
            }
        }

        return FormattableString.Invariant(
            $"check: {100.0 * edits / Math.Max(1, characters):0.00} % of characters wrong, {exact} of {numbers} numbers right");
    }

    (long Step, long Shown) Load(LearningNetwork network)
    {
        if (!File.Exists(Checkpoint))
        {
            return (0, 0);
        }

        using var source = new BinaryReader(File.OpenRead(Checkpoint));
        var result = (source.ReadInt64(), source.ReadInt64());
        foreach (var values in network.Layers.SelectMany(l => new[] { l.Exact, l.Mean, l.Square }))
        {
            source.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.AsSpan()));
        }

        progress.Report(FormattableString.Invariant($"learn: goes on at step {result.Item1}"));
        return result;
    }

    void Save(LearningNetwork network, long step, long shown)
    {
        var half = Checkpoint + ".part";
        using (var target = new BinaryWriter(File.Create(half)))
        {
            target.Write(step);
            target.Write(shown);
            foreach (var values in network.Layers.SelectMany(l => new[] { l.Exact, l.Mean, l.Square }))
            {
                target.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.AsSpan()));
            }
        }

        File.Move(half, Checkpoint, overwrite: true);
        File.WriteAllBytes(Path.Combine(folder, "network.lstm"), file.With(network.Layers.Select(l => l.Exact)));
    }
}
