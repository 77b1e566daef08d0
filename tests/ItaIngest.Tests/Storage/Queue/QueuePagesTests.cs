using ItaIngest.Model.Results;
using ItaIngest.Storage;
using ItaIngest.Storage.Queue;
using ItaIngest.Storage.Review;
using Xunit;
using static ItaIngest.Tests.Storage.Queue.QueueSample;

namespace ItaIngest.Tests.Storage.Queue;

/// <summary>The auditors' queue, on both databases.</summary>
public abstract class QueuePagesTests : IDisposable
{
    readonly TestDatabase databases;
    readonly DocumentStore store;
    readonly QueuePages queue;

    protected QueuePagesTests(TestDatabase databases)
    {
        this.databases = databases;
        store = new DocumentStore(databases.Open());
        queue = new QueuePages(databases.Open());
    }

    public void Dispose()
    {
        databases.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void A_document_is_in_the_queue_from_its_arrival_under_its_newest_name()
    {
        store.Arrive(new Arrival(Sha(1), 10, "ก.pdf", [], "1", DateTimeOffset.UnixEpoch));
        store.Arrive(new Arrival(Sha(1), 10, "ข.pdf", [], "2", DateTimeOffset.UnixEpoch));
        store.SetState(Sha(1), DocumentState.Working, DateTimeOffset.UnixEpoch);
        var entry = Assert.Single(queue.Page(new QueueQuery()).Entries);
        Assert.Equal(("ข.pdf", DocumentState.Working, null, ReviewState.None, null), (entry.Name, entry.State, entry.Status, entry.Review, entry.Confidence));
    }

    [Fact]
    public void An_entry_tells_what_its_record_and_its_review_say()
    {
        Add(store, Record(1, "เทศบาลตำบลวังทอง", 2567, warning: Severity.Error, confidence: 0.41));
        var open = Assert.Single(queue.Page(new QueueQuery()).Entries);
        Assert.Equal(("เทศบาลตำบลวังทอง", "ตาก", 2567, "measures", 0.41), (open.Agency, open.Province, open.Year, open.Kind, open.Confidence));
        Assert.Equal((1, 1, ReviewState.Open, null, 0), (open.Errors, open.OpenErrors, open.Review, open.Reviewer, open.Decisions));

        var log = new ReviewLog(databases.Open(), TimeProvider.System);
        log.Append(Sha(1), new ReviewDecision("สมศรี", ReviewAct.Correct, "/content/assessments/0/overall", "90", "80", Warning: "score.total-mismatch"), 0);
        var settled = Assert.Single(queue.Page(new QueueQuery { Review = ReviewState.Settled }).Entries);
        Assert.Equal((1, 0, "สมศรี", 1), (settled.Errors, settled.OpenErrors, settled.Reviewer, settled.Decisions));

        log.Append(Sha(1), new ReviewDecision("สมชาย", ReviewAct.Undo, Undoes: 1), 1);
        var again = Assert.Single(queue.Page(new QueueQuery()).Entries);
        Assert.Equal((1, ReviewState.Open, "สมชาย", 0), (again.OpenErrors, again.Review, again.Reviewer, again.Decisions));
    }

    [Fact]
    public void A_reading_that_disagrees_with_a_decision_brings_the_document_back()
    {
        Add(store, Record(1, "เทศบาลตำบลวังทอง", 2567, warning: Severity.Error));
        new ReviewLog(databases.Open(), TimeProvider.System).Append(
            Sha(1), new ReviewDecision("ก", ReviewAct.Correct, "/content/assessments/0/overall", "90", "80", Warning: "score.total-mismatch"), 0);
        var record = Record(1, "เทศบาลตำบลวังทอง", 2567);
        store.Complete(record with { Content = record.Content! with { Assessments = [] } }, new EngineKey("e2", "o"), DateTimeOffset.UnixEpoch);
        var entry = Assert.Single(queue.Page(new QueueQuery { HasConflicts = true }).Entries);
        Assert.Equal((ReviewState.Begun, 1), (entry.Review, entry.Conflicts));
    }

    [Theory]
    [InlineData(QueueOrder.Age)]
    [InlineData(QueueOrder.Name)]
    [InlineData(QueueOrder.Agency)]
    [InlineData(QueueOrder.Province)]
    [InlineData(QueueOrder.Year)]
    [InlineData(QueueOrder.Kind)]
    [InlineData(QueueOrder.Status)]
    [InlineData(QueueOrder.Severity)]
    [InlineData(QueueOrder.Confidence)]
    [InlineData(QueueOrder.Review)]
    [InlineData(QueueOrder.Reviewer)]
    public void Pages_run_through_every_order_both_ways_without_a_gap(QueueOrder order)
    {
        Fill(23);
        foreach (var isDescending in (bool[])[false, true])
        {
            var query = new QueueQuery { Order = order, IsDescending = isDescending, Size = 5 };
            var all = queue.Page(query with { Size = 100 }).Entries.Select(entry => entry.Sha256).ToList();
            Assert.Equal(23, all.Distinct().Count());

            var (forward, page, pages) = (new List<string>(), queue.Page(query), new List<List<string>>());
            Assert.Null(page.Previous);
            while (true)
            {
                pages.Add([.. page.Entries.Select(entry => entry.Sha256)]);
                forward.AddRange(pages[^1]);
                Assert.Equal(23, page.Total);
                if (page.Next is null)
                {
                    break;
                }

                page = queue.Page(query with { After = page.Next });
            }

            Assert.Equal(all, forward);
            for (var i = pages.Count - 2; i >= 0; i--)
            {
                page = queue.Page(query with { Before = page.Previous });
                Assert.Equal(pages[i], page.Entries.Select(entry => entry.Sha256));
            }

            Assert.Null(page.Previous);
        }
    }

    [Fact]
    public void Filters_leave_what_they_say()
    {
        Fill(23);
        int Count(QueueQuery query) => queue.Page(query with { Size = 100 }).Entries.Count;
        Assert.Equal(12, Count(new QueueQuery { Province = "ตาก" }));
        Assert.Equal(8, Count(new QueueQuery { OpenAtLeast = Severity.Error }));
        Assert.Equal(16, Count(new QueueQuery { OpenAtLeast = Severity.Warning }));
        Assert.Equal(16, Count(new QueueQuery { Code = "score.total-mismatch" }));
        Assert.Equal(queue.Page(new QueueQuery { Size = 100 }).Entries.Count(e => e.Confidence < 0.5), Count(new QueueQuery { ConfidenceBelow = 0.5 }));
        Assert.Equal(0, Count(new QueueQuery { Year = 2500 }));
        Assert.Equal(23, Count(new QueueQuery { Kind = "measures", Status = IngestStatus.Complete, State = DocumentState.Done }));
        var choices = queue.Choices();
        Assert.Equal([2564, 2565, 2566, 2567, 2568], choices.Years);
        Assert.Equal(["ตาก", "ลำปาง"], choices.Provinces);
        Assert.Equal(["score.total-mismatch"], choices.Codes);
    }

    [Theory]
    [InlineData("วังทอง")]
    [InlineData("เทศบาลตำบล วังทอง")]
    [InlineData("ทต.วังทอง")]
    [InlineData("เทศบาลวังทอง")]
    [InlineData("วงทอง")] // a lost mark
    [InlineData("วังธอง")] // a letter that sounds alike
    [InlineData("วังทองง")] // a slip of the hand
    public void An_agency_is_found_however_it_is_spelled(string search)
    {
        Add(store, Record(1, "เทศบาลตำบลวังทอง", 2567));
        Add(store, Record(2, "เทศบาลตำบลสันนาเม็ง", 2567));
        Assert.Equal([Sha(1)], queue.Page(new QueueQuery { Search = search }).Entries.Select(entry => entry.Sha256));
    }

    [Theory]
    [InlineData("องค์การบริหารส่วนตำบลวังทอง")]
    [InlineData("อบต.วังทอง")]
    [InlineData("บางจาก")]
    [InlineData("วฒ")]
    public void Another_kind_or_name_is_not_found(string search)
    {
        Add(store, Record(1, "เทศบาลตำบลวังทอง", 2567, "วัดทอง"));
        Assert.Empty(queue.Page(new QueueQuery { Search = search }).Entries);
    }

    [Theory]
    [InlineData("ผู้มีส่วนได้ส่วนเสีย", true)]
    [InlineData("ส่วนได้ ร้อยละ", true)]
    [InlineData("๘๕.๕๐", true)] // printed 85.50
    [InlineData("ita online", true)]
    [InlineData("มีส่วนเสีย", false)]
    [InlineData("\" OR \"1", false)]
    [InlineData("ส่วน%เสีย", false)]
    [InlineData("มีส่วน_ด้", false)]
    [InlineData("มีส่วน\\ได้", false)]
    public void Text_is_found_as_it_stands_whatever_spaces_and_digits(string search, bool isFound)
    {
        Add(store, Record(1, "เทศบาลตำบลวังทอง", 2567, "เปิดโอกาสให้ผู้มีส่วนได้ ส่วนเสีย ร้อยละ 85.50 ใน ITA Online"));
        Add(store, Record(2, "เทศบาลตำบลสันนาเม็ง", 2567, "อื่น"));
        Assert.Equal(isFound ? [Sha(1)] : [], queue.Page(new QueueQuery { Search = search }).Entries.Select(entry => entry.Sha256));
    }

    [Fact]
    public void Filters_hold_for_what_is_searched_too()
    {
        Fill(23);
        Assert.Equal(7, queue.Page(new QueueQuery { Search = "แม่ทะ", Size = 100 }).Total);
        Assert.Equal(
            queue.Page(new QueueQuery { Province = "ตาก", Size = 100 }).Entries.Where(e => e.Agency == "เทศบาลตำบลแม่ทะ").Select(e => e.Sha256),
            queue.Page(new QueueQuery { Search = "แม่ทะ", Province = "ตาก", Size = 100 }).Entries.Select(e => e.Sha256));
        Assert.Empty(queue.Page(new QueueQuery { Search = "แม่ทะ", Year = 2500 }).Entries);
    }

    [Fact]
    public void Text_of_an_earlier_reading_is_no_longer_found()
    {
        Add(store, Record(1, "เทศบาลตำบลวังทอง", 2567, "ข้อความเดิม"));
        Add(store, Record(1, "เทศบาลตำบลวังทราย", 2567, "ข้อความใหม่"));
        Assert.Empty(queue.Page(new QueueQuery { Search = "ข้อความเดิม" }).Entries);
        Assert.DoesNotContain(queue.Page(new QueueQuery { Search = "เทศบาลตำบลวังทอง" }).Entries, entry => entry.Agency == "เทศบาลตำบลวังทอง");
        Assert.Single(queue.Page(new QueueQuery { Search = "ข้อความใหม่" }).Entries);
    }

    [Fact]
    public void Of_more_documents_than_a_search_shows_those_that_came_last_are_there_and_it_is_said()
    {
        AddTexts(1, QueueQuery.MostFound + 1, "ประชุมคณะทำงาน");
        var cut = queue.Page(new QueueQuery { Search = "คณะทำงาน", Order = QueueOrder.Age, IsDescending = false });
        Assert.Equal((true, QueueQuery.MostFound), (cut.IsCut, (int)cut.Total));
        Assert.Equal($"{2:D64}", cut.Entries[0].Sha256);
        Assert.False(queue.Page(new QueueQuery { Search = "ไม่มี" }).IsCut);

        // Filters and all words hold too where so many have the words that the newest are looked through.
        Assert.Empty(queue.Page(new QueueQuery { Search = "คณะทำงาน", Year = 2567 }).Entries);
        Assert.Equal(QueueQuery.MostFound, queue.Page(new QueueQuery { Search = "คณะทำงาน ประชุม", State = DocumentState.Queued }).Total);
        Assert.Empty(queue.Page(new QueueQuery { Search = "คณะทำงาน ไม่มี" }).Entries);
    }

    [Fact]
    public void A_text_is_found_once_before_and_after_the_index_takes_a_batch_and_no_more_when_it_was_replaced()
    {
        Add(store, Record(1, "เทศบาลตำบลวังทอง", 2567, "ข้อความเดิม"));
        Add(store, Record(2, "เทศบาลตำบลแม่ทะ", 2567, "ข้อความของอีกฉบับ"));
        Add(store, Record(1, "เทศบาลตำบลวังทอง", 2567, "ข้อความที่สอง"));
        Assert.Equal((0L, 1L, 1L), Found());

        // More than wait for the index at any time.
        AddTexts(100, 1200, "อื่น");
        Assert.Equal((0L, 1L, 1L), Found());
        Assert.Equal(2, queue.Page(new QueueQuery { Search = "ข้อความ" }).Total);
        Add(store, Record(2, "เทศบาลตำบลแม่ทะ", 2567, "ไม่เหมือนเดิม"));
        Assert.Equal((0L, 1L, 0L), Found());

        (long First, long Second, long Other) Found() => (Total("ข้อความเดิม"), Total("ข้อความที่สอง"), Total("ของอีกฉบับ"));
        long Total(string words) => queue.Page(new QueueQuery { Search = words }).Total;
    }

    [Fact]
    public void A_place_of_another_order_begins_at_the_beginning()
    {
        Fill(5);
        var byName = queue.Page(new QueueQuery { Order = QueueOrder.Name, Size = 2 }).Next;
        var byYear = queue.Page(new QueueQuery { Order = QueueOrder.Year, Size = 2 }).Next;
        Assert.Equal(5, queue.Page(new QueueQuery { Order = QueueOrder.Year, After = byName }).Entries.Count);
        Assert.Equal(5, queue.Page(new QueueQuery { Order = QueueOrder.Name, After = byYear }).Entries.Count);
    }

    [Fact]
    public void Scores_of_an_agency_and_a_province_come_out_of_the_records()
    {
        Fill(5);
        var scores = new Scores(databases.Open());
        Assert.Equal([(2565, 90m), (2568, 90m)], scores.OfAgency("เทศบาลตำบลมะเขือ").Select(point => (point.Year, point.Overall)));
        Assert.Equal(["เทศบาลตำบลมะเขือ"], scores.OfProvince("ตาก", 2565).Select(point => point.Agency));
        Assert.Empty(scores.OfAgency("ไม่มี"));
    }

    [Fact]
    public void A_damaged_place_begins_at_the_beginning()
    {
        Fill(3);
        Assert.Equal(3, queue.Page(new QueueQuery { After = "%%%" }).Entries.Count);
        Assert.Equal(3, queue.Page(new QueueQuery { After = "W1tdLDFd" }).Entries.Count);
    }

    [Fact]
    public void Views_are_their_owners_own_unless_shared()
    {
        queue.SaveView("ก", "ของฉัน", "year=2567", isShared: false);
        queue.SaveView("ก", "ของฉัน", "year=2568", isShared: false);
        queue.SaveView("ข", "ทุกคน", "review=open", isShared: true);
        Assert.Equal(["year=2568", "review=open"], queue.Views("ก").Select(view => view.Query));
        var shared = Assert.Single(queue.Views("ค"));
        Assert.False(queue.RemoveView("ค", shared.Id));
        Assert.True(queue.RemoveView("ข", shared.Id));
        Assert.Empty(queue.Views("ค"));
    }

    void AddTexts(int first, int last, string text) => databases.Execute(
        $"""
        WITH RECURSIVE n (i) AS (SELECT @first UNION ALL SELECT i + 1 FROM n WHERE i < @last)
        INSERT INTO document (id, sha256, bytes, state, state_since, first_seen)
        SELECT i, substr('{new string('0', 64)}' || CAST(i AS TEXT), length(CAST(i AS TEXT)) + 1), 1, 'queued', '2026', '2026-01-01T00:00:00.000Z' FROM n;
        INSERT INTO sighting (document_id, arrival_key, name, tags, arrived_at) SELECT id, '1', sha256, '[]', '2026-01-01T00:00:00.000Z' FROM document WHERE id >= @first;
        INSERT INTO document_text SELECT id, @text FROM document WHERE id >= @first
        """,
        new { first, last, text });

    void Fill(int count)
    {
        string[] agencies = ["เทศบาลตำบลแม่ทะ", "เทศบาลตำบลมะเขือ", "เทศบาลตำบลวังทอง"];
        for (var i = 1; i <= count; i++)
        {
            Severity? severity = (i % 3) switch { 0 => null, 1 => Severity.Error, _ => Severity.Warning };
            Add(store, Record(i, agencies[i % agencies.Length], 2564 + (i % 5), warning: severity, confidence: i % 7 / 10.0));
        }
    }

    public sealed class OnSqlite() : QueuePagesTests(TestDatabase.OnSqlite());

    public sealed class OnPostgres(SharedPostgres server) : QueuePagesTests(TestDatabase.OnPostgres(server));
}
