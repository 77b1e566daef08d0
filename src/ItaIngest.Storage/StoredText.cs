using System.Globalization;
using ItaIngest.Model.Results;
using ItaIngest.Storage.People;
using ItaIngest.Storage.Queue;

namespace ItaIngest.Storage;

/// <summary>How times and enumerations stand in the database: readable, sortable, the same in every culture.</summary>
static class StoredText
{
    const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    public static DateTimeOffset Time(string text) => DateTimeOffset.ParseExact(
        text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public static string State(DocumentState state) => Name(state);

    public static string Status(IngestStatus status) => Name(status);

    public static string Severity(Severity severity) => Name(severity);

    public static string Role(Role role) => Name(role);

    public static string Review(ReviewState state) => state == ReviewState.None ? "" : Name(state);

    /// <summary>A copy for searching and showing without what PostgreSQL refuses: U+0000 and halves of surrogate pairs.</summary>
    public static string Plain(string text) => text.All(c => c != '\0' && !char.IsSurrogate(c))
        ? text
        : string.Concat(text.EnumerateRunes().Where(rune => rune.Value != 0));

    public static string? PlainOrNull(string? text) => text is null ? null : Plain(text);

    public static T Parse<T>(string text)
        where T : struct, Enum => Enum.Parse<T>(text, ignoreCase: true);

    // Members are single words: lower case is their camelCase.
    static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
