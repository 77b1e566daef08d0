namespace ItaIngest.Training.Ocr.Tools;

/// <summary>Makes a training resumable: a step that was finished with the same settings is not done again.</summary>
internal sealed class TrainingStep(string folder, IProgress<string> progress)
{
    /// <summary>Runs the step unless its marker says that it was finished with these settings. The marker is written last.</summary>
    /// <param name="name">Name of the step; also of its marker file.</param>
    /// <param name="settings">Everything that the step's result depends on, as text.</param>
    /// <param name="work">The step.</param>
    internal async Task RunAsync(string name, string settings, Func<Task> work)
    {
        var marker = Path.Combine(folder, name + ".done");
        if (File.Exists(marker) && await File.ReadAllTextAsync(marker) == settings)
        {
            progress.Report($"{name}: done before");
            return;
        }

        progress.Report($"{name}: begins");
        File.Delete(marker);
        await work();
        await File.WriteAllTextAsync(marker, settings);
        progress.Report($"{name}: done");
    }
}
