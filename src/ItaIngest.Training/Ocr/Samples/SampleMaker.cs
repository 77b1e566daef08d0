using ItaIngest.Training.Ocr.Render;
using ItaIngest.Training.Ocr.Text;

namespace ItaIngest.Training.Ocr.Samples;

/// <summary>Makes packs of clean training lines: a face, forty lines, one file. A file that exists is not made again.</summary>
internal sealed class SampleMaker(PageRenderer renderer, IReadOnlyList<Face> faces, LineWriter writer, string folder)
{
    /// <summary>Lines rendered at once: starting text2image costs as much as ten lines. Numbers are short, their pages narrow and cheap.</summary>
    internal const int LinesAPage = 40, NumbersAPage = 80;

    // "a quarter one number alone", README of the first trials: fewer and digits get doubled, more and text suffers
    const double NumberShare = 0.32;

    /// <summary>Makes one file.</summary>
    /// <param name="index">Number of the file; with the seed it fixes everything in it.</param>
    /// <param name="isOfNumbers">Every line is one number alone, or a third of them.</param>
    /// <param name="seed">Seed of the whole training.</param>
    /// <param name="cancel">Stops the renderer.</param>
    /// <returns>The path.</returns>
    internal async Task<string> MakeAsync(int index, bool isOfNumbers, int seed, CancellationToken cancel)
    {
        var path = Path.Combine(folder, FormattableString.Invariant($"{(isOfNumbers ? "n" : "")}{index:00000}.lines"));
        if (File.Exists(path))
        {
            return path;
        }

        var random = new Random(HashCode(isOfNumbers ? ~seed : seed, index));
        var face = random.Pick<Face>([.. faces.Select(f => (f.Weight, f))]);
        var (count, share) = isOfNumbers ? (NumbersAPage, 1) : (LinesAPage, NumberShare);
        var lines = Enumerable.Range(0, count).Select(_ => writer.Next(random, share)).ToList();
        var samples = (await renderer.RenderAsync(face, lines, $"p{Path.GetFileNameWithoutExtension(path)}", random, cancel)).Select(CleanLine.Of).ToList();

        // written whole or not at all: a half file would stop the training
        var half = path + ".part";
        await File.WriteAllBytesAsync(half, LinePack.Write(samples), cancel);
        File.Move(half, path, overwrite: true);
        return path;
    }

    /// <summary>The same on every machine and run, which System.HashCode is not.</summary>
    static int HashCode(int seed, int index) => unchecked((seed * 1_000_003) ^ (index * 7919) & int.MaxValue);
}
