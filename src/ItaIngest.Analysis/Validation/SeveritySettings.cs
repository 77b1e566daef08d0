using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Validation;

/// <summary>
/// How much findings matter to an office: for each code error, warning, info, or off. An information is never raised: it rests on
/// something unconfirmed, or on words that cannot be wrong. Codes that are not named keep what their rule says.
/// </summary>
public sealed class SeveritySettings
{
    const string Off = "off";

    static readonly string[] Levels = ["error", "warning", "info", Off];

    readonly SortedDictionary<string, string> levels = new(StringComparer.Ordinal);

    /// <summary>Every rule as it is.</summary>
    public static SeveritySettings Default { get; } = new();

    /// <summary>The settings as one text, the same for the same settings; empty for none.</summary>
    public string Fingerprint => string.Join(',', levels.Select(l => $"{l.Key}={l.Value}"));

    /// <summary>Settings of codes and levels; of a code that is named twice the last counts.</summary>
    /// <exception cref="InvalidSettingException">There is no such code or level.</exception>
    public static SeveritySettings Of(IEnumerable<KeyValuePair<string, string>> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var result = new SeveritySettings();
        foreach (var (code, level) in settings)
        {
            if (!WarningCodes.All.Contains(code))
            {
                var all = string.Join(", ", WarningCodes.All);
                throw new InvalidSettingException($"Unknown warning code '{code}'. Known: {all}.", $"ไม่รู้จักรหัสคำเตือน '{code}' รหัสที่มี: {all}");
            }

            if (!Levels.Contains(level))
            {
                throw new InvalidSettingException(
                    $"Unknown severity '{level}' of {code}: use {string.Join(", ", Levels)}.", $"ไม่รู้จักระดับ '{level}' ของ {code} ใช้ได้: {string.Join(", ", Levels)}");
            }

            result.levels[code] = level;
        }

        return result;
    }

    /// <summary>A finding as the office wants it; null when it wants none.</summary>
    internal Warning? Apply(Warning warning)
    {
        if (!levels.TryGetValue(warning.Code, out var level))
        {
            return warning;
        }

        return level == Off ? null
            : warning.Severity == Severity.Info ? warning
            : warning with { Severity = Enum.Parse<Severity>(level, ignoreCase: true) };
    }
}
