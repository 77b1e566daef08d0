using System.Data.Common;
using Dapper;

namespace ItaIngest.Storage.Review;

/// <summary>The review log's rows.</summary>
static class ReviewRows
{
    const string Columns = "number, document, at, who, act, field, from_value, to_value, slip, warning, reason, undoes, previous, hash, spot";

    /// <summary>The entries of one document, or all of them, oldest first; one row at a time.</summary>
    public static IEnumerable<ReviewEntry> Read(DbConnection connection, string? document)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {Columns} FROM review_log {(document is null ? "" : "WHERE document = @document")} ORDER BY number";
        if (document is not null)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("document", document);
            command.Parameters.Add(parameter);
        }

        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return Entry(reader);
        }
    }

    public static void Write(DbConnection connection, ReviewEntry entry, DbTransaction transaction)
    {
        var decision = entry.Decision;
        connection.Execute(
            $"INSERT INTO review_log ({Columns}) VALUES (@Number, @Document, @At, @Who, @Act, @Field, @From, @To, @Slip, @Warning, @Reason, @Undoes, @Previous, @Hash, @Spot)",
            new
            {
                entry.Number, entry.Document, entry.At, decision.Who, Act = decision.Act.ToString(), decision.Field, decision.From, decision.To,
                decision.Slip, decision.Warning, decision.Reason, decision.Undoes, entry.Previous, entry.Hash, entry.Spot,
            },
            transaction);
        connection.Execute("UPDATE review_head SET entries = @Number, hash = @Hash", new { entry.Number, entry.Hash }, transaction);
    }

    static ReviewEntry Entry(DbDataReader row)
    {
        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);

        // An act that this program does not know was not written by it: it becomes one that cannot have the hash.
        var act = Enum.TryParse<ReviewAct>(row.GetString(4), out var known) && known.ToString() == row.GetString(4) ? known : (ReviewAct)(-1);
        var decision = new ReviewDecision(
            row.GetString(3), act, Text(5), Text(6), Text(7), Text(8), Text(9), Text(10), row.IsDBNull(11) ? null : row.GetInt64(11));
        return new ReviewEntry(row.GetInt64(0), row.GetString(1), row.GetString(2), decision, row.GetString(12), row.GetString(13), Text(14));
    }
}
