using System.Diagnostics;

namespace ItaIngest.Training.Corpus;

/// <summary>
/// The outside programs of the corpus builder: LibreOffice (Debian libreoffice-writer), rsvg-convert (librsvg2-bin)
/// and pdftoppm (poppler-utils).
/// They are needed to build the corpora anew, never to run the program or its tests.
/// </summary>
sealed class Office : IDisposable
{
    readonly string work = Directory.CreateTempSubdirectory("ita-corpus-").FullName;
    readonly string fontConfiguration;

    /// <summary>Prepares a private profile and the fonts of <c>native/node_modules</c>.</summary>
    public Office(string repositoryRoot)
    {
        fontConfiguration = Path.Combine(work, "fonts.conf");
        File.WriteAllText(fontConfiguration, $"""
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig>
              <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
              <dir>{Path.Combine(repositoryRoot, "native", "node_modules", "font-th-sarabun-new", "fonts")}</dir>
              <cachedir>{Path.Combine(work, "font-cache")}</cachedir>
            </fontconfig>
            """);
    }

    /// <summary>A folder for intermediate files, gone with this object.</summary>
    public string Work => work;

    /// <summary>Converts files with LibreOffice into <see cref="Work"/>; gives the new paths.</summary>
    public async Task<IReadOnlyList<string>> ConvertAsync(IReadOnlyList<string> files, string format, CancellationToken cancellation)
    {
        if (files.Count == 0)
        {
            return [];
        }

        await RunAsync(
            "soffice",
            [$"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", format, "--outdir", work, .. files],
            cancellation).ConfigureAwait(false);
        var extension = "." + format.Split(':')[0];
        return [.. files.Select(f => Path.Combine(work, Path.GetFileNameWithoutExtension(f) + extension))];
    }

    /// <summary>Draws an SVG as PNG.</summary>
    public async Task<byte[]> DrawAsync(string svg, CancellationToken cancellation)
    {
        var (source, target) = (Path.Combine(work, "picture.svg"), Path.Combine(work, "picture.png"));
        await File.WriteAllTextAsync(source, svg, cancellation).ConfigureAwait(false);
        await RunAsync("rsvg-convert", ["-z", "2", "-o", target, source], cancellation).ConfigureAwait(false);
        return await File.ReadAllBytesAsync(target, cancellation).ConfigureAwait(false);
    }

    /// <summary>Renders a PDF's pages as grey images; gives their paths in page order.</summary>
    public async Task<IReadOnlyList<string>> RenderAsync(string pdf, int dpi, CancellationToken cancellation)
    {
        var prefix = Path.Combine(work, "page-" + Guid.NewGuid().ToString("N"));
        await RunAsync("pdftoppm", ["-r", $"{dpi}", "-gray", pdf, prefix], cancellation).ConfigureAwait(false);
        return [.. Directory.GetFiles(work, Path.GetFileName(prefix) + "*.pgm").Order(StringComparer.Ordinal)];
    }

    async Task RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["FONTCONFIG_FILE"] = fontConfiguration;
        start.Environment["SOURCE_DATE_EPOCH"] = "1735689600";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = await process.StandardError.ReadToEndAsync(cancellation).ConfigureAwait(false);
        await output.ConfigureAwait(false);
        await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(work, recursive: true);
}
