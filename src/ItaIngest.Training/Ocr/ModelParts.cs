using ItaIngest.Reading.Ocr.Network;
using ItaIngest.Training.Ocr.Network;
using ItaIngest.Training.Ocr.Text;
using ItaIngest.Training.Ocr.Tools;

namespace ItaIngest.Training.Ocr;

/// <summary>The files of a model: taken out of the stock one, grown, and put together again.</summary>
internal sealed class ModelParts(OcrTrainingOptions options, string work, ExternalTool tool)
{
    /// <summary>Name of the finished model.</summary>
    internal const string Name = "ita_tha";

    // a rate of the file counts for nothing once the trainer resets it, but zero would stop it
    const float FirstRate = 0.001f;

    readonly string parts = Directory.CreateDirectory(Path.Combine(work, "parts")).FullName;

    /// <summary>The finished model.</summary>
    internal string Packed => Path.Combine(work, Name + ".traineddata");

    /// <summary>The float network with the large alphabet, before any training.</summary>
    internal string FirstNetwork => Path.Combine(parts, "first.lstm");

    /// <summary>Alphabet and coding for the training programs: a model without a network.</summary>
    internal string Starter => Path.Combine(parts, "ita", "ita.traineddata");

    /// <summary>The large alphabet.</summary>
    internal string Alphabet => Path.Combine(parts, "merged.unicharset");

    string Stock => Path.Combine(parts, "stock.");

    internal Task TakeApartAsync(CancellationToken cancel) => tool.RunAsync("combine_tessdata", ["-u", options.StockModel, Stock], cancel);

    /// <summary>The stock characters keep their places in front, so that their rows of the output layer can be kept.</summary>
    internal async Task GrowAlphabetAsync(CancellationToken cancel)
    {
        var (text, own, merged) = (Path.Combine(parts, "own.txt"), Path.Combine(parts, "own.unicharset"), Path.Combine(parts, "merged.unicharset"));
        // a character a line: in one line the extractor refuses what is no Thai syllable and takes nothing at all
        await File.WriteAllLinesAsync(text, ModelAlphabet.Characters.Select(c => c.ToString()), cancel);
        await tool.RunAsync("unicharset_extractor", ["--output_unicharset", own, "--norm_mode", "1", text], cancel);
        await tool.RunAsync("merge_unicharsets", [Stock + "lstm-unicharset", own, merged], cancel);
        var grown = Unicharset.Read(await File.ReadAllTextAsync(merged, cancel));
        var missing = ModelAlphabet.Characters.Select(c => c.ToString()).Except(grown).ToList();
        if (missing.Count > 0)
        {
            // lstmtraining would leave out every line that has one of them, and say so only in its log
            throw new InvalidOperationException("The alphabet lacks " + string.Join(' ', missing));
        }

        // combine_lang_model wants Chinese radicals even for Thai; a comment will do
        await File.WriteAllTextAsync(Path.Combine(parts, "radical-stroke.txt"), "# none\n", cancel);
        await tool.RunAsync(
            "combine_lang_model",
            ["--input_unicharset", merged, "--script_dir", parts, "--output_dir", parts, "--lang", "ita", "--version_str", Name, "--pass_through_recoder"],
            cancel);
    }

    internal async Task GrowNetworkAsync()
    {
        var network = Dequantiser.Convert(await File.ReadAllBytesAsync(Stock + "lstm"));
        var old = Unicharset.Read(await File.ReadAllTextAsync(Stock + "lstm-unicharset"));
        var grown = Unicharset.Read(await File.ReadAllTextAsync(Path.Combine(parts, "merged.unicharset")));
        await File.WriteAllBytesAsync(FirstNetwork, CharsetExpander.Expand(network, old, grown, FirstRate));
    }

    /// <summary>The teacher's float network, and the one that learns from it, which is smaller or the same.</summary>
    internal async Task<(byte[] Teacher, byte[] Pupil)> TeachingAsync(string teacher, IReadOnlyList<int> states, CancellationToken cancel)
    {
        var prefix = Path.Combine(parts, "teacher.");
        await tool.RunAsync("combine_tessdata", ["-u", teacher, prefix], cancel);
        var network = Dequantiser.Convert(await File.ReadAllBytesAsync(prefix + "lstm", cancel));
        return (network, states.Count == 0 ? network : NetworkShrinker.Shrink(network, states));
    }

    /// <summary>Turns a checkpoint into the model that ships: 8-bit weights, and the stock configuration.</summary>
    internal async Task PackAsync(string checkpoint, CancellationToken cancel)
    {
        await tool.RunAsync(
            "lstmtraining",
            ["--stop_training", "--convert_to_int", "--continue_from", checkpoint, "--traineddata", Starter, "--model_output", Packed],
            cancel);
        // preserve_interword_spaces: without it every letter gets a space
        var configuration = Path.Combine(work, Name + ".config");
        File.Copy(Stock + "config", configuration, overwrite: true);
        await tool.RunAsync("combine_tessdata", ["-o", Packed, configuration], cancel);
        File.Delete(Packed + ".__tmp__");
    }
}
