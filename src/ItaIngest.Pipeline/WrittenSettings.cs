namespace ItaIngest.Pipeline;

/// <summary><see cref="RuleSettings"/> as one text for another process.</summary>
/// <param name="Files">The files of a rules folder.</param>
/// <param name="Levels">Severities by code that were set one by one.</param>
sealed record WrittenSettings(IReadOnlyList<SettingFile> Files, IReadOnlyList<KeyValuePair<string, string>> Levels);

/// <summary>A file of a rules folder.</summary>
/// <param name="Name">Without folder.</param>
/// <param name="Text">Its content.</param>
sealed record SettingFile(string Name, string Text);
