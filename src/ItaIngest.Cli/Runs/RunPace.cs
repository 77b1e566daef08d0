namespace ItaIngest.Cli.Runs;

/// <summary>How fast a run goes. Documents taken from the store cost nothing and do not count.</summary>
sealed class RunPace
{
    int documents;
    int pages;

    /// <summary>Tells that a document was processed.</summary>
    public void Add(int pagesOfDocument)
    {
        documents++;
        pages += pagesOfDocument;
    }

    /// <summary>Pages a second since the beginning; null before the first document.</summary>
    public double? PagesPerSecond(TimeSpan elapsed) => documents > 0 && elapsed > TimeSpan.Zero ? pages / elapsed.TotalSeconds : null;

    /// <summary>Time left, if the rest are like those before; null before the first document.</summary>
    public TimeSpan? TimeLeft(TimeSpan elapsed, int documentsLeft) => documents > 0 ? elapsed / documents * documentsLeft : null;
}
