using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ItaIngest.Analysis.Domain;
using ItaIngest.Analysis.Validation;

namespace ItaIngest.Pipeline;

/// <summary>What records are checked by: the facts of fiscal years, and how much each finding matters.</summary>
public sealed record RuleSettings
{
    /// <summary>The file of a rules folder that holds severities; all its other .json files hold facts of fiscal years.</summary>
    public const string SeverityFile = "severities.json";

    /// <summary>The program's own facts and severities.</summary>
    public static RuleSettings Default { get; } = new();

    /// <summary>Facts of fiscal years; default: those that come with the program.</summary>
    public ItaCalendar Calendar { get; private init; } = ItaCalendar.Default;

    /// <summary>Severities by code; default: those of the rules.</summary>
    public SeveritySettings Severities { get; private init; } = SeveritySettings.Default;

    /// <summary>What makes these settings differ from the default, for the hash of the options; empty for the default.</summary>
    public string Fingerprint { get; private init; } = "";

    /// <summary>These settings as one text, for another process.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The default with a folder's files laid over it in the order of their names, and then single severities over the folder's.</summary>
    /// <param name="folder">The folder; null for none.</param>
    /// <param name="severities">Texts <c>CODE=LEVEL</c>.</param>
    /// <exception cref="InvalidSettingException">A file or text cannot be used.</exception>
    public static RuleSettings Load(string? folder, IEnumerable<string> severities)
    {
        ArgumentNullException.ThrowIfNull(severities);
        var files = (folder is null ? [] : FilesOf(folder)).Select(path => new SettingFile(Path.GetFileName(path), Read(path))).ToList();
        return Of(files, [.. severities.Select(One)]);
    }

    /// <summary>The settings of <see cref="Text"/>.</summary>
    /// <exception cref="InvalidSettingException">The text is another program's.</exception>
    public static RuleSettings Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0)
        {
            return Default;
        }

        var (files, levels) = JsonSerializer.Deserialize(text, AnalysisJson.Default.WrittenSettings) ?? throw new InvalidSettingException("Settings without content.", "การตั้งค่าไม่มีเนื้อหา");
        return Of(files, levels);
    }

    static RuleSettings Of(IReadOnlyList<SettingFile> files, IReadOnlyList<KeyValuePair<string, string>> single)
    {
        var (calendar, levels, print) = (ItaCalendar.Default, new List<KeyValuePair<string, string>>(), new StringBuilder());
        foreach (var (name, text) in files)
        {
            if (name == SeverityFile)
            {
                levels.AddRange(Levels(name, text));
            }
            else
            {
                calendar = calendar.With(text, name);
                print.Append(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
            }
        }

        levels.AddRange(single);
        var settings = SeveritySettings.Of(levels);
        return new RuleSettings
        {
            Calendar = calendar,
            Severities = settings,
            Fingerprint = print.Append(settings.Fingerprint).ToString(),
            Text = files.Count + single.Count == 0 ? "" : JsonSerializer.Serialize(new WrittenSettings(files, single), AnalysisJson.Default.WrittenSettings),
        };
    }

    static IEnumerable<string> FilesOf(string folder) => Directory.Exists(folder)
        ? Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)
        : throw new InvalidSettingException($"No such folder of rules: {folder}", $"ไม่พบโฟลเดอร์กฎ {folder}");

    static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidSettingException($"{path} cannot be read: {e.Message}", $"อ่าน {path} ไม่ได้: {e.Message}", e);
        }
    }

    static Dictionary<string, string> Levels(string name, string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, AnalysisJson.Default.DictionaryStringString) ?? [];
        }
        catch (JsonException e)
        {
            throw new InvalidSettingException(
                $"{name}: an object of codes and levels is wanted, such as {{\"score.rank-order\": \"info\"}}: {e.Message}",
                $"{name}: ต้องเป็นอ็อบเจกต์ของรหัสและระดับ เช่น {{\"score.rank-order\": \"info\"}}", e);
        }
    }

    static KeyValuePair<string, string> One(string setting) => setting.Split('=') is [var code, var level]
        ? KeyValuePair.Create(code.Trim(), level.Trim())
        : throw new InvalidSettingException($"'{setting}' is no severity: write CODE=LEVEL.", $"'{setting}' ไม่ถูกต้อง: ใช้รูปแบบ CODE=LEVEL");
}
