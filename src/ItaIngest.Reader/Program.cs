using ItaIngest.Pipeline;
using ItaIngest.Reading.Isolation;

// A reader process as a program of its own: what 'ita-ingest read-worker' does, compiled ahead of time.
if (args is [CompiledReader.PartsArgument])
{
    Console.Out.Write(Engine.PartIds);
    return 0;
}

return await ReadWorker.RunAsync(Engine.PartIds, AnalysisApart.Answer).ConfigureAwait(false);
