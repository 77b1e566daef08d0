using ItaIngest.Training.Ocr.Tools;

namespace ItaIngest.Training.Ocr.Render;

/// <summary>Collects font files into one folder for text2image.</summary>
internal static class FontFolder
{
    static readonly string[] Styles = ["400-normal", "700-normal", "400-italic"];

    /// <summary>
    /// Copies TrueType and OpenType files, and joins the Thai and Latin parts into which the web font packages are divided: text2image
    /// drops every word that one font file cannot show.
    /// </summary>
    /// <param name="sources">Folders with .ttf or .otf files, or packages with a <c>files</c> folder of .woff2 parts.</param>
    /// <param name="target">Where they go.</param>
    /// <param name="tool">Runs <c>python3 -m fontTools.merge</c> (Debian's python3-fonttools and python3-brotli).</param>
    /// <param name="cancel">Stops between files.</param>
    internal static async Task FillAsync(IEnumerable<string> sources, string target, ExternalTool tool, CancellationToken cancel)
    {
        Directory.CreateDirectory(target);
        foreach (var source in sources.Where(Directory.Exists))
        {
            foreach (var file in Directory.EnumerateFiles(source, "*.?tf", SearchOption.AllDirectories))
            {
                File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
            }

            foreach (var files in Directory.EnumerateDirectories(source, "files", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                await JoinAsync(files, target, tool, cancel);
            }
        }
    }

    static async Task JoinAsync(string files, string target, ExternalTool tool, CancellationToken cancel)
    {
        var name = Path.GetFileName(Path.GetDirectoryName(files)!);
        foreach (var style in Styles)
        {
            var thai = Path.Combine(files, $"{name}-thai-{style}.woff2");
            var latin = Path.Combine(files, $"{name}-latin-{style}.woff2");
            var result = Path.Combine(target, $"{name}-{style}.ttf");
            if (File.Exists(thai) && File.Exists(latin) && !File.Exists(result))
            {
                await tool.RunAsync("/usr/bin/python3", ["-m", "fontTools.merge", "--output-file=" + result, thai, latin], cancel);
            }
        }
    }
}
