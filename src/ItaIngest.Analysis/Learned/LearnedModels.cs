namespace ItaIngest.Analysis.Learned;

/// <summary>The models that come with the program, read when they are first asked.</summary>
static class LearnedModels
{
    static readonly Lazy<LinearModel> HeaderModel = new(() => Load("headers.model"));

    static readonly Lazy<LinearModel> TableModel = new(() => Load("tables.model"));

    /// <summary>Which role a column has.</summary>
    public static LinearModel Headers => HeaderModel.Value;

    /// <summary>What a table is about.</summary>
    public static LinearModel Tables => TableModel.Value;

    static LinearModel Load(string name)
    {
        using var stream = typeof(LearnedModels).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not built into this program: ita-ingest train headers makes it.");
        using var reader = new StreamReader(stream);
        return LinearModel.Parse(reader.ReadToEnd());
    }
}
