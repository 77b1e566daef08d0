using System.Text.Json;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Json;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Reading;
using ItaIngest.Reading.Isolation;
using ItaIngest.Reading.Isolation.Jail;
using ItaIngest.Reading.Pictures;
using ItaIngest.Tests.TestSupport;

namespace ItaIngest.Tests.Reading.Isolation;

/// <summary>What goes between the processes arrives as it was sent.</summary>
public sealed class ReadReplyTests
{
    [Theory]
    [InlineData("source.pdf")]
    [InlineData("source.docx")]
    public void A_document_arrives_whole(string name)
    {
        using var reader = new DocumentReader();
        var document = reader.Read(Repository.At("corpora", "reports", "mueang-pan-2568", name));
        var arrived = ReadReply.From(new ReadReply(Document: document).ToBytes()).Document!;
        Assert.Equal(Json(document.Pages), Json(arrived.Pages));
        Assert.Equal(Json(document.Blocks.Cast<object>()), Json(arrived.Blocks.Cast<object>()));
        Assert.Equal(Json(document.Diagnostics), Json(arrived.Diagnostics));
        Assert.True(document.Pages.Count + document.Blocks.Count > 5);
    }

    [Fact]
    public void How_a_scan_was_turned_arrives_so_that_boxes_lead_back_to_the_page()
    {
        var turned = new Page(1, 842, 595, [], [], [], TextOrigin.Ocr) { Turn = new PageTurn(1, -1.25, 842, 595) };
        var reply = new ReadReply(Document: new ReadDocument("application/pdf", [turned], [], [], []));
        Assert.Equal(turned.Turn, ReadReply.From(reply.ToBytes()).Document!.Pages[0].Turn);
    }

    [Fact]
    public void A_picture_and_sizes_arrive_whole_and_so_does_the_wish()
    {
        var reply = ReadReply.From(new ReadReply(Png: [1, 2, 3], Sizes: [new PageSize(595.3, 841.9)]).ToBytes());
        Assert.Equal([1, 2, 3], reply.Png!);
        Assert.Equal([new PageSize(595.3, 841.9)], reply.Sizes!);
        var request = new ReadRequest(ReadTask.Paint, new PageRange(3, 3), new ReadOptions(), Bytes: 17, Width: 1240);
        Assert.Equal(request, ReadRequest.From(request.ToBytes()));
    }

    [Fact]
    public void A_rejection_arrives_whole()
    {
        var rejection = new Rejection("file.damaged", "It is damaged.", "ไฟล์เสียหาย");
        Assert.Equal(rejection, ReadReply.From(new ReadReply(Rejection: rejection).ToBytes()).Rejection);
    }

    [Theory]
    [InlineData(10, 0, 1, 1)]
    [InlineData(0, 10, 1, 1)]
    [InlineData(double.NaN, 0, 1, 1)]
    [InlineData(0, 0, double.PositiveInfinity, 1)]
    [InlineData(0, double.NegativeInfinity, 1, 1)]
    public void Boxes_that_no_page_has_are_refused_wherever_they_stand(double left, double top, double right, double bottom)
    {
        var box = new Box(left, top, right, bottom);
        var page = new Page(1, 595, 842, [], [], [], TextOrigin.TextLayer);
        Page[] pages =
        [
            page with { Words = [new Word("ก", box, 1, TextOrigin.TextLayer)] },
            page with { Pictures = [box] },
        ];
        ReadDocument[] documents =
        [
            .. pages.Select(odd => new ReadDocument("application/pdf", [odd], [], [], [])),
            new ReadDocument("application/pdf", [page], [], [new Diagnostic(DiagnosticCodes.PageBlank, Severity.Info, "x", "x", 1, box)], []),
        ];
        Assert.All(documents, document => Assert.Throws<InvalidDataException>(() => ReadReply.From(new ReadReply(Document: document).ToBytes())));
    }

    [Fact]
    public void Nonsense_is_refused() =>
        Assert.ThrowsAny<Exception>(() => ReadReply.From([0, 0, 0, 0, 1, 255, 255, 255, 255, 255, 255]));

    [Fact]
    public async Task The_worker_answers_until_its_input_ends()
    {
        var requests = new MemoryStream();
        foreach (var document in (byte[][])["no pdf"u8.ToArray(), []])
        {
            // The second request has no document of its own: it is about the first one's.
            await Frame.WriteAsync(requests, new ReadRequest(ReadTask.Count, PageRange.All, new ReadOptions(), document.Length).ToBytes(), default);
            requests.Write(document);
        }

        requests.Position = 0;
        var replies = new MemoryStream();
        Assert.Equal(0, await ReadWorker.RunAsync(requests, replies, JailReport.None));
        replies.Position = 0;
        Assert.Equal(JailReport.None.IsWhole, ReadReply.From((await Frame.ReadAsync(replies, default))!).Jail!.IsWhole);
        Assert.Equal(RejectionCodes.UnknownType, ReadReply.From((await Frame.ReadAsync(replies, default))!).Rejection?.Code);
        Assert.Equal(RejectionCodes.UnknownType, ReadReply.From((await Frame.ReadAsync(replies, default))!).Rejection?.Code);
        Assert.Null(await Frame.ReadAsync(replies, default));
    }

    static readonly JsonSerializerOptions WithFields = new(ItaJson.Compact) { IncludeFields = true };

    static string Json<T>(IEnumerable<T> items) => JsonSerializer.Serialize(items, WithFields);
}
