namespace ItaIngest.Training.Ocr.Text;

/// <summary>Latin text as it stands in the middle of Thai reports: ITA's own terms, names of services, addresses, abbreviations.</summary>
internal static class LatinForms
{
    const string Letters = "abcdefghijklmnopqrstuvwxyz";

    static readonly string[] Terms =
    [
        "ITA", "IIT", "EIT", "OIT", "E-Service", "Facebook", "Line", "LINE", "Website", "Open Data Integrity and Transparency Assessment",
        "Integrity and Transparency Assessment", "Internal Integrity and Transparency Assessment",
        "External Integrity and Transparency Assessment", "Integrity and Transparency Assessment : ITA", "Q&A", "Social Network",
        "Infographic", "No Gift Policy", "Anti-Corruption", "CCTV", "QR Code", "Google Form", "Messenger", "Youtube", "Tiktok", "e-GP",
        "e-bidding", "One Stop Service", "Work Flow", "Conflict of Interest", "PDF", "Excel", "Online", "Internet", "Banner", "Inbox",
        "E-mail", "Application", "Platform", "Do & Don'ts", "Dos & Don'ts", "Open Data", "COVID-19", "SMEs", "Smart City", "(AA)", "A",
        "B", "C", "D", "E", "F", "AA", "N/A", "Good", "Passed", "NACC", "PDCA", "KPI", "GPS", "Digital", "Chatbot", "ITAS", "Web Board",
        "Intranet", "Internal", "External", "Human Resource", "Feedback", "Download", "Link", "Page", "Version", "Service Mind",
    ];

    static readonly (double Weight, Func<Random, IReadOnlyList<string>, string> Form)[] Forms =
    [
        (50, (r, _) => r.Pick(Terms)),
        (20, (r, words) => r.Pick(words)),
        (8, (r, _) => Address(r)),
        (5, (r, _) => Word(r, r.Next(4, 10)) + "@" + r.Pick(["gmail.com", "hotmail.com", "dla.go.th"])),
        (9, (r, _) => Word(r, r.Next(2, 6)).ToUpperInvariant()),
        (14, (r, words) => Cased(r, r.Pick(words))),
        (6, (r, _) => r.Pick(["ITA", "IIT", "EIT", "OIT", "i", "I", "e", "E", "o", "O", "M", "No", "Level", "Q"]) + r.Pick(["", " ", "-", "."]) + r.Digits(r.Next(1, 5))),
        (5, (r, words) => string.Join(' ', Enumerable.Range(0, r.Next(2, 5)).Select(_ => r.Pick(words)))),
        (5, (r, _) => string.Concat(Enumerable.Range(0, r.Next(2, 7)).Select(_ => (char)r.Next('!', '~' + 1)))),
    ];

    /// <summary>One term.</summary>
    /// <param name="random">The generator.</param>
    /// <param name="words">Latin words of the training text; not empty.</param>
    internal static string Next(Random random, IReadOnlyList<string> words) => random.Pick(Forms)(random, words);

    /// <summary>Headings print words in capitals, sentences begin with one.</summary>
    static string Cased(Random random, string word) => random.Next(4) switch
    {
        0 => word.ToUpperInvariant(),
        1 => char.ToUpperInvariant(word[0]) + word[1..],
        2 => word.ToLowerInvariant(),
        _ => word,
    };

    static string Word(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Letters[random.Next(26)]));

    static string Address(Random random)
    {
        var host = Word(random, random.Next(4, 12));
        return random.Pick(["www.", "http://www.", "https://", "https://www."]) + host
            + random.Pick([".go.th", ".com", ".or.th", ".ac.th"])
            + random.Pick(["", "/", "/index.php?id=" + random.Digits(3), "/" + host[..4] + "/" + random.Digits(4)]);
    }
}
