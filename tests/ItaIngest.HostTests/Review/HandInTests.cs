using System.Net;
using ItaIngest.Storage.People;

namespace ItaIngest.HostTests.Review;

/// <summary>Files through the page.</summary>
public sealed class HandInTests : IAsyncLifetime
{
    readonly Sandbox sandbox = new();
    DeskSite site = null!;

    public async ValueTask InitializeAsync() => site = await DeskSite.StartAsync(sandbox);

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        sandbox.Dispose();
    }

    [Fact]
    public async Task What_an_auditor_hands_in_is_in_the_inbox_and_two_of_one_name_stand_side_by_side()
    {
        using var http = await site.SignedInAsync(Role.Auditor);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(http, ("รายงาน.pdf", [1, 2, 3]), ("ข.docx", [4]))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(http, ("รายงาน.pdf", [5]))).StatusCode);
        Assert.Equal(
            ["ข.docx", "รายงาน (2).pdf", "รายงาน.pdf"], Directory.GetFiles(sandbox.Folders.Inbox).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(Path.Combine(sandbox.Folders.Inbox, "รายงาน.pdf")));
    }

    [Theory]
    [InlineData(".hidden.pdf")]
    [InlineData("~$draft.docx")]
    [InlineData("half.part")]
    [InlineData("empty.pdf")]
    public async Task What_the_inbox_would_leave_alone_is_refused(string name)
    {
        using var http = await site.SignedInAsync(Role.Auditor);
        var answer = await SendAsync(http, (name, name == "empty.pdf" ? [] : [1]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(name, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(sandbox.Folders.Inbox));
    }

    [Theory]
    [InlineData("../../escape.pdf", "escape.pdf")]
    [InlineData("C:\\temp\\a.pdf", "a.pdf")]
    public async Task A_path_in_a_name_leads_nowhere(string given, string kept)
    {
        using var http = await site.SignedInAsync(Role.Auditor);
        await SendAsync(http, (given, [1]));
        Assert.Equal([kept], Directory.GetFileSystemEntries(sandbox.Folders.Inbox).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_viewer_hands_in_nothing()
    {
        using var auditor = await site.SignedInAsync(Role.Auditor);
        using var viewer = await site.SignedInAsync(Role.Viewer);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(viewer, await DeskSite.TokenAsync(viewer, "/logout"), ("a.pdf", [1]))).StatusCode);
        Assert.Empty(Directory.GetFileSystemEntries(sandbox.Folders.Inbox));
    }

    static async Task<HttpResponseMessage> SendAsync(HttpClient http, params (string Name, byte[] Bytes)[] files) =>
        await SendAsync(http, await DeskSite.TokenAsync(http, "/upload"), files);

    static async Task<HttpResponseMessage> SendAsync(HttpClient http, string token, params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (name, bytes) in files)
        {
            form.Add(new ByteArrayContent(bytes), "files", name);
        }

        return await http.PostAsync(new Uri("/upload", UriKind.Relative), form);
    }
}
