using ItaIngest.Reading.Native;

namespace ItaIngest.Cli.Doctor;

/// <summary>The check before anything is read: one clear message instead of one failure per document.</summary>
static class Essentials
{
    /// <summary>Throws <see cref="EnvironmentException"/> when a part is missing.</summary>
    public static void Check(Speech say)
    {
        var missing = NativeParts.Find().Where(part => part.Found is null).ToList();
        if (missing.Count > 0)
        {
            throw new EnvironmentException(string.Join(
                Environment.NewLine,
                missing.Select(part => say[$"ขาด {part.Name} ติดตั้งจาก {part.Source}", $"{part.Name} is missing. Get it from {part.Source}"])));
        }
    }
}
