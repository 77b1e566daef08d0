namespace ItaIngest.Pipeline.Evaluation.Ocr;

/// <summary>A file with images of the pages.</summary>
/// <param name="File">Its name, beside the truth or in the folder of material.</param>
/// <param name="Damage">How it was scanned; scores of the same damage are taken together.</param>
public sealed record OcrTruthSource(string File, string Damage);
