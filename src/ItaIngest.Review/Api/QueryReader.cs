using System.Globalization;
using ItaIngest.Model.Results;
using ItaIngest.Storage;
using ItaIngest.Storage.Queue;
using Microsoft.AspNetCore.Http;

namespace ItaIngest.Review.Api;

/// <summary>Reads the parameters of an address; the first that cannot be understood is named in <see cref="Problem"/>.</summary>
sealed class QueryReader(IQueryCollection query)
{
    public string? Problem { get; private set; }

    public QueueQuery Queue() => new()
    {
        Search = Text("search"), Year = Whole("year"), Kind = Text("kind"), Province = Text("province"), Status = One<IngestStatus>("status"),
        State = One<DocumentState>("state"), OpenAtLeast = One<Severity>("openAtLeast"), Code = Text("code"), ConfidenceBelow = Part("confidenceBelow"),
        Reviewer = Text("reviewer"), Review = One<ReviewState>("review"), HasConflicts = Flag("hasConflicts") ?? false,
        Order = One<QueueOrder>("order") ?? QueueOrder.Age, IsDescending = Flag("descending") ?? true, Size = Whole("size") ?? 50,
        After = Text("after"), Before = Text("before"),
    };

    public string? Text(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;

    public T? One<T>(string name)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        // A number is none of the words, though an enumeration would take it.
        if (char.IsLetter(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value))
        {
            return value;
        }

        return Not<T>(name, text, string.Join(", ", Enum.GetNames<T>().Select(word => char.ToLowerInvariant(word[0]) + word[1..])));
    }

    int? Whole(string name) => Text(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : Not<int>(name, text, "a whole number");

    double? Part(string name) => Text(name) is not { } text ? null
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : Not<double>(name, text, "a number from 0 to 1");

    bool? Flag(string name) => Text(name) is not { } text ? null : bool.TryParse(text, out var value) ? value : Not<bool>(name, text, "true, false");

    T? Not<T>(string name, string text, string wanted)
        where T : struct
    {
        Problem ??= $"'{name}={text}' is none of: {wanted}.";
        return null;
    }
}
