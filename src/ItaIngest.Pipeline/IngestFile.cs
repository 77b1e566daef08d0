using ItaIngest.Model.Results;

namespace ItaIngest.Pipeline;

/// <summary>
/// Makes a record of a file; what the batch run and the inbox need of <see cref="IngestPipeline"/>. Never throws for a file's sake:
/// an unusable file, and a fault of the program on one file, come back as rejected records. Throws
/// <see cref="OperationCanceledException"/> when stopped.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="name">Name for the record: name or path below the given folder, '/' separated.</param>
/// <param name="cancel">Stops at once.</param>
public delegate Task<IngestResult> IngestFile(string path, string name, CancellationToken cancel);
