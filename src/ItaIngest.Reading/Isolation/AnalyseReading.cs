namespace ItaIngest.Reading.Isolation;

/// <summary>
/// Works out what a document says, in a reader process. Reading does not know how: the program hands it to <see cref="ReadWorker"/>.
/// </summary>
/// <param name="reading">What was read, as <see cref="DocumentBytes"/> writes it.</param>
/// <param name="settings">What it goes by.</param>
public delegate byte[] AnalyseReading(byte[] reading, string settings);
