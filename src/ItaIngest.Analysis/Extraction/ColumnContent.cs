using System.Text.RegularExpressions;

namespace ItaIngest.Analysis.Extraction;

/// <summary>The second voice about columns: what stands in them decides where the heading says nothing or too much.</summary>
static partial class ColumnContent
{
    /// <summary>So many columns must tell of something done before the words in front of them are its title.</summary>
    const int FewestDeeds = 2;

    /// <summary>Longer cells speak of an indicator; a name with its number has 45 characters at most.</summary>
    const int LongestName = 70;

    /// <summary>Share of filled cells that must agree before content alone names a column.</summary>
    const double Agreement = 0.6;

    /// <summary>Roles of columns of words.</summary>
    static readonly ColumnRole[] OfWords = [ColumnRole.Title, ColumnRole.Method, ColumnRole.Responsible, ColumnRole.Agency, ColumnRole.Outcome, ColumnRole.FollowUp];

    /// <summary>Names the unnamed and settles roles that two columns claim.</summary>
    public static IReadOnlyList<Column> Refine(TableView table, Column[] columns)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            // 'จำนวนโครงการ' counts projects, 'สัดส่วน' is no unit: these are words.
            if (OfWords.Contains(columns[i].Role) && IsCount(table, i))
            {
                columns[i] = columns[i].As(ColumnRole.Other);
            }

            if (columns[i].Role == ColumnRole.Other && ByContent(table, i, isSure: columns[i].Strength > 0) is not ColumnRole.Other and var role)
            {
                columns[i] = columns[i].As(role);
            }
        }

        InstrumentColumns.Name(table, columns);
        IndicatorColumns.Name(table, columns);
        SettleDoubles(table, columns);
        NameTitle(table, columns);
        return columns;
    }

    // What is done, by whom and when is told of something: where no column is that something, it is the nearest column of words before.
    static void NameTitle(TableView table, Column[] columns)
    {
        var deeds = columns.Where(c => c.Role is ColumnRole.Method or ColumnRole.Period or ColumnRole.Responsible or ColumnRole.Output or ColumnRole.Outcome or ColumnRole.FollowUp
            && c.Strength > 0).ToList();
        if (columns.Any(c => c.Role is ColumnRole.Title or ColumnRole.Score) || deeds.Select(c => c.Role).Distinct().Count() < FewestDeeds)
        {
            return;
        }

        var before = columns.Take(deeds[0].Index).LastOrDefault(c => c.Role is ColumnRole.Other or ColumnRole.Recommendation or ColumnRole.Requirement && c.Header.Length > 0 && !IsCount(table, c.Index));
        if (before is not null)
        {
            columns[before.Index] = before.As(ColumnRole.Title);
        }
    }

    /// <summary>Whether a text names a month, a quarter or a fiscal year.</summary>
    public static bool NamesMonth(string text) => Months().IsMatch(text);

    /// <summary>Whether a text names a month, a quarter or a year and which one, as periods do and headings do not.</summary>
    public static bool IsPeriod(string text) => NamesMonth(text) && (text.Any(char.IsDigit) || text.Contains("ตลอดปี", StringComparison.Ordinal));

    /// <summary>Whether a text begins as the name of a unit or an office does.</summary>
    public static bool NamesUnit(string text) => Units().IsMatch(text);

    /// <summary>Whether most filled cells of a column are numbers.</summary>
    public static bool IsCount(TableView table, int column)
    {
        var cells = table.DataRows.Select(r => table.Own(r, column)).Where(t => !t.IsBlank).ToList();
        return cells.Count > 0 && cells.Count(NumberReader.IsNumeric) >= cells.Count * Agreement;
    }

    // A heading that the model holds for none of the roles is believed against dates, units and the like that it also has elsewhere, but
    // not against names of the ten indicators, levels or signed figures.
    static ColumnRole ByContent(TableView table, int column, bool isSure)
    {
        var cells = table.DataRows.Select(r => table.Own(r, column)).Where(t => !t.IsBlank).Take(30).ToList();
        if (cells.Count < 2)
        {
            return ColumnRole.Other;
        }

        bool Most(Func<SourceText, bool> test) => cells.Count(test) >= cells.Count * Agreement;
        var plain = Most(c => Codes().IsMatch(c.Text)) ? ColumnRole.Instrument
            : Most(c => c.Indicator.Similarity >= IndicatorNames.Least && c.Text.Length < LongestName) ? ColumnRole.Indicator
            : Most(c => SentenceFacts.IsLevelName(c.Text)) ? ColumnRole.Level
            : cells.Exists(c => Signed().IsMatch(c.Arabic)) && Most(c => Change().IsMatch(c.Arabic)) ? ColumnRole.Change
            : ColumnRole.Other;
        return plain != ColumnRole.Other || isSure ? plain
            : column == 0 && Most(c => NumberReader.Whole(c) is not null) ? ColumnRole.Number
            : Most(c => NamesMonth(c.Text) && c.Text.Length < 80) ? ColumnRole.Period
            : Most(c => NamesUnit(c.Text) && c.Text.Length < 80) ? ColumnRole.Responsible
            : Most(c => Decimals().IsMatch(c.Arabic)) ? ColumnRole.Score
            : ColumnRole.Other;
    }

    // One measure has one method, one output: of two columns that claim a role the surer keeps it, the other takes its neighbour.
    static void SettleDoubles(TableView table, Column[] columns)
    {
        foreach (var role in (ColumnRole[])[ColumnRole.Title, ColumnRole.Method, ColumnRole.Output, ColumnRole.Outcome, ColumnRole.FollowUp])
        {
            var claimants = columns.Where(c => c.Role == role).OrderByDescending(c => c.Strength).ThenBy(c => c.Index).ToList();
            foreach (var loser in claimants.Skip(1))
            {
                columns[loser.Index] = loser.As(NamesIndicators(table, loser) ? ColumnRole.Indicator : Instead(role, columns)) with { Strength = 0 };
            }
        }
    }

    // 'ประเด็นที่ต้องพัฒนา' beside 'มาตรการ' often holds the indicator that the measure is for.
    static bool NamesIndicators(TableView table, Column column)
    {
        var cells = table.DataRows.Select(r => table.Own(r, column.Index)).Where(t => !t.IsBlank).ToList();
        return cells.Count > 0 && cells.Count(t => IndicatorReference.In(t.Text) is not null) >= cells.Count * Agreement;
    }

    static ColumnRole Instead(ColumnRole role, Column[] columns)
    {
        bool IsFree(ColumnRole r) => columns.All(c => c.Role != r);
        return role switch
        {
            ColumnRole.Title when IsFree(ColumnRole.Method) => ColumnRole.Method,
            ColumnRole.Output when IsFree(ColumnRole.Outcome) => ColumnRole.Outcome,
            ColumnRole.Outcome when IsFree(ColumnRole.Output) => ColumnRole.Output,
            _ => ColumnRole.Other,
        };
    }

    [GeneratedRegex(@"^\s*[+\-−–]\s?[0-9]")]
    private static partial Regex Signed();

    [GeneratedRegex(@"^\s*(?:[+\-−–]\s?)?[0-9]{1,3}\.[0-9]{1,2}\s*$|^\s*(?:-|–|0|คงที่)\s*$")]
    private static partial Regex Change();

    [GeneratedRegex(@"^\W*(IIT|EIT|OIT)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Codes();

    [GeneratedRegex(@"มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา|ม\.ค|ก\.พ|มี\.ค|เม\.ย|พ\.ค|มิ\.ย|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค|ปีงบประมาณ|ไตรมาส|ตลอดปี")]
    private static partial Regex Months();

    [GeneratedRegex(@"^[\s\-–]*(กอง|สำนัก|งาน|ฝ่าย|ทุกกอง|ทุกส่วน|ทุกสำนัก|หน่วย|ส่วน|ศูนย์|กลุ่ม|นัก|เจ้าหน้าที่|ผู้อำนวยการ|คณะทำงาน|หัวหน้า|ปลัด|ทุกหน่วย)")]
    private static partial Regex Units();

    [GeneratedRegex(@"^\s*(IIT|EIT|OIT)?\s*[0-9]{1,3}(\.[0-9]+)?\s*%?\s*$")]
    private static partial Regex Decimals();
}
