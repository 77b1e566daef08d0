using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ItaIngest.Training.Headers;

/// <summary>The few functions of liblinear.so.4 (Debian liblinear4, version 2.3) that training needs, and its own prediction for the tests.</summary>
static unsafe partial class Liblinear
{
    /// <summary>Its solver of L2-regularised logistic regression in the primal: no chance in it.</summary>
    public const int LogisticRegression = 0;

    /// <summary>Whether the library is on this machine.</summary>
    public static bool IsThere { get; } = NativeLibrary.TryLoad(Library, typeof(Liblinear).Assembly, null, out _);

    /// <summary>
    /// Trains, and gives the weights by feature and class, the bias last. Labels must be 0, 1, 2 ... and each must occur.
    /// </summary>
    /// <param name="examples">Features of each example, index from 0, ascending.</param>
    /// <param name="labels">The class of each.</param>
    /// <param name="featureCount">How many features there are.</param>
    /// <param name="cost">What a wrong answer costs against the size of the weights (liblinear's C).</param>
    public static double[,] Train(IReadOnlyList<IReadOnlyList<(int Index, double Value)>> examples, IReadOnlyList<int> labels, int featureCount, double cost)
    {
        set_print_string_function(&Silent);
        var nodes = examples.Select(e => Nodes(e, featureCount)).ToArray();
        var handles = nodes.Select(n => GCHandle.Alloc(n, GCHandleType.Pinned)).ToArray();
        try
        {
            var rows = handles.Select(h => h.AddrOfPinnedObject()).ToArray();
            var targets = labels.Select(l => (double)l).ToArray();
            fixed (nint* x = rows)
            fixed (double* y = targets)
            {
                var problem = new Problem { Count = examples.Count, Width = featureCount + 1, Targets = y, Rows = x, Bias = 1 };
                var parameter = new Parameter { Solver = LogisticRegression, Precision = 0.01, Cost = cost, Loss = 0.1 };
                var model = train(&problem, &parameter);
                try
                {
                    return Weights(model, featureCount);
                }
                finally
                {
                    free_and_destroy_model(&model);
                }
            }
        }
        finally
        {
            Array.ForEach(handles, h => h.Free());
        }
    }

    static double[,] Weights(nint model, int featureCount)
    {
        var count = get_nr_class(model);
        var order = new int[count];
        fixed (int* labels = order)
        {
            get_labels(model, labels);
        }

        var weights = new double[featureCount + 1, count];
        for (var c = 0; c < count; c++)
        {
            for (var f = 0; f < featureCount; f++)
            {
                weights[f, order[c]] = get_decfun_coef(model, f + 1, c);
            }

            weights[featureCount, order[c]] = get_decfun_bias(model, c);
        }

        return weights;
    }

    /// <summary>What liblinear itself says of examples with a model file: the probability of each class.</summary>
    public static IReadOnlyList<double[]> Probabilities(string modelFile, IEnumerable<IReadOnlyList<(int Index, double Value)>> examples)
    {
        var model = load_model(modelFile);
        if (model == 0)
        {
            throw new InvalidDataException($"liblinear does not read {modelFile}.");
        }

        try
        {
            var all = new List<double[]>();
            foreach (var example in examples)
            {
                all.Add(Probabilities(model, Nodes(example, get_nr_feature(model))));
            }

            return all;
        }
        finally
        {
            free_and_destroy_model(&model);
        }
    }

    static double[] Probabilities(nint model, Node[] nodes)
    {
        var probabilities = new double[get_nr_class(model)];
        fixed (Node* x = nodes)
        fixed (double* p = probabilities)
        {
            predict_probability(model, x, p);
        }

        return probabilities;
    }

    // The bias is a feature after the last, with the value 1.
    static Node[] Nodes(IReadOnlyList<(int Index, double Value)> features, int featureCount) =>
    [
        .. features.Select(f => new Node { Index = f.Index + 1, Value = f.Value }),
        new Node { Index = featureCount + 1, Value = 1 },
        new Node { Index = -1 },
    ];

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static void Silent(byte* text)
    {
    }
}
