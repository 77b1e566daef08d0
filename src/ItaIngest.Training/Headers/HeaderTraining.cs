namespace ItaIngest.Training.Headers;

/// <summary>Makes the models of headings and tables from <c>corpora/headers</c> and measures them.</summary>
public static class HeaderTraining
{
    /// <summary>Trains, writes the model files with their entries in the manifest, and gives the scores.</summary>
    /// <param name="corpus">Folder <c>corpora/headers</c>.</param>
    /// <param name="models">Folder that receives the files; null: nothing is written.</param>
    /// <param name="progress">Told what is being done.</param>
    public static IReadOnlyList<HeaderScore> Run(string corpus, string? models, IProgress<string> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var tables = HeaderCorpus.Load(corpus);
        var learned = tables.Learned();
        progress.Report("columns");
        var columns = Learning.From(Example.Columns(learned), Example.Columns(tables.Train));
        progress.Report("tables");
        var kinds = Learning.From(Example.Tables(learned), Example.Tables(tables.Train));
        var scores = HeaderScores.Of(tables, columns, kinds);
        if (models is not null)
        {
            ModelDelivery.Write(models, HeaderScores.HeadersFile, columns, scores, tables);
            ModelDelivery.Write(models, HeaderScores.TablesFile, kinds, scores, tables);
        }

        return scores;
    }
}
