namespace ItaIngest.Training.Ocr.Learning;

/// <summary>
/// Connectionist temporal classification (Graves et al. 2006): the loss of all ways in which a sequence of outputs can spell a text, and
/// its gradient. Probabilities are scaled to one at every step, so plain doubles do for lines of any length.
/// </summary>
internal sealed class CtcLoss(int blank)
{
    double[] forward = [], backward = [], scales = [];

    /// <summary>Turns probabilities into the gradient of the loss by the values before softmax.</summary>
    /// <param name="outputs">In: probabilities, a row a step, at the rows that the function gives. Out: gradient.</param>
    /// <param name="rowOf">Row of a step.</param>
    /// <param name="steps">Steps.</param>
    /// <param name="classes">Values in a row.</param>
    /// <param name="labels">The text's classes.</param>
    /// <returns>The loss in nats; infinite where the line is too short for its text, and the gradient zero then.</returns>
    internal double Apply(float[] outputs, Func<int, int> rowOf, int steps, int classes, int[] labels)
    {
        var states = (2 * labels.Length) + 1;
        if (forward.Length < steps * states)
        {
            (forward, backward) = (new double[steps * states], new double[steps * states]);
        }

        if (scales.Length < steps)
        {
            scales = new double[steps];
        }

        int ClassOf(int state) => state % 2 == 0 ? blank : labels[state / 2];
        bool MaySkip(int state) => state % 2 == 1 && state > 1 && labels[state / 2] != labels[(state / 2) - 1];
        var loss = 0.0;
        for (var step = 0; step < steps; step++)
        {
            var row = rowOf(step) * classes;
            var sum = 0.0;
            for (var state = 0; state < states; state++)
            {
                var way = step == 0
                    ? (state < 2 ? 1.0 : 0.0)
                    : forward[((step - 1) * states) + state]
                        + (state > 0 ? forward[((step - 1) * states) + state - 1] : 0)
                        + (MaySkip(state) ? forward[((step - 1) * states) + state - 2] : 0);
                sum += forward[(step * states) + state] = way * Math.Max(outputs[row + ClassOf(state)], 1e-20);
            }

            if (sum <= 0 || !double.IsFinite(sum))
            {
                return Fail(outputs, rowOf, steps, classes);
            }

            scales[step] = sum;
            loss -= Math.Log(sum);
            for (var state = 0; state < states; state++)
            {
                forward[(step * states) + state] /= sum;
            }
        }

        var end = forward[(steps * states) - 1] + (states > 1 ? forward[(steps * states) - 2] : 0);
        if (end <= 0)
        {
            return Fail(outputs, rowOf, steps, classes);
        }

        Backwards(outputs, rowOf, steps, classes, labels, states);
        Subtract(outputs, rowOf, steps, classes, labels, states);
        return loss - Math.Log(end);
    }

    void Backwards(float[] outputs, Func<int, int> rowOf, int steps, int classes, int[] labels, int states)
    {
        for (var step = steps - 1; step >= 0; step--)
        {
            var sum = 0.0;
            for (var state = 0; state < states; state++)
            {
                double way;
                if (step == steps - 1)
                {
                    way = state >= states - 2 ? 1 : 0;
                }
                else
                {
                    var row = rowOf(step + 1) * classes;
                    double After(int s) => backward[((step + 1) * states) + s] * Math.Max(outputs[row + (s % 2 == 0 ? blank : labels[s / 2])], 1e-20);
                    way = After(state) + (state + 1 < states ? After(state + 1) : 0)
                        + (state % 2 == 1 && state + 2 < states && labels[state / 2] != labels[(state / 2) + 1] ? After(state + 2) : 0);
                }

                sum += backward[(step * states) + state] = way;
            }

            for (var state = 0; state < states; state++)
            {
                backward[(step * states) + state] /= sum;
            }
        }
    }

    /// <summary>Gradient: what the network says minus how likely each class is at this step given the text.</summary>
    void Subtract(float[] outputs, Func<int, int> rowOf, int steps, int classes, int[] labels, int states)
    {
        for (var step = 0; step < steps; step++)
        {
            var at = step * states;
            var total = 0.0;
            for (var state = 0; state < states; state++)
            {
                total += forward[at + state] * backward[at + state];
            }

            if (total <= 0)
            {
                continue;
            }

            var row = rowOf(step) * classes;
            for (var state = 0; state < states; state++)
            {
                outputs[row + (state % 2 == 0 ? blank : labels[state / 2])] -= (float)(forward[at + state] * backward[at + state] / total);
            }
        }
    }

    static double Fail(float[] outputs, Func<int, int> rowOf, int steps, int classes)
    {
        for (var step = 0; step < steps; step++)
        {
            outputs.AsSpan(rowOf(step) * classes, classes).Clear();
        }

        return double.PositiveInfinity;
    }
}
