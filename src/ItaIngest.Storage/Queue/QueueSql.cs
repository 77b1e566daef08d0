using System.Globalization;
using Dapper;
using ItaIngest.Model.Results;

namespace ItaIngest.Storage.Queue;

/// <summary>The SQL of a query: column names come from here, everything that was asked for is a parameter.</summary>
/// <param name="Where">The filters, without the search.</param>
/// <param name="SortedBy">The column that is sorted by.</param>
/// <param name="IsNumber">Whether that column has numbers, not text.</param>
/// <param name="Values">Values of the filters.</param>
sealed record QueueSql(string Where, string SortedBy, bool IsNumber, DynamicParameters Values)
{
    public static QueueSql Of(QueueQuery query)
    {
        var values = new DynamicParameters();
        var filters = new List<string>();
        void Filter(string sql, string name, object? value)
        {
            if (value is not null)
            {
                filters.Add(sql);
                values.Add(name, value);
            }
        }

        Filter("q.fiscal_year = @year", "year", query.Year);
        Filter("q.kind = @kind", "kind", query.Kind);
        Filter("q.province = @province", "province", query.Province);
        Filter("q.status = @status", "status", query.Status is { } status ? StoredText.Status(status) : null);
        Filter("q.state = @state", "state", query.State is { } state ? StoredText.State(state) : null);
        Filter("q.review = @review", "review", query.Review is { } review ? StoredText.Review(review) : null);
        Filter("q.reviewer = @reviewer", "reviewer", query.Reviewer);
        Filter("q.confidence < @confidence", "confidence", query.ConfidenceBelow is { } below ? Math.Min(below, QueuePages.NoConfidence) : null);
        Filter("q.document_id IN (SELECT document_id FROM warning WHERE code = @code)", "code", query.Code);
        filters.AddRange(query.OpenAtLeast switch
        {
            Severity.Error => ["q.open_errors > 0"],
            Severity.Warning => ["q.open_errors + q.open_warnings > 0"],
            Severity.Info => ["q.errors + q.warnings + q.infos > 0"],
            _ => [],
        });
        filters.AddRange(query.HasConflicts ? ["q.conflicts > 0"] : (string[])[]);
        var where = filters.Count == 0 ? "WHERE true" : "WHERE " + string.Join(" AND ", filters);
        return new QueueSql(where, "q." + Column(query.Order), query.Order is QueueOrder.Year or QueueOrder.Severity or QueueOrder.Confidence, values);
    }

    /// <summary>The condition that holds for these documents alone.</summary>
    public static string Only(IEnumerable<long> documents) => $"WHERE q.document_id IN ({Numbers(documents)})";

    /// <summary>Numbers as they stand between brackets; they come from the database, never from people.</summary>
    public static string Numbers(IEnumerable<long> numbers) =>
        string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)).DefaultIfEmpty("NULL"));

    /// <summary>The condition that begins after the cursor.</summary>
    public string From(bool isAscending) => $"AND ({SortedBy}, q.document_id) {(isAscending ? ">" : "<")} (@cursorValue, @cursorId)";

    /// <summary>The values with the cursor's.</summary>
    public DynamicParameters ValuesWith(QueueCursor? cursor)
    {
        var values = new DynamicParameters(Values);
        if (cursor is not null)
        {
            values.Add("cursorValue", cursor.Value);
            values.Add("cursorId", cursor.Id);
        }

        return values;
    }

    static string Column(QueueOrder order) => order switch
    {
        QueueOrder.Name => "name",
        QueueOrder.Agency => "agency_sort",
        QueueOrder.Province => "province",
        QueueOrder.Year => "fiscal_year",
        QueueOrder.Kind => "kind",
        QueueOrder.Status => "status",
        QueueOrder.Severity => "urgency",
        QueueOrder.Confidence => "confidence",
        QueueOrder.Review => "review",
        QueueOrder.Reviewer => "reviewer",
        _ => "first_seen",
    };
}
