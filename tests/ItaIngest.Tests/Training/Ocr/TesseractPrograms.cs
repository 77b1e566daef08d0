using System.Diagnostics;

namespace ItaIngest.Tests.Training.Ocr;

/// <summary>Runs Tesseract's own programs for tests that compare with them.</summary>
static class TesseractPrograms
{
    /// <summary>What the program printed to standard output.</summary>
    internal static string Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        _ = errors.Result;
        return output;
    }
}
