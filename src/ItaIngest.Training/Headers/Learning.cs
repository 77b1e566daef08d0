using ItaIngest.Analysis.Learned;

namespace ItaIngest.Training.Headers;

/// <summary>A model with how it was chosen.</summary>
/// <param name="Text">The model file.</param>
/// <param name="Cost">liblinear's C, chosen within the training part.</param>
/// <param name="Answers">What models of other families said of each family of the training part.</param>
sealed record Learning(string Text, double Cost, IReadOnlyList<Answer> Answers)
{
    /// <summary>Costs that are tried.</summary>
    static readonly double[] Costs = [3, 10, 30];

    /// <summary>The model itself.</summary>
    public LinearModel Model { get; } = LinearModel.Parse(Text);

    /// <summary>Share of the training part that models of other families answer rightly, 0..1.</summary>
    public double Accuracy => (double)Answers.Count(a => a.IsRight(Model.Threshold)) / Answers.Count;

    /// <summary>Chooses C and threshold by cross-validation over families, then trains with all.</summary>
    /// <param name="learned">Examples to learn from, copies among them.</param>
    /// <param name="asked">The examples themselves.</param>
    public static Learning From(IReadOnlyList<Example> learned, IReadOnlyList<Example> asked)
    {
        var (cost, answers) = Costs.Select(c => (Cost: c, Answers: CrossValidation.Run(learned, asked, c)))
            .MaxBy(t => t.Answers.Count(a => a.IsRight(CrossValidation.Threshold(t.Answers))));
        return new Learning(ModelTrainer.Train(learned, cost, CrossValidation.Threshold(answers)), cost, answers);
    }
}
