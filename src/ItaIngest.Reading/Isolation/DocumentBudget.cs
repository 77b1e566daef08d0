using ItaIngest.Model.Pages;

namespace ItaIngest.Reading.Isolation;

/// <summary>What one document may take in time, pixels and text, however many processes read it. Thread safe.</summary>
sealed class DocumentBudget : IDisposable
{
    readonly ReadOptions options;
    readonly CancellationTokenSource stop;
    readonly CancellationTokenSource time;
    long pixels, characters;

    /// <param name="options">The limits.</param>
    /// <param name="pages">Pages of the document.</param>
    /// <param name="cancel">The caller's stop.</param>
    internal DocumentBudget(ReadOptions options, int pages, CancellationToken cancel)
    {
        this.options = options;
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time = new CancellationTokenSource(options.TimeLimit + (options.TimeForEachPage * pages));
        Token = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, time.Token).Token;
    }

    /// <summary>Ends a request: the caller stopped, another piece failed for good, or the time is over.</summary>
    internal CancellationToken Token { get; }

    /// <summary>Why no more pages are read; null: go on.</summary>
    internal (string Why, string Thai)? Spent =>
        time.IsCancellationRequested ? ("the document's time limit was over.", "เอกสารใช้เวลาอ่านเกินกำหนด")
        : Interlocked.Read(ref pixels) > options.MaxDocumentPixels ? ("the pages before it had all the pixels that a document may have.", "ภาพในเอกสารมีจำนวนพิกเซลเกินขีดจำกัด")
        : Interlocked.Read(ref characters) > options.MaxDocumentCharacters ? ("the pages before it had all the text that a document may have.", "ข้อความในเอกสารเกินขีดจำกัด")
        : null;

    /// <summary>Whether the caller stopped, or a piece failed for good.</summary>
    internal bool IsStopped => stop.IsCancellationRequested;

    /// <summary>Books what was read.</summary>
    internal void Book(ReadDocument piece, long piecePixels)
    {
        Interlocked.Add(ref pixels, piecePixels);
        Interlocked.Add(ref characters, piece.Pages.Sum(p => p.Words.Sum(w => (long)w.Text.Length)));
    }

    /// <summary>The other pieces would be read for nothing.</summary>
    internal Task StopAsync() => stop.CancelAsync();

    /// <inheritdoc/>
    public void Dispose()
    {
        stop.Dispose();
        time.Dispose();
    }
}
