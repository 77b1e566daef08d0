using ItaIngest.Analysis.Layout;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline;
using ItaIngest.Reading.Isolation;

// A reader process as a program of its own: what 'ita-ingest read-worker' does, compiled ahead of time.
if (args is [CompiledReader.PartsArgument])
{
    Console.Out.Write(CompiledReader.Parts([typeof(IngestResult).Assembly, typeof(CompiledReader).Assembly, typeof(DocumentLayout).Assembly, typeof(AnalysisApart).Assembly]));
    return 0;
}

return await ReadWorker.RunAsync(AnalysisApart.Answer).ConfigureAwait(false);
