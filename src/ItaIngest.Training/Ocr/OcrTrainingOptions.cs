using ItaIngest.Training.Ocr.Learning;

namespace ItaIngest.Training.Ocr;

/// <summary>What to train an OCR model from, where, and how long.</summary>
public sealed record OcrTrainingOptions
{
    /// <summary>Folder for everything that the training makes, a few gigabytes; a training that was stopped goes on from here.</summary>
    public required string WorkFolder { get; init; }

    /// <summary>Folder that receives <c>ita_tha.traineddata</c>, <c>manifest.json</c> and <c>confusions.json</c>; null: nothing is delivered.</summary>
    public string? ModelFolder { get; init; }

    /// <summary>The model to start from; its network must be of the kind that <see cref="Network.Dequantiser"/> reads.</summary>
    public string StockModel { get; init; } = "/usr/share/tesseract-ocr/5/tessdata/tha.traineddata";

    /// <summary>Files of Thai prose, one sentence or paragraph a line; at least one. Nine tenths are trained on, the rest evaluates.</summary>
    public required IReadOnlyList<string> ProseTexts { get; init; }

    /// <summary>Texts of reports to train on; may be empty.</summary>
    public IReadOnlyList<string> ReportTexts { get; init; } = [];

    /// <summary>Texts of other reports to evaluate with; may be empty.</summary>
    public IReadOnlyList<string> EvaluationTexts { get; init; } = [];

    /// <summary>A hunspell word list, for letters that prose rarely has; null: none.</summary>
    public string? Words { get; init; } = "/usr/share/hunspell/th_TH.dic";

    /// <summary>Folders with font files or with web font packages; every face of <c>Faces</c> must be among them.</summary>
    public required IReadOnlyList<string> FontFolders { get; init; }

    /// <summary>Lines to render, at least 40; a third of them one number alone. Default: what the delivered model was trained on.</summary>
    public int Lines { get; init; } = 33_440;

    /// <summary>Further lines that are one number alone.</summary>
    public int NumberLines { get; init; } = 20_000;

    /// <summary>Pages of forty lines of the evaluation set. Default: about 1,800 lines.</summary>
    public int EvaluationPages { get; init; } = 45;

    /// <summary>
    /// A model of this alphabet (<c>.traineddata</c>) to begin with and to imitate, instead of the stock model; null: the stock one, and
    /// nothing is imitated.
    /// </summary>
    public string? Teacher { get; init; }

    /// <summary>States of the network's four recurrent layers, none more than the teacher's; empty: as many. Only with a teacher.</summary>
    public IReadOnlyList<int> States { get; init; } = [];

    /// <summary>How long and how fast the network learns.</summary>
    public LearningPlan Plan { get; init; } = new();

    /// <summary>A word about the training for the manifest; null: none.</summary>
    public string? Remark { get; init; }

    /// <summary>Seed of text, faces and damage. The evaluation uses the next one.</summary>
    public int Seed { get; init; } = 2568;
}
