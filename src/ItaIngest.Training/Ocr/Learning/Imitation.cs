namespace ItaIngest.Training.Ocr.Learning;

/// <summary>
/// Teaches what a larger network says of the same line (Hinton et al. 2015). Both are softened by two, so that also what the teacher
/// nearly said counts: half the values before softmax, that is the roots of the probabilities.
/// </summary>
internal static class Imitation
{
    /// <summary>How much the teacher counts; the rest is the text's own loss.</summary>
    internal const float Share = 0.5f;

    const float Softness = 2;

    /// <summary>Mixes the gradient of the text's loss with that of the softened cross entropy times the square of the softness.</summary>
    /// <param name="gradient">In: of the text's loss, by the values before softmax. Out: of both.</param>
    /// <param name="own">Probabilities of the network that learns; softened in place.</param>
    /// <param name="teacher">Probabilities of the other; softened in place.</param>
    /// <param name="classes">Values in a row.</param>
    internal static void Mix(Span<float> gradient, Span<float> own, Span<float> teacher, int classes)
    {
        for (var at = 0; at < gradient.Length; at += classes)
        {
            var mixed = gradient.Slice(at, classes);
            var wanted = teacher.Slice(at, classes);
            var said = own.Slice(at, classes);
            Soften(wanted);
            Soften(said);
            for (var i = 0; i < classes; i++)
            {
                mixed[i] = ((1 - Share) * mixed[i]) + (Share * Softness * (said[i] - wanted[i]));
            }
        }
    }

    static void Soften(Span<float> probabilities)
    {
        var sum = 0f;
        for (var i = 0; i < probabilities.Length; i++)
        {
            sum += probabilities[i] = MathF.Sqrt(probabilities[i]);
        }

        for (var i = 0; i < probabilities.Length; i++)
        {
            probabilities[i] /= sum;
        }
    }
}
