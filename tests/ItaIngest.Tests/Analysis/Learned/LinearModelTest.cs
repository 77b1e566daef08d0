using ItaIngest.Analysis.Learned;

namespace ItaIngest.Tests.Analysis.Learned;

/// <summary>The text of a model file becomes probabilities; what is no model is refused.</summary>
public sealed class LinearModelTest
{
    const string Text = """
        solver_type L2R_LR
        nr_class 3
        label 0 1 2
        nr_feature 1
        bias 1
        w
        1.5 -1.5 0
        0 -1 -2
        threshold 0.6
        classes method other period
        features
        h:วิธี

        """;

    [Fact]
    public void A_known_feature_and_the_bias_make_the_probabilities()
    {
        var bag = new FeatureBag();
        bag.Add("h:วิธี", 2);
        bag.Add("h:ไม่รู้จัก", 9);
        var probabilities = LinearModel.Parse(Text).Probabilities(bag);

        double a = 1 / (1 + Math.Exp(-3)), b = 1 / (1 + Math.Exp(4)), c = 1 / (1 + Math.Exp(2));
        Assert.Equal([a / (a + b + c), b / (a + b + c), c / (a + b + c)], probabilities);
        Assert.Equal(("method", a / (a + b + c)), LinearModel.Parse(Text).Best(bag));
    }

    [Fact]
    public void A_text_that_is_no_model_is_refused()
    {
        Assert.Throws<FormatException>(() => LinearModel.Parse("solver_type MCSVM_CS\n"));
        Assert.Throws<FormatException>(() => LinearModel.Parse("{}"));
    }
}
