using System.Runtime.InteropServices;

namespace ItaIngest.Training.Headers;

/// <summary>The declarations of linear.h.</summary>
static unsafe partial class Liblinear
{
    const string Library = "liblinear.so.4";

    /// <summary>A feature of an example: index from 1; -1 ends the list.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Node
    {
        public int Index;
        public double Value;
    }

    struct Problem
    {
        public int Count;
        public int Width;
        public double* Targets;
        public nint* Rows;
        public double Bias;
    }

    struct Parameter
    {
        public int Solver;
        public double Precision;
        public double Cost;
        public int WeightCount;
        public int* WeightLabels;
        public double* Weights;
        public double Loss;
        public double* Start;
    }

    [LibraryImport(Library)]
    private static partial nint train(Problem* problem, Parameter* parameter);

    [LibraryImport(Library)]
    private static partial void set_print_string_function(delegate* unmanaged[Cdecl]<byte*, void> print);

    [LibraryImport(Library)]
    private static partial int get_nr_class(nint model);

    [LibraryImport(Library)]
    private static partial int get_nr_feature(nint model);

    [LibraryImport(Library)]
    private static partial void get_labels(nint model, int* labels);

    [LibraryImport(Library)]
    private static partial double get_decfun_coef(nint model, int feature, int label);

    [LibraryImport(Library)]
    private static partial double get_decfun_bias(nint model, int label);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint load_model(string file);

    [LibraryImport(Library)]
    private static partial double predict_probability(nint model, Node* x, double* probabilities);

    [LibraryImport(Library)]
    private static partial void free_and_destroy_model(nint* model);
}
