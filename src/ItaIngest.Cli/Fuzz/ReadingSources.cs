using ItaIngest.Model.Blocks;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline.Readings;
using ItaIngest.Reading;
using ItaIngest.Reading.Isolation;

namespace ItaIngest.Cli.Fuzz;

/// <summary>Readings to damage: some of real reports, and a small one that has everything that the form can hold.</summary>
static class ReadingSources
{
    /// <summary>The ending under which the file of a stored reading is tried.</summary>
    public const string Stored = ".reading";

    /// <summary>The ending under which the bytes inside one are tried, packed as if the program had written them.</summary>
    public const string Unpacked = ".document";

    const int FilesOfAKind = 3;

    static readonly string[] Kinds = ["*.docx", "*.pdf"];

    /// <summary>Each reading as its file and as the bytes inside.</summary>
    /// <param name="corpora">The corpora; what is broken in them stays out.</param>
    /// <param name="pool">Reads them.</param>
    /// <param name="options">How.</param>
    /// <param name="stop">Stops at once.</param>
    public static async Task<IReadOnlyList<(string Ending, byte[] Bytes)>> OfAsync(string corpora, ReaderPool pool, ReadOptions options, CancellationToken stop)
    {
        var reports = new DirectoryInfo(Path.Combine(corpora, "reports"));
        var files = Kinds.SelectMany(kind => reports.EnumerateFiles(kind, SearchOption.AllDirectories)
            .OrderBy(f => f.Length).ThenBy(f => f.FullName, StringComparer.Ordinal).Take(FilesOfAKind));
        var documents = new List<ReadDocument> { Everything() };
        foreach (var file in files)
        {
            documents.Add(await pool.ReadAsync(file.FullName, options, stop).ConfigureAwait(false));
        }

        return [.. documents.Select(DocumentBytes.Of).SelectMany(bytes => new[] { (Stored, ReadingTarget.Packed(bytes)), (Unpacked, bytes) })];
    }

    static ReadDocument Everything()
    {
        var inside = new Table([], 1, 1, 0, [new Cell(0, 0, 1, 1, [Line("๑.")], [], Place.At("body/tbl[1]/tr[2]/tc[2]/tbl[1]"))], Place.At("body/tbl[1]/tr[2]/tc[2]/tbl[1]"));
        var table = new Table(
            [], 2, 3, 1,
            [
                new Cell(0, 0, 1, 2, [Line("ตัวชี้วัด")], [], Place.At("a")), new Cell(0, 2, 1, 1, [Line("คะแนน")], [], Place.At("b")),
                new Cell(1, 0, 1, 1, [Line("๑")], [], Place.At("c")), new Cell(1, 1, 1, 1, [Line("การปฏิบัติหน้าที่")], [inside], Place.At("d")),
                new Cell(1, 2, 1, 1, [Line("๙๘.๕๐")], [], Place.At("e")),
            ],
            Place.At("body/tbl[1]"));
        var page = new Page(
            1, 595, 842,
            [new Word("คะแนนรวม", new Box(72, 80, 140, 96), 0.9, TextOrigin.Ocr), new Word("๙๑.๐๓", new Box(150, 80, 190, 96), 0.8, TextOrigin.Ocr, SpaceBefore: false)],
            [new Ruling(70, 78, 200, 78, 0.5), new Ruling(70, 98, 200, 98, 0.5), new Ruling(70, 78, 70, 98, 0.5), new Ruling(200, 78, 200, 98, 0.5)],
            [new Box(300, 300, 400, 400)], TextOrigin.Ocr)
        {
            Turn = new PageTurn(1, 0.7, 842, 595),
        };

        return new ReadDocument(
            "application/pdf", [page],
            [new Paragraph([Line("รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘")], ParagraphRole.Body, Place.At("body/p[1]")), table, new Picture(Place.On(1, new Box(1, 2, 3, 4)))],
            [new Diagnostic(DiagnosticCodes.PageBlank, Severity.Info, "Page 1 is blank.", "หน้า 1 ว่าง", 1, new Box(0, 0, 1, 1))],
            [new ModelUse("ita_tha", new string('0', 64))]);
    }

    static Line Line(string text) => new()
    {
        Text = text, Raw = text, RawIndex = [.. Enumerable.Range(0, text.Length)], Words = [], Place = Place.At("body/p[1]"),
        Confidence = 1, Origin = TextOrigin.Docx, StartsParagraph = true,
    };
}
