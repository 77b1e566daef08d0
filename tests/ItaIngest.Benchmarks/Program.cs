using System.Globalization;
using BenchmarkDotNet.Running;
using ItaIngest.Benchmarks;
using ItaIngest.Pipeline;
using ItaIngest.Reading.Isolation;

// Plain ratio programs: what is compared is measured in one run, turn by turn, so that a busy machine slows both alike.
return args switch
{
    [ReaderCommand.Verb] => await ReadWorker.RunAsync(Engine.PartIds, AnalysisApart.Answer).ConfigureAwait(false), // a reader process of the benchmark below
    ["scans", .. var files] when files.Length > 0 => await ScanSpeed.RunAsync(files).ConfigureAwait(false),
    ["born-digital", .. var files] => BornDigital.Run(files),
    ["checks", .. var files] when files.Length > 0 => CheckCost.Run(files),
    ["layers", .. var files] => Layers.Run(files),
    ["analysis", .. var files] when files.Length > 0 => AnalysisCost.Run(files),
    ["readings", .. var files] when files.Length > 0 => ReadingsCost.Run(files),
    ["archive", var documents, var folder, .. var files] when files.Length > 0 => await ArchiveSpeed.RunAsync(int.Parse(documents, CultureInfo.InvariantCulture), folder, files).ConfigureAwait(false),
    ["workers", var documents, .. var files] when files.Length > 0 => WorkerScaling.Run(int.Parse(documents, CultureInfo.InvariantCulture), files),
    ["export", .. var given] => ExportSpeed.Run(given),
    ["spots", var first, var second] => SpotsAgain.Run(first, second),
    ["hostile", var files, var program] => HostileSoak.Run(int.Parse(files, CultureInfo.InvariantCulture), program),
    ["queue", .. var given] => QueueSpeed.Run(given),
    ["stores", .. var given] => StoreSpeed.Run(given),
    ["kills", .. var given] => Kills.Run(given),
    ["pages", .. var given] => await PageSpeed.RunAsync(given).ConfigureAwait(false),
    ["help"] or [] => Usage(),
    _ => Benchmarks(args),
};

static int Benchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(BornDigital).Assembly).Run(args);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("born-digital FILE.pdf...   time of a page from file to record, and PDFium's own part of it");
    Console.Error.WriteLine("analysis FILE.pdf...       time of a page after reading, stage by stage");
    Console.Error.WriteLine("checks FILE...             what the rules and the proposals cost for each report");
    Console.Error.WriteLine("layers FILE.pdf...         what each file's pages are routed to, and why");
    Console.Error.WriteLine("scans FILE.pdf...          pages a second against stock tesseract on the same images, and a reader's memory");
    Console.Error.WriteLine("readings FILE...           size of stored readings, time of keeping, loading and analysing them");
    Console.Error.WriteLine("archive N FOLDER FILE...   N unlike copies of the files run into a root and reprocessed, with their stages' speed and memory");
    Console.Error.WriteLine("workers N FILE...          N unlike copies of the files through four watching processes on PostgreSQL and RabbitMQ, against one");
    Console.Error.WriteLine("export [DOCUMENTS] [FOLDER]  exports of so many made-up documents (110000): rows, time, memory; FOLDER keeps them");
    Console.Error.WriteLine("spots DIR DIR              values of one reading (records of 'run --out') that are found again in another of the same files");
    Console.Error.WriteLine("hostile N ita-ingest.dll   N damaged and hostile files through 'watch': its memory and handles");
    Console.Error.WriteLine("queue [DOCUMENTS] [FILE|postgres|Host=...]  pages of the auditors' queue over so many made-up documents (100000); FILE or a server's database keeps them");
    Console.Error.WriteLine("stores [DOCUMENTS]         documents a second that SQLite and PostgreSQL take (5000)");
    Console.Error.WriteLine("pages [DOCUMENTS] [ROOT]   the review pages in Chromium beside so many made-up documents (100000); ROOT keeps them");
    Console.Error.WriteLine("kills [DOCUMENTS] [KILLS] [SEED] [FILE.pdf]  workers, PostgreSQL and RabbitMQ killed at random (2000, 200): every document once, no byte lost");
    Console.Error.WriteLine("--filter '*'               the benchmarks of BenchmarkDotNet");
    return 2;
}
