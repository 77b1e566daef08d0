using ItaIngest.Training.Corpus.Families.Layouts;

namespace ItaIngest.Training.Corpus.Families;

/// <summary>Writes the families: content files and truths from a seed each, then their DOCX, PDF and scan.</summary>
public static class FamilyCorpus
{
    /// <summary>Folder below the checkout.</summary>
    public const string Folder = "corpora/families";

    /// <summary>Every family. A family is held out as a whole, so that nothing of its layout is fitted to.</summary>
    internal static IReadOnlyList<Family> All { get; } =
    [
        new("memo-annexes", 1, false, MemoWithAnnexes.Write),
        new("landscape-plan", 2, false, LandscapePlan.Write) { Years = [2568, 2567, 2565] },
        new("ranked-results", 3, false, RankedResults.Write) { Years = [2565, 2567, 2563] },
        new("province-announcement", 4, false, ProvinceAnnouncement.Write) { Years = [2564, 2567, 2566] },
        new("six-months", 5, false, SixMonthFollowUp.Write) { Years = [2567, 2568, 2566] },
        new("mixed-digits", 6, false, MixedDigits.Write) { Numerals = [Numerals.ArabicInTables, Numerals.ThaiInTables, Numerals.ByColumn], Years = [2566, 2565, 2568] },
        new("no-rulings", 7, false, NoRulings.Write) { Years = [2565, 2564, 2567] },
        new("nested-lists", 8, false, NestedLists.Write) { Years = [2567, 2562, 2565] },
        new("survey-items", 9, false, SurveyAndItems.Write) { Years = [2563, 2564, 2565] },
        new("narrow-portrait", 10, false, NarrowPortrait.Write) { Years = [2568, 2566, 2567] },
        new("slides", 21, true, Slides.Write) { Numerals = [Numerals.Arabic, Numerals.Thai, Numerals.Arabic], Years = [2563, 2566, 2565] },
        new("two-columns", 22, true, TwoColumns.Write) { Years = [2567, 2564, 2568] },
        new("long-cells", 23, true, LongCells.Write) { Years = [2568, 2566, 2567] },
        new("open-rulings", 24, true, OpenRulings.Write) { Years = [2564, 2567, 2565] },
        new("scores-in-words", 25, true, ScoresInWords.Write) { Years = [2565, 2563, 2568] },
    ];

    /// <summary>Writes every report, or those whose folder name contains <paramref name="filter"/>.</summary>
    /// <param name="repositoryRoot">The checkout.</param>
    /// <param name="filter">Part of a folder's name; null: all.</param>
    /// <param name="isTypeset">Whether DOCX, PDF and scan are made too.</param>
    /// <param name="progress">Told what is being made.</param>
    /// <param name="cancellation">Stops between files.</param>
    /// <exception cref="InvalidOperationException">LibreOffice or pdftoppm failed.</exception>
    public static async Task BuildAsync(
        string repositoryRoot, string? filter, bool isTypeset, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(repositoryRoot);
        foreach (var (folder, content, truth) in Reports().Where(r => filter is null || r.Folder.Contains(filter, StringComparison.Ordinal)))
        {
            var path = Directory.CreateDirectory(Path.Combine(repositoryRoot, Folder, folder)).FullName;
            await File.WriteAllTextAsync(Path.Combine(path, CorpusBuilder.ContentName), content, cancellation).ConfigureAwait(false);
            await File.WriteAllTextAsync(Path.Combine(path, "truth.json"), truth, cancellation).ConfigureAwait(false);
            if (isTypeset)
            {
                await CorpusBuilder.BuildAsync(repositoryRoot, Path.GetFileName(folder), progress, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Every report: folder below <see cref="Folder"/>, content file and truth. The same on every call.</summary>
    internal static IEnumerable<(string Folder, string Content, string Truth)> Reports()
    {
        foreach (var family in All)
        {
            for (var number = 1; number <= family.Count; number++)
            {
                var report = new FamilyReport(family, number);
                family.Write(report);
                yield return ($"{(family.IsHeldOut ? "held-out" : "dev")}/{family.Name}-{number}", report.Paper.Content, report.Truth.Write(report.Paper));
            }
        }
    }
}
