using System.Threading.Channels;
using ItaIngest.Model.Results;
using ItaIngest.Reading.Pictures;

namespace ItaIngest.Reading.Isolation;

/// <summary>The child's side: answers requests from its standard input until that ends.</summary>
public static class ReadWorker
{
    /// <summary>
    /// Serves as a reader process on this process's own standard streams and ends with them: when the parent dies, however it dies,
    /// its end of the pipe closes, and this process ends at once, even in the middle of a page.
    /// </summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync()
    {
        var output = Console.OpenStandardOutput();
        Console.SetOut(Console.Error); // the pipe belongs to the messages
        Console.CancelKeyPress += (_, e) => e.Cancel = true; // Ctrl-C reaches the whole group; the parent decides
        return await RunAsync(Console.OpenStandardInput(), output, static () => Environment.Exit(0)).ConfigureAwait(false);
    }

    /// <summary>Serves on two streams.</summary>
    /// <param name="input">Requests.</param>
    /// <param name="output">Replies.</param>
    /// <param name="ended">Called when <paramref name="input"/> has ended, while a request may still be worked on.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Stream input, Stream output, Action? ended = null)
    {
        var requests = Channel.CreateUnbounded<byte[]>();
        var listening = Task.Run(() => ListenAsync(input, requests.Writer, ended));
        using var reader = new DocumentReader();
        await foreach (var message in requests.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            var reply = Answer(reader, message);
            await Frame.WriteAsync(output, reply.ToBytes(), CancellationToken.None).ConfigureAwait(false);
        }

        await listening.ConfigureAwait(false);
        return 0;
    }

    static async Task ListenAsync(Stream input, ChannelWriter<byte[]> requests, Action? ended)
    {
        while (await Frame.ReadAsync(input, CancellationToken.None).ConfigureAwait(false) is { } message)
        {
            await requests.WriteAsync(message).ConfigureAwait(false);
        }

        ended?.Invoke();
        requests.Complete();
    }

    /// <summary>The broad catch per file: whatever goes wrong here is the parent's to tell.</summary>
    static ReadReply Answer(DocumentReader reader, byte[] message)
    {
        try
        {
            var request = ReadRequest.From(message);
            var bytes = File.ReadAllBytes(request.Path);
            return request switch
            {
                { Picture: { Page: > 0 } wish } => new ReadReply(Png: PagePainter.Paint(bytes, request.Options, wish)),
                { Picture: not null } => new ReadReply(Sizes: PagePainter.Sizes(bytes, request.Options)),
                { Range: { } range } => new ReadReply(Document: reader.Read(bytes, request.Options, range)),
                _ => new ReadReply(PageCount: DocumentReader.CountPages(bytes, request.Options)),
            };
        }
        catch (RejectedException e)
        {
            return new ReadReply(Rejection: e.Rejection);
        }
        catch (Exception e)
        {
            return new ReadReply(Fault: e.ToString());
        }
    }
}
