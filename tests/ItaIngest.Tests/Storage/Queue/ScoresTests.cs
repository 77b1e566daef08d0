using ItaIngest.Storage;
using ItaIngest.Storage.Queue;
using Xunit;
using static ItaIngest.Tests.Storage.Queue.QueueSample;

namespace ItaIngest.Tests.Storage.Queue;

/// <summary>Scores for pictures, on both databases.</summary>
public abstract class ScoresTests : IDisposable
{
    readonly TestDatabase databases;
    readonly DocumentStore store;
    readonly Scores scores;

    protected ScoresTests(TestDatabase databases)
    {
        this.databases = databases;
        store = new DocumentStore(databases.Open());
        scores = new Scores(databases.Open());
    }

    public void Dispose()
    {
        databases.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("องค์การบริหารส่วนตำบลวังทอง")]
    [InlineData("อบต.วังทอง")]
    [InlineData("วังทอง")]
    public void An_agency_has_its_years_however_it_is_spelled(string asked)
    {
        Add(store, Record(1, "องค์การบริหารส่วนตำบลวังทอง", 2565));
        Add(store, Record(2, "อบต.วังทอง", 2566));
        Add(store, Record(3, "อบต. วังทอง", 2567));
        Add(store, Record(4, "องค์การบริหารส่วนตำบลวังน้ำ", 2567));
        Assert.Equal([(2565, Sha(1)), (2566, Sha(2)), (2567, Sha(3))], scores.OfAgency(asked).Select(point => (point.Year, point.Sha256)));
    }

    [Fact]
    public void Another_kind_of_agency_or_one_of_another_province_is_another_agency()
    {
        Add(store, Record(1, "เทศบาลตำบลวังทอง", 2567));
        Assert.Empty(scores.OfAgency("อบต.วังทอง"));
        Assert.Empty(scores.OfAgency("เทศบาลตำบลวังทอง", "พิษณุโลก"));
        Assert.Single(scores.OfAgency("เทศบาลตำบลวังทอง", "ตาก"));
    }

    [Fact]
    public void Of_two_documents_about_one_year_the_one_that_came_last_counts()
    {
        Add(store, Record(1, "เทศบาลตำบลวังทอง", 2567));
        Add(store, Record(3, "ทต.วังทอง", 2567));
        Assert.Equal(Sha(3), Assert.Single(scores.OfAgency("เทศบาลตำบลวังทอง")).Sha256);
        Assert.Equal(Sha(3), Assert.Single(scores.OfProvince("ตาก", 2567)).Sha256);
        Assert.Empty(scores.OfProvince("ตาก", 2566));
    }

    public sealed class OnSqlite() : ScoresTests(TestDatabase.OnSqlite());

    public sealed class OnPostgres(SharedPostgres server) : ScoresTests(TestDatabase.OnPostgres(server));
}
