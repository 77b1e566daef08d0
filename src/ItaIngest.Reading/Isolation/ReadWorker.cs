using System.Threading.Channels;
using ItaIngest.Model.Results;
using ItaIngest.Reading.Isolation.Jail;
using ItaIngest.Reading.Pictures;

namespace ItaIngest.Reading.Isolation;

/// <summary>The child's side: answers requests from its standard input until that ends.</summary>
public static class ReadWorker
{
    /// <summary>
    /// Serves as a reader process on this process's own standard streams and ends with them: when the parent dies, however it dies,
    /// its end of the pipe closes, and this process ends at once, even in the middle of a page. It goes into its jail first.
    /// </summary>
    /// <param name="parts">What this process is made of (<see cref="CompiledReader.Parts"/>): a parent that is made of something else does not use it.</param>
    /// <param name="analyse">Works out what a document says; null: this worker only reads.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string parts, AnalyseReading? analyse = null)
    {
        var output = Console.OpenStandardOutput();
        Console.SetOut(Console.Error); // the pipe belongs to the messages
        Console.CancelKeyPress += (_, e) => e.Cancel = true; // Ctrl-C reaches the whole group; the parent decides
        return await RunAsync(Console.OpenStandardInput(), output, ReaderJail.Enter(), static () => Environment.Exit(0), analyse, parts).ConfigureAwait(false);
    }

    /// <summary>Serves on two streams.</summary>
    /// <param name="input">Requests.</param>
    /// <param name="output">Replies.</param>
    /// <param name="jail">What holds this process.</param>
    /// <param name="ended">Called when <paramref name="input"/> has ended, while a request may still be worked on.</param>
    /// <param name="analyse">As above.</param>
    /// <param name="parts">As above.</param>
    /// <returns>The exit code.</returns>
    internal static async Task<int> RunAsync(Stream input, Stream output, JailReport jail, Action? ended = null, AnalyseReading? analyse = null, string parts = "")
    {
        var requests = Channel.CreateUnbounded<Job>();
        await Frame.WriteAsync(output, new ReadReply(Jail: jail, Parts: parts).ToBytes(), CancellationToken.None).ConfigureAwait(false);
        var listening = Task.Run(() => ListenAsync(input, requests.Writer, ended));
        using var reader = new DocumentReader();
        byte[] document = [];
        await foreach (var job in requests.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            document = job.Document ?? document;
            Tell(output, job.HasNoRoom
                ? new ReadReply(Rejection: Rejections.TooMuchMemory())
                : Answer(() => Reply(reader, job.Request, document, jail, analyse, () => Tell(output, new ReadReply(IsStep: true)))));
        }

        await listening.ConfigureAwait(false);
        return 0;
    }

    static void Tell(Stream output, ReadReply reply) =>
        Frame.WriteAsync(output, reply.ToBytes(), CancellationToken.None).GetAwaiter().GetResult();

    static async Task ListenAsync(Stream input, ChannelWriter<Job> requests, Action? ended)
    {
        try
        {
            while (await Frame.ReadAsync(input, CancellationToken.None).ConfigureAwait(false) is { } message)
            {
                var request = ReadRequest.From(message);
                await requests.WriteAsync(await ReceiveAsync(input, request).ConfigureAwait(false)).ConfigureAwait(false);
            }
        }
        finally
        {
            ended?.Invoke();
            requests.Complete();
        }
    }

    static async Task<Job> ReceiveAsync(Stream input, ReadRequest request)
    {
        if (request.Bytes == 0)
        {
            return new Job(request, null);
        }

        byte[] document;
        try
        {
            document = GC.AllocateUninitializedArray<byte>(checked((int)request.Bytes));
        }
        catch (OutOfMemoryException)
        {
            await PassOverAsync(input, request.Bytes).ConfigureAwait(false);
            return new Job(request, null, HasNoRoom: true);
        }

        await input.ReadExactlyAsync(document).ConfigureAwait(false);
        return new Job(request, document);
    }

    static async Task PassOverAsync(Stream input, long bytes)
    {
        var piece = new byte[1 << 16];
        while (bytes > 0)
        {
            var count = (int)Math.Min(piece.Length, bytes);
            await input.ReadExactlyAsync(piece.AsMemory(0, count)).ConfigureAwait(false);
            bytes -= count;
        }
    }

    /// <param name="Request">What is asked.</param>
    /// <param name="Document">The new document's bytes; null: the one that is there.</param>
    /// <param name="HasNoRoom">The document does not fit into this process's memory.</param>
    readonly record struct Job(ReadRequest Request, byte[]? Document, bool HasNoRoom = false);

    static ReadReply Read(DocumentReader reader, byte[] document, ReadRequest request, Action step)
    {
        var before = reader.PixelsRead;
        return new ReadReply(Document: reader.Read(document, request.Options, request.Range, step), Pixels: reader.PixelsRead - before);
    }

    static ReadReply Reply(DocumentReader reader, ReadRequest request, byte[] document, JailReport jail, AnalyseReading? analyse, Action step) => request.Task switch
    {
        ReadTask.Probe => new ReadReply(Jail: jail with { Escapes = JailProbe.Escapes() }),
        ReadTask.Count => new ReadReply(PageCount: DocumentReader.CountPages(document, request.Options)),
        ReadTask.Paint => new ReadReply(Png: PagePainter.Paint(document, request.Options, new PictureWish(request.Range.First, request.Width))),
        ReadTask.Measure => new ReadReply(Sizes: PagePainter.Sizes(document, request.Options)),
        ReadTask.Analyse => new ReadReply(Analysis: (analyse ?? throw new NotSupportedException("This worker only reads."))(document, request.Settings)),
        _ => Read(reader, document, request, step),
    };

    /// <summary>The broad catch per file: whatever goes wrong here is the parent's to tell.</summary>
    static ReadReply Answer(Func<ReadReply> work)
    {
        try
        {
            return work();
        }
        catch (RejectedException e)
        {
            return new ReadReply(Rejection: e.Rejection);
        }
        catch (OutOfMemoryException)
        {
            return new ReadReply(Rejection: Rejections.TooMuchMemory());
        }
        catch (Exception e)
        {
            return new ReadReply(Fault: e.ToString());
        }
    }
}
