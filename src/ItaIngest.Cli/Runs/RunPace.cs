namespace ItaIngest.Cli.Runs;

/// <summary>How fast a run goes, in pages: documents differ too much in length to be counted.</summary>
sealed class RunPace
{
    int documentsFound;
    int pagesFound;
    int pagesRead;

    /// <summary>Tells that a document was opened.</summary>
    public void AddFound(int pages)
    {
        documentsFound++;
        pagesFound += pages;
    }

    /// <summary>Tells that pages were read.</summary>
    public void AddRead(int pages) => pagesRead += pages;

    /// <summary>Pages a second since the beginning; null before the first page.</summary>
    public double? PagesPerSecond(TimeSpan elapsed) => pagesRead > 0 && elapsed > TimeSpan.Zero ? pagesRead / elapsed.TotalSeconds : null;

    /// <summary>Time left, if documents that were not opened yet are as long as those that were; null before the first page.</summary>
    /// <param name="elapsed">Since the beginning.</param>
    /// <param name="documentsUnopened">Documents whose length is not known yet.</param>
    public TimeSpan? TimeLeft(TimeSpan elapsed, int documentsUnopened) => PagesPerSecond(elapsed) is { } rate
        ? TimeSpan.FromSeconds((pagesFound - pagesRead + ((double)pagesFound / documentsFound * documentsUnopened)) / rate)
        : null;
}
