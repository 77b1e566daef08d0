using System.Text.Json;
using ItaIngest.Model.Results;
using ItaIngest.Reading;
using ItaIngest.Tests.TestSupport;

namespace ItaIngest.Tests.Reading.Triage;

/// <summary>Every file of corpora/broken is rejected with its code and with advice in both languages.</summary>
public sealed class BrokenFilesTests
{
    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    static string Folder => Repository.At("corpora", "broken");

    static Dictionary<string, string> Expected =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Folder, "expected.json")))!;

    public static TheoryData<string> Names => [.. Expected.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_rejected_with_advice(string name)
    {
        using var reader = new DocumentReader();
        var rejection = Assert.Throws<RejectedException>(() => reader.Read(Path.Combine(Folder, name))).Rejection;
        Assert.Equal(Expected[name], rejection.Code);
        Assert.True(rejection.Message.Length > 30, rejection.Message);
        Assert.Contains(rejection.MessageThai, c => c is >= 'ก' and <= '๙');
    }

    [Fact]
    public void The_folder_holds_what_is_expected_and_nothing_else()
    {
        var files = Directory.GetFiles(Folder).Select(f => Path.GetFileName(f)!).Except(["expected.json", "README.md"]);
        Assert.Equal(Expected.Keys.Order(), files.Order());
    }

    [Fact]
    public void The_folder_can_be_made_anew()
    {
        var made = BrokenFiles.Make().ToList();
        if (Environment.GetEnvironmentVariable("ITA_WRITE_BROKEN") is not null)
        {
            Directory.CreateDirectory(Folder);
            made.ForEach(m => File.WriteAllBytes(Path.Combine(Folder, m.Name), m.Bytes));
            var json = JsonSerializer.Serialize(made.ToDictionary(m => m.Name, m => m.Code), Indented);
            File.WriteAllText(Path.Combine(Folder, "expected.json"), json + "\n");
        }

        Assert.Equal(Expected.OrderBy(e => e.Key), made.Select(m => KeyValuePair.Create(m.Name, m.Code)).OrderBy(e => e.Key));
    }
}
