using ItaIngest.Analysis.Learned;

namespace ItaIngest.Training.Headers;

/// <summary>Answers about families that a model was not trained on, for choosing within the training part.</summary>
static class CrossValidation
{
    const int Folds = 7;

    /// <summary>The answers about each fold of families by a model of the other folds.</summary>
    /// <param name="learned">Examples to learn from, copies among them.</param>
    /// <param name="asked">Examples to answer.</param>
    public static IReadOnlyList<Answer> Run(IReadOnlyList<Example> learned, IReadOnlyList<Example> asked, double cost)
    {
        var families = asked.Select(e => e.Family).Distinct().Order(StringComparer.Ordinal).ToList();
        var answers = new List<Answer>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var left = families.Where((_, i) => i % Folds == fold).ToHashSet();
            var model = LinearModel.Parse(ModelTrainer.Train([.. learned.Where(e => !left.Contains(e.Family))], cost, 0));
            answers.AddRange(asked.Where(e => left.Contains(e.Family)).Select(e => Ask(model, e)));
        }

        return answers;
    }

    /// <summary>
    /// The threshold under which saying 'other' pays: a wrong role costs as much as a right one is worth, 'other' for a column that has
    /// a role costs nothing. Of equal thresholds the highest.
    /// </summary>
    public static double Threshold(IReadOnlyList<Answer> answers) =>
        Enumerable.Range(0, 19).Select(i => Math.Round(i * 0.05, 2)).MaxBy(t => (answers.Sum(a => a.Worth(t)), t));

    static Answer Ask(LinearModel model, Example example)
    {
        var (said, probability) = model.Best(example.Features);
        return new Answer(example.Class, said, probability);
    }
}
