using ItaIngest.Analysis.Domain;
using ItaIngest.Analysis.Validation;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline;
using ItaIngest.Tests.Storage;
using static ItaIngest.Tests.Analysis.Validation.Records;

namespace ItaIngest.Tests.Pipeline;

/// <summary>Facts of further years and severities come from a folder; what cannot be used is refused with its place.</summary>
public sealed class RuleSettingsTests
{
    const string Year2569 = """{"years": {"2569": {"weights": {"IIT": 20, "EIT": 30, "OIT": 50}, "levels": "pass", "confirmed": null}}}""";

    [Fact]
    public void A_folder_adds_a_year_and_leaves_the_others()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "2569.json"), Year2569);
        var settings = RuleSettings.Load(folder.Path, []);
        Assert.Equal((50m, 40m), (settings.Calendar.Year(2569)!.Weights["OIT"], settings.Calendar.Year(2568)!.Weights["OIT"]));
        var warning = Assert.Single(ReportValidator.Validate(Report(Assessment(2569, Scores2565, "91.03")), settings.Calendar));
        Assert.Equal((WarningCodes.TotalMismatch, Severity.Info), (warning.Code, warning.Severity));
        Assert.Contains("not confirmed", warning.Message, StringComparison.Ordinal);
        Assert.Empty(ReportValidator.Validate(Report(Assessment(2569, Scores2565, "91.03"))));
    }

    [Theory]
    [InlineData("{", "line 1")]
    [InlineData("[]", "/")]
    [InlineData("""{"year": {}}""", "/year")]
    [InlineData("""{"years": {"2026": {}}}""", "/years/2026")]
    [InlineData("""{"years": {"2569": {"weights": {"IIT": 30, "EIT": 30, "OIT": 30}, "levels": "pass", "confirmed": null}}}""", "/years/2569/weights")]
    [InlineData("""{"years": {"2569": {"weights": {"IIT": 30, "EIT": 30, "OIT": 40}, "levels": "stars", "confirmed": null}}}""", "/years/2569/levels")]
    [InlineData("""{"years": {"2569": {"weights": {"IIT": 30, "EIT": 30, "OIT": 40}, "levels": "pass"}}}""", "/years/2569/confirmed")]
    [InlineData("""{"levels": {"new": {"confirmed": null, "bands": [["A", 90, 80]]}}}""", "/levels/new/bands/0")]
    [InlineData("""{"years":{"2569":true}}""", "/years/2569")] // found by fuzzing
    [InlineData("""{"levels":{"new":null}}""", "/levels/new")]
    [InlineData("""{"indicators":["1"]}""", "/indicators/0")]
    [InlineData("""{"levels": {"new": {"confirmed": null, "bands": [["A", 80, 90]], "condition": 1}}}""", "/levels/new/condition")]
    [InlineData("""{"years": {"2569": {"weights": {"IIT": 30, "EIT": 30, "OIT": 40, "IIT": 30}, "levels": "pass", "confirmed": null}}}""", "/years/2569/weights")]
    [InlineData("""{"years": {"2569": {"weights": {"IIT": 7e28, "EIT": 7e28, "OIT": 40}, "levels": "pass", "confirmed": null}}}""", "/years/2569/weights/IIT")]
    [InlineData("""{"years": {"2569": {"weights": {"IIT": 30, "EIT": 30, "OIT": 40}, "levels": "pass", "confirmed": null, "items": {"confirmed": null, "subIndicators": {"9.1": [1, 1e20]}}}}}""", "/years/2569/items/subIndicators/9.1")]
    public void A_broken_file_is_refused_with_its_name_and_the_place_in_it(string json, string place)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "facts.json"), json);
        var fault = Assert.ThrowsAny<InvalidSettingException>(() => RuleSettings.Load(folder.Path, []));
        Assert.StartsWith("facts.json: " + place, fault.Message, StringComparison.Ordinal);
        Assert.StartsWith("facts.json", fault.Thai, StringComparison.Ordinal);
    }

    [Fact]
    public void Severities_are_weighed_and_one_on_the_command_line_counts_more_than_the_folders()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, RuleSettings.SeverityFile), """{"score.total-mismatch": "off", "score.level-mismatch": "error"}""");
        var report = Report(Assessment(2565, Scores2565, "91.30", "B"));
        var settings = RuleSettings.Load(folder.Path, []).Severities;
        Assert.Equal([(WarningCodes.LevelMismatch, Severity.Error)], ReportValidator.Validate(report, ItaCalendar.Default, settings).Select(w => (w.Code, w.Severity)));
        var told = RuleSettings.Load(folder.Path, ["score.total-mismatch=info"]).Severities;
        Assert.Equal([Severity.Info, Severity.Error], ReportValidator.Validate(report, ItaCalendar.Default, told).Select(w => w.Severity));
    }

    [Fact]
    public void An_information_that_rests_on_an_assumption_is_never_raised()
    {
        var settings = RuleSettings.Load(null, ["score.total-mismatch=error"]).Severities;
        Assert.Equal(Severity.Info, Assert.Single(ReportValidator.Validate(Report(Assessment(2563, Scores2565, "80.00")), ItaCalendar.Default, settings)).Severity);
    }

    [Theory]
    [InlineData("score.unheard-of=info", "Unknown warning code 'score.unheard-of'")]
    [InlineData("score.conflict=loud", "Unknown severity 'loud'")]
    [InlineData("score.conflict", "'score.conflict' is no severity")]
    public void An_unknown_code_or_level_is_refused(string setting, string message) =>
        Assert.StartsWith(message, Assert.Throws<InvalidSettingException>(() => RuleSettings.Load(null, [setting])).Message, StringComparison.Ordinal);

    [Fact]
    public void Settings_go_to_another_process_as_a_text()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "2569.json"), Year2569);
        File.WriteAllText(Path.Combine(folder.Path, RuleSettings.SeverityFile), """{"score.total-mismatch": "off"}""");
        var settings = RuleSettings.Load(folder.Path, ["score.conflict=info"]);
        var there = RuleSettings.Parse(settings.Text);
        Assert.Equal(settings.Fingerprint, there.Fingerprint);
        Assert.Equal(50m, there.Calendar.Year(2569)!.Weights["OIT"]);
        Assert.Empty(ReportValidator.Validate(Report(Assessment(2565, Scores2565, "91.30")), there.Calendar, there.Severities));
        Assert.Same(RuleSettings.Default, RuleSettings.Parse(RuleSettings.Default.Text));
    }

    [Fact]
    public void Settings_that_change_records_change_the_hash_of_the_options()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "2569.json"), Year2569);
        string[] hashes =
        [
            new IngestOptions().Hash,
            new IngestOptions { Rules = RuleSettings.Load(null, ["score.conflict=info"]) }.Hash,
            new IngestOptions { Rules = RuleSettings.Load(folder.Path, []) }.Hash,
        ];
        Assert.Equal(3, hashes.Distinct().Count());
        Assert.Equal(hashes[0], new IngestOptions { Rules = RuleSettings.Load(null, []) }.Hash);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused() => Assert.Throws<InvalidSettingException>(() => RuleSettings.Load("/no/such/folder", []));
}
