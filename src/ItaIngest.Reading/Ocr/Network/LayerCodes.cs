namespace ItaIngest.Reading.Ocr.Network;

/// <summary>Names and flags of Tesseract's network file (src/lstm/network.cpp and weightmatrix.cpp of Tesseract 5).</summary>
internal static class LayerCodes
{
    /// <summary>Layer kinds by their old numeric code; newer files carry the name itself.</summary>
    internal static readonly string[] Names =
    [
        "Invalid", "Input", "Convolve", "Maxpool", "Parallel", "Replicated", "ParBidiLSTM", "DepParUDLSTM", "Par2dLSTM", "Series",
        "Reconfig", "RTLReversed", "TTBReversed", "XYTranspose", "LSTM", "SummLSTM", "Logistic", "LinLogistic", "LinTanh", "Tanh",
        "Relu", "Linear", "Softmax", "SoftmaxNoCTC", "LSTMSoftmax", "LSTMBinarySoftmax", "TensorFlow",
    ];

    /// <summary>Kinds that hold other layers.</summary>
    internal static readonly HashSet<string> Containers =
        ["Series", "Parallel", "Replicated", "ParBidiLSTM", "DepParUDLSTM", "Par2dLSTM", "RTLReversed", "TTBReversed", "XYTranspose"];

    /// <summary>Weight matrix mode: 8-bit integers with a scale a row.</summary>
    internal const byte Int8 = 1;

    /// <summary>Weight matrix mode: written as doubles.</summary>
    internal const byte Double = 128;

    /// <summary>Network flag: a learning rate for each layer follows. These count; the command line's does not.</summary>
    internal const int LayerRates = 64;

    /// <summary>Training flag: the weights are integers.</summary>
    internal const int IntMode = 1;

    /// <summary>Index of the output that means 'no character here' (UNICHAR_BROKEN, the third special code).</summary>
    internal const int Blank = 2;
}
