using System.Globalization;
using Dapper;
using ItaIngest.Storage;
using ItaIngest.Storage.Review;
using Xunit;

namespace ItaIngest.Tests.Storage;

/// <summary>The views for analysts, on both databases.</summary>
public abstract class ViewsTests(TestDatabase databases) : IDisposable
{
    static readonly string Sha = new('a', 64);

    public void Dispose()
    {
        databases.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Each_view_has_the_values_of_the_record_with_their_place()
    {
        Store();
        Assert.Equal("a.pdf|complete|เทศบาลตำบลทดสอบ|2568|๒๕๖๘|1", Row("SELECT document, status, agency, fiscal_year, fiscal_year_printed, warnings FROM ita_documents"));
        Assert.Equal("2568|95.56|๙๕.๕๖|/content/assessments/0", Row("SELECT fiscal_year, overall, overall_printed, field FROM ita_assessments"));
        Assert.Equal("เทศบาลตำบลทดสอบ|1|98.5|๙๘.๕๐||1|[1,2,3,4]|textLayer|/content/assessments/0/indicators/0", Row("SELECT agency, no, score, score_printed, rank, page, box, origin, field FROM ita_indicators"));
        Assert.Equal("2567|2568||-12.29|(12.29)", Row("SELECT from_year, to_year, from_score, change, change_printed FROM ita_comparisons"));
        Assert.Equal("=HYPERLINK(\"x\")|- ประชุม\n- อบรม|", Row("SELECT title, method, start FROM ita_measures"));
        Assert.Equal("score.total-mismatch|error|85.56|95.56|1|[1,2,3,4]|/warnings/0", Row("SELECT code, severity, expected, actual, page, box, field FROM ita_warnings"));
        Assert.Equal("0|0", Row("SELECT (SELECT count(*) FROM ita_items), (SELECT count(*) FROM ita_questions)"));
        Assert.Equal("97.28", Row("SELECT (SELECT overall FROM ita_assessments) + 1.72"));
    }

    [Fact]
    public void Reviewed_values_are_the_newest_decisions_that_stand()
    {
        Store();
        var log = new ReviewLog(databases.Open(), TimeProvider.System);
        const string Field = "/content/assessments/0/overall";
        Append(new ReviewDecision("สมศรี", ReviewAct.Correct, Field, "95.56", "85.56"));
        Append(new ReviewDecision("สมชาย", ReviewAct.Correct, Field, "95.56", "85.65"));
        Assert.Equal($"{Sha}|a.pdf|{Field}|95.56|85.65|Correct|สมชาย|2", Row("SELECT sha256, document, field, read, reviewed, decision, who, entry FROM ita_reviewed_values"));
        Append(new ReviewDecision("สมชาย", ReviewAct.Undo, Undoes: 2));
        Assert.Equal("85.56|1", Row("SELECT reviewed, entry FROM ita_reviewed_values"));

        void Append(ReviewDecision decision) => Assert.NotNull(log.Append(Sha, decision, 9).Saved);
    }

    void Store()
    {
        var store = new DocumentStore(databases.Open());
        store.Arrive(new Arrival(Sha, 1, "a.pdf", [], "1", DateTimeOffset.UnixEpoch));
        store.Complete(SampleRecord.Of(Sha, "a.pdf"), new EngineKey("e", "o"), DateTimeOffset.UnixEpoch);
    }

    // The only row, cells apart by '|', numbers without zeros at the end, JSON without blanks.
    string Row(string sql)
    {
        using var connection = databases.Connect();
        var row = (IDictionary<string, object?>)connection.QuerySingle(sql);
        return string.Join('|', row.Values.Select(value => value switch
        {
            null => "",
            decimal number => (number / 1.000000000000000m).ToString(CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        }));
    }
}

public sealed class SqliteViewsTests() : ViewsTests(TestDatabase.OnSqlite());

public sealed class PostgresViewsTests(SharedPostgres server) : ViewsTests(TestDatabase.OnPostgres(server));
