using System.Collections.Concurrent;
using System.Globalization;
using ItaIngest.Training.Ocr.Damage;
using ItaIngest.Training.Ocr.Text;
using ItaIngest.Training.Ocr.Tools;

namespace ItaIngest.Training.Ocr.Render;

/// <summary>Draws lines with Tesseract's text2image (Pango: the shaping of Thai marks is right in every face).</summary>
internal sealed class PageRenderer(string fonts, string scratch, ExternalTool tool)
{
    // the widest is enough for the longest line of a typewriter face; leading keeps neighbours out of the cut
    const int WidestPage = 4400, Leading = 46, Border = 60, Resolution = 300, PointsAnInch = 72;

    // widest mean advance of a face's signs in its size; a line that is wider all the same is broken by text2image and left out
    const double Advance = 0.85;

    // a line's pitch in its size, marks above and below counted; what does not fit goes to a second page and is left out
    const double Pitch = 2.0;

    static readonly int[] SmallFaceSizes = [13, 14, 14, 16, 16, 16, 18, 20], OtherSizes = [9, 10, 11, 12, 12, 14];

    static readonly string[] Spacings = ["0", "0", "0", "0.02", "0.05"];

    // text2image writes a fonts.conf there each time that it starts: two at once in one folder read each other's half a file
    readonly ConcurrentBag<string> folders = [];
    int made;

    /// <summary>Those of the faces that the font folder has.</summary>
    /// <exception cref="InvalidOperationException">The first, in which most reports are set, is missing.</exception>
    internal async Task<IReadOnlyList<Face>> AvailableAsync(IReadOnlyList<Face> wanted, IProgress<string> progress, CancellationToken cancel)
    {
        var folder = Rent();
        var listed = await tool.RunAsync("text2image", ["--list_available_fonts", "--fonts_dir", fonts, "--fontconfig_tmpdir", folder], cancel);
        folders.Add(folder);
        // "  12: Sarabun Bold"
        var names = listed.Split('\n').Select(l => l[(l.IndexOf(": ", StringComparison.Ordinal) + 1)..].Trim()).ToHashSet(StringComparer.Ordinal);
        var found = wanted.Where(f => names.Contains(f.Name)).ToList();
        if (found.Count < wanted.Count)
        {
            progress.Report("faces missing: " + string.Join(", ", wanted.Except(found).Select(f => f.Name)));
        }

        return found.Contains(wanted[0]) ? found : throw new InvalidOperationException($"The font folders have no '{wanted[0].Name}'");
    }

    /// <summary>Renders the lines on one page; words that the face lacks are left out, and lines with nothing left.</summary>
    internal async Task<IReadOnlyList<RenderedLine>> RenderAsync(
        Face face, IReadOnlyList<LineText> lines, string name, Random random, CancellationToken cancel)
    {
        var folder = Rent();
        var path = Path.Combine(folder, name);
        var text = path + ".txt";
        await File.WriteAllLinesAsync(text, lines.Select(l => l.Text), cancel);
        var size = random.Pick(face.IsSmall ? SmallFaceSizes : OtherSizes);
        await tool.RunAsync("text2image", Arguments(face, lines, folder, path, size, random.Pick(Spacings)), cancel);
        var (image, boxes) = (path + ".tif", path + ".box");
        if (!File.Exists(image))
        {
            throw new InvalidOperationException($"text2image drew nothing with '{face.Name}': is the font in {fonts}?");
        }

        var page = ImageFile.ReadPage(await File.ReadAllBytesAsync(image, cancel));
        var numbers = lines.Where(l => l.IsNumber).Select(l => l.Text).ToHashSet(StringComparer.Ordinal);
        var result = BoxFile.Read(await File.ReadAllTextAsync(boxes, cancel), page, numbers).ToList();
        Array.ForEach([text, image, boxes], File.Delete);
        folders.Add(folder);
        return result;
    }

    string Rent() => folders.TryTake(out var folder)
        ? folder
        : Directory.CreateDirectory(Path.Combine(scratch, Interlocked.Increment(ref made).ToString(CultureInfo.InvariantCulture))).FullName;

    string[] Arguments(Face face, IReadOnlyList<LineText> lines, string folder, string path, int size, string spacing) =>
    [
        "--text", path + ".txt", "--outputbase", path, "--font", face.Name, "--fonts_dir", fonts, "--fontconfig_tmpdir", folder,
        "--ptsize", Text(size), "--resolution", Text(Resolution), "--leading", Text(Leading),
        "--xsize", Text(Width(lines, size)), "--margin", Text(Border),
        "--ysize", Text((int)(lines.Count * (Leading + Pitch * size * Resolution / PointsAnInch)) + 2 * Border), "--char_spacing", spacing, "--degrade_image", "false",
    ];

    static int Width(IReadOnlyList<LineText> lines, int size) =>
        Math.Min(WidestPage, 4 * Border + (int)(lines.Max(l => l.Text.Length) * Advance * size * Resolution / PointsAnInch));

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
