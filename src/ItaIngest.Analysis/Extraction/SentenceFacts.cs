using System.Text.RegularExpressions;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Takes running text apart into what it says about scores: targets, scores, thresholds, changes, levels, in order.</summary>
static partial class SentenceFacts
{
    /// <summary>No score of the assessment is higher.</summary>
    const decimal HighestScore = 100;

    /// <summary>All facts of a text, by position.</summary>
    public static IReadOnlyList<Fact> Of(SourceText text)
    {
        var arabic = text.Arabic;
        List<Fact> facts = [.. arabic.Any(char.IsAsciiDigit) ? Numbers(arabic) : [], .. Words(arabic), .. Levels(arabic)];

        // What is named without a score says nothing: most paragraphs end here.
        return facts.Count == 0 ? [] : [.. facts.Concat(TargetFinder.All(arabic)).OrderBy(f => f.Start)];
    }

    /// <summary>Whether a cell is the name of a level and nothing else.</summary>
    public static bool IsLevelName(string text) => LevelName().IsMatch(text);

    /// <summary>The level that a cell names: 'A', 'ระดับ A', 'A (Very Good)'; null for none.</summary>
    public static Sourced<string>? LevelOf(SourceText cell)
    {
        var match = LevelCell().Match(cell.Text);
        return match.Success ? cell.Span(match.Groups["l"].Index, match.Groups["l"].Length) : null;
    }

    // A number belongs to the first kind that claims it: '๘๕' of 'ไม่ต่ำกว่าร้อยละ ๘๕' is a threshold and no score.
    static List<Fact> Numbers(string arabic)
    {
        var taken = new List<(int Start, int End)>();
        var facts = new List<Fact>();
        Take(FullMark(), arabic, null, facts, taken);
        Take(Threshold(), arabic, FactKind.Threshold, facts, taken);
        Take(Compared(), arabic, null, facts, taken);
        Take(Change(), arabic, FactKind.Change, facts, taken);
        Take(Range(), arabic, null, facts, taken);
        Take(Score(), arabic, FactKind.Score, facts, taken);
        if (facts.Exists(f => f.Kind == FactKind.Score))
        {
            Take(Further(), arabic, FactKind.Score, facts, taken);
        }

        facts.AddRange(NoChange().Matches(arabic).Select(m => new Fact(FactKind.Change, m.Index, m.Length, Number: 0)));
        return facts;
    }

    static void Take(Regex pattern, string arabic, FactKind? kind, List<Fact> facts, List<(int Start, int End)> taken)
    {
        foreach (Match match in pattern.Matches(arabic))
        {
            var n = match.Groups["n"];
            var isTaken = taken.Any(t => n.Index < t.End && t.Start < n.Index + n.Length);
            var parsed = isTaken ? default : ThaiNumber.Parse(n.Value);
            if (!parsed.IsValid || parsed.Value > HighestScore)
            {
                continue;
            }

            taken.Add((n.Index, n.Index + n.Length));
            if (kind is { } known)
            {
                facts.Add(new Fact(known, n.Index, n.Length, Number: match.Groups["fall"].Success ? -parsed.Value : parsed.Value, IsFurther: match.Groups["further"].Success));
            }
        }
    }

    // 'ร้อยละแปดสิบห้า', 'เก้าสิบเอ็ดจุดศูนย์สามคะแนน': without a word of scoring right beside it 'สิบสอง' counts something else.
    static IEnumerable<Fact> Words(string arabic)
    {
        foreach (Match match in InWords().Matches(arabic))
        {
            var n = match.Groups["n"];
            var isScore = match.Groups["tail"].Success || match.Groups["percent"].Success || n.Value.Contains("จุด", StringComparison.Ordinal);
            if (isScore && NumberWords.Parse(n.Value) is { IsValid: true, Value: <= HighestScore } parsed)
            {
                yield return new Fact(match.Groups["least"].Success ? FactKind.Threshold : FactKind.Score, n.Index, n.Length, Number: parsed.Value);
            }
        }
    }

    static IEnumerable<Fact> Levels(string arabic) => Level().Matches(arabic)
        .Select(m => new Fact(FactKind.Level, m.Groups["l"].Index, m.Groups["l"].Length));

    [GeneratedRegex(@"เต็ม\s*(?:ร้อยละ)?\s*(?<n>[0-9]{1,3}(?:\.[0-9]+)?)")]
    private static partial Regex FullMark();

    // OCR loses one of the two marks of ต่ำ first (Norasi, 200 dpi); ไม่ตำกว่า and ไม่ต่ากว่า are no other words.
    [GeneratedRegex(
        @"(?:ไม่ต่?[ำา]กว่า|ไม่น้อยกว่า|มากกว่าหรือเท่ากับ|สูงกว่าหรือเท่ากับ|อย่างน้อย)\s*(?:(?:ร้อยละ|คะแนน)\s*(?<n>[0-9]{1,3}(?:\.[0-9]+)?)|(?<n>[0-9]{1,3}(?:\.[0-9]+)?)\s*(?:คะแนน|%|เปอร์เซ็นต์))(?![0-9.])"
        + @"|(?:เกณฑ์|เป้าหมาย)(?:ที่กำหนดไว้|ที่กำหนด|ที่ตั้งไว้|ขั้นต่ำ|การประเมิน|มาตรฐาน|คือ|ร้อยละ|คะแนน|[\s:=])*(?<n>[0-9]{1,3}(?:\.[0-9]+)?)(?![0-9.])"
        + @"|(?:ร้อยละ\s*(?<n>[0-9]{1,3}(?:\.[0-9]+)?)|(?<n>[0-9]{1,3}(?:\.[0-9]+)?)\s*(?:คะแนน|%))\s*ขึ้นไป")]
    private static partial Regex Threshold();

    // 'เพิ่มขึ้นเป็น ๙๘.๕๗' tells the new score, not the change.
    [GeneratedRegex(
        @"(?:เพิ่มขึ้น|สูงขึ้น|เพิ่ม|(?<fall>ลดลง|ต่ำลง|ลด))\s*(?:(?:จาก|เมื่อเทียบกับ|เทียบกับ|กว่า)\s*ปี\s*(?:งบประมาณ)?\s*(?:พ\.ศ\.)?\s*(?:25[0-9]{2}|ที่ผ่านมา|ที่แล้ว|ก่อน)|จากเดิม|ร้อยละ|จำนวน|คิดเป็น|อยู่ที่|เท่ากับ|คะแนน|\s)*(?<n>[0-9]{1,3}(?:\.[0-9]+)?)(?![0-9])(?=\s*(?:คะแนน|%|เปอร์เซ็นต์|\)|$|\s))")]
    private static partial Regex Change();

    [GeneratedRegex(@"(?<=(?<further>[0-9])\.[0-9]{1,3}\s*(?:คะแนน)?\s*(?:และ|,)?\s*)(?<=\s|และ)(?<n>[0-9]{1,3}\.[0-9]{1,3})(?![0-9]|\.[0-9])")]
    private static partial Regex Further();

    // The bands of levels: '85.00 - 94.99 คะแนน' is nobody's score.
    [GeneratedRegex(@"(?<![0-9.,/])(?<n>[0-9]{1,3}(?:\.[0-9]+)?)(?=\s*(?:คะแนน)?\s*(?:-|–|ถึง)\s*(?:ร้อยละ\s*)?[0-9]{1,3}(?:\.[0-9]+)?(?![0-9/]))|(?<=[0-9]\s*(?:คะแนน)?\s*(?:-|–|ถึง)\s*(?:ร้อยละ\s*)?)(?<n>[0-9]{1,3}(?:\.[0-9]+)?)(?![0-9/])")]
    private static partial Regex Range();

    // 'ต่ำกว่า ๘๕ คะแนน' compares, 'จาก ๘๐.๑๒ เป็น ๘๕.๗๘' was the score before: neither is the score.
    [GeneratedRegex(
        @"(?:ต่ำกว่า|น้อยกว่า|มากกว่า|สูงกว่า|เกินกว่า|เกิน|ไม่ถึง)(?:ร้อยละ|คะแนน|\s)*(?<n>[0-9]{1,3}(?:\.[0-9]+)?)(?![0-9.])"
        + @"|จาก(?:เดิม|ร้อยละ|คะแนน|\s)*(?<n>[0-9]{1,3}(?:\.[0-9]+)?)(?=\s*(?:คะแนน|%)?\s*(?:มา)?เป็น)")]
    private static partial Regex Compared();

    [GeneratedRegex(
        @"(?<least>ไม่ต่?[ำา]กว่า|ไม่น้อยกว่า|อย่างน้อย|เกณฑ์)?(?:\s*(?:คะแนน|ได้|เท่ากับ|อยู่ที่|คิดเป็น|คือ|เฉลี่ย|ภาพรวม|(?<percent>ร้อยละ)))+\s*"
        + @"(?<n>(?:ศูนย์|หนึ่ง|เอ็ด|สอง|ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย(?!ละ)|จุด)+)\s*(?<tail>(?:คะแนน|เปอร์เซ็นต์)(?!เต็ม))?")]
    private static partial Regex InWords();

    [GeneratedRegex(@"ไม่มี(?:การ)?เปลี่ยนแปลง|ไม่เปลี่ยนแปลง|คะแนนคงที่|คะแนนเท่าเดิม")]
    private static partial Regex NoChange();

    // A score is led by a word of scoring or followed by 'คะแนน'; without decimals it needs both, or a plain 'ได้คะแนน'. Nought and full
    // marks, which OIT items get, need the word only.
    [GeneratedRegex(
        @"(?<![0-9.,/])(?<n>[0-9]{1,3}(?:\.[0-9]{1,2})?)\s*/\s*100(?![0-9.])"
        + @"|(?:คะแนน|ได้|อยู่ที่|คือ|เท่ากับ|ร้อยละ|เฉลี่ย|คิดเป็น|ภาพรวม)(?:[\s:""“”(=]|เท่ากับ|อยู่ที่|คือ|ได้|ร้อยละ|รวม|เฉลี่ย|คะแนน|จำนวน)*(?<n>[0-9]{1,3}\.[0-9]{1,3})(?![0-9]|\.[0-9])"
        + @"|(?<![0-9.,/A-Za-z])(?<!(?:ตัวชี้วัด|ข้อ)\s*(?:ที่)?\s*)(?<n>[0-9]{1,3}(?:\.[0-9]{1,3})?)\s*คะแนน(?!เต็ม|ขึ้นไป)"
        + @"|(?<=[ก-๎A-Za-z)]\s*[=:]\s*|(?<![0-9])25[0-9]{2}\s*[=:]\s*)(?<n>[0-9]{1,3}\.[0-9]{2})(?![0-9]|\.[0-9])"
        + @"|\(\s*(?<n>[0-9]{1,3}\.[0-9]{2})\s*(?:คะแนน|%)?\s*\)|(?:ขึ้น|ลง|[0-9]\s*(?:คะแนน|%)?\s*(?:มา)?)เป็น\s*(?:ร้อยละ|คะแนน)?\s*(?<n>[0-9]{1,3}\.[0-9]{1,3})(?![0-9]|\.[0-9])"
        + @"|คะแนน[^0-9\n]{0,12}(?:ได้|อยู่ที่|เท่ากับ|คือ)\s*(?<n>100)(?![0-9.])"
        + @"|คะแนน(?:ที่ได้|[\s:=(])*(?<n>0|100)(?![0-9.,/])(?!\s*(?:ขึ้นไป|ข้อ|คน|ครั้ง))"
        + @"|(?:ได้คะแนน|คะแนนที่ได้|คะแนน(?:เท่ากับ|อยู่ที่))\s*(?:ร้อยละ)?\s*(?<n>[0-9]{1,3})(?![0-9.,/])(?!\s*(?:ขึ้นไป|ข้อ|คน|ครั้ง))")]
    private static partial Regex Score();

    [GeneratedRegex(@"ระดับ(?:ผลการประเมิน|คุณภาพ|คะแนน)?[\s:=""“”‘’']*(?<l>AA|[A-F](?![A-Za-z])|ผ่านดีเยี่ยม|ผ่านดี|ผ่าน(?!ตามเกณฑ์|เกณฑ์|การ)|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง)"
        + @"|(?<=[0-9]\s*(?:คะแนน|%)?\s*)\(\s*(?<l>AA|[A-F]|ผ่านดีเยี่ยม|ผ่านดี|ผ่าน|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง)\s*\)")]
    private static partial Regex Level();

    [GeneratedRegex(@"^\W*(?:ระดับ\s*)?(?<l>AA|[A-F]|ผ่านดีเยี่ยม|ผ่านดี|ผ่าน|ไม่ผ่าน|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง|ดีเยี่ยม|ดีมาก|ดี|พอใช้)(?:\s*\([^()]*\))?\W*$")]
    private static partial Regex LevelCell();

    [GeneratedRegex(@"^\W*(AA|[A-F]|ผ่านดีเยี่ยม|ผ่านดี|ผ่าน|ไม่ผ่าน|ต้องปรับปรุง|ต้องปรับปรุงโดยด่วน|ดีเยี่ยม|ดีมาก|ดี|พอใช้)\W*$")]
    private static partial Regex LevelName();
}
