namespace ItaIngest.Training.Corpus.Content;

/// <summary>What an author wrote: one content file, from which a report's DOCX, PDF and scan are typeset.</summary>
/// <param name="Settings">Front matter, key to value.</param>
/// <param name="Blocks">Blocks in reading order.</param>
sealed record ContentDocument(ContentSettings Settings, IReadOnlyList<ContentBlock> Blocks);
