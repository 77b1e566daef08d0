namespace ItaIngest.Storage.Databases;

/// <summary>Statements about one document.</summary>
/// <param name="Sql">One or several, the last without a semicolon; <c>@id</c> is the document's number.</param>
/// <param name="Values">Their other values; no two steps that are executed together name one alike.</param>
sealed record SqlStep(string Sql, object Values);
