using ItaIngest.Training.Ocr.Damage;
using ItaIngest.Training.Ocr.Render;
using ItaIngest.Training.Ocr.Text;

namespace ItaIngest.Training.Ocr.Samples;

/// <summary>Makes training sample files: a face, forty lines, damage, one file. A file that exists is not made again.</summary>
internal sealed class SampleMaker(PageRenderer renderer, IReadOnlyList<Face> faces, LineWriter writer, string folder)
{
    /// <summary>Lines rendered at once: starting text2image costs as much as ten lines.</summary>
    internal const int LinesAPage = 40;

    // "a quarter one number alone", README of the first trials: fewer and digits get doubled, more and text suffers
    const double NumberShare = 0.28;

    /// <summary>Makes one file.</summary>
    /// <param name="index">Number of the file; with the seed it fixes everything in it.</param>
    /// <param name="seed">Seed of the whole training.</param>
    /// <param name="cancel">Stops the renderer.</param>
    /// <returns>The path.</returns>
    internal async Task<string> MakeAsync(int index, int seed, CancellationToken cancel)
    {
        var path = Path.Combine(folder, FormattableString.Invariant($"{index:00000}.lstmf"));
        if (File.Exists(path))
        {
            return path;
        }

        var random = new Random(HashCode(seed, index));
        var face = random.Pick<Face>([.. faces.Select(f => (f.Weight, f))]);
        var lines = Enumerable.Range(0, LinesAPage).Select(_ => writer.Next(random, NumberShare)).ToList();
        var samples = new List<SampleFile.Sample>();
        foreach (var line in await renderer.RenderAsync(face, lines, $"p{index}", random, cancel))
        {
            var image = ScanDamage.Apply(LineCutter.Varied(line, random), ScanKind.Training, random);
            samples.Add(new SampleFile.Sample(ImageFile.Png(image), image.Width, image.Height, line.Line.Text));
        }

        // written whole or not at all: a half file would stop the training
        var half = path + ".part";
        await File.WriteAllBytesAsync(half, SampleFile.Write(samples), cancel);
        File.Move(half, path, overwrite: true);
        return path;
    }

    /// <summary>The same on every machine and run, which System.HashCode is not.</summary>
    static int HashCode(int seed, int index) => unchecked((seed * 1_000_003) ^ (index * 7919) & int.MaxValue);
}
