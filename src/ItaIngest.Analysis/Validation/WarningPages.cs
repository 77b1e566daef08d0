namespace ItaIngest.Analysis.Validation;

/// <summary>What each code means, how it is computed, and an example: the pages of <c>docs/warnings</c>, built into the program.</summary>
public static class WarningPages
{
    /// <summary>The page of a code as Markdown; null when there is no such code.</summary>
    /// <param name="code">One of <see cref="WarningCodes"/>.</param>
    /// <param name="isThai">The Thai page, or the English one.</param>
    public static string? Of(string code, bool isThai)
    {
        ArgumentNullException.ThrowIfNull(code);
        using var stream = typeof(WarningPages).Assembly.GetManifestResourceStream($"warnings/{code}{(isThai ? ".th" : "")}.md");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>What a code means in one sentence: the first of its page.</summary>
    public static string Meaning(string code, bool isThai)
    {
        var lines = (Of(code, isThai) ?? "").Split('\n');
        var heading = Array.FindIndex(lines, l => l.StartsWith("## ", StringComparison.Ordinal));
        return heading < 0 ? "" : lines[heading + 1];
    }
}
