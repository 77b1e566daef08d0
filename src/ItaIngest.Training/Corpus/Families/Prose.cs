namespace ItaIngest.Training.Corpus.Families;

/// <summary>Sentences and furniture that reports share: titles, memo heads, signatures, what a result is said with.</summary>
static class Prose
{
    /// <summary>The long name of the assessment.</summary>
    public const string Ita = "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (Integrity and Transparency Assessment : ITA)";

    /// <summary>A report's title, without the year.</summary>
    public static string MeasuresTitle(FamilyReport r) => r.Pick(
        "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        "รายงานผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงานและผลการดำเนินการตามมาตรการ",
        "รายงานการขับเคลื่อนมาตรการส่งเสริมคุณธรรมและความโปร่งใส");

    /// <summary>The title of a report of results.</summary>
    public static string ResultsTitle(FamilyReport r) => r.Pick(
        "รายงานผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)",
        "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน (ITA)",
        "สรุปผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ");

    /// <summary>A year as titles say it.</summary>
    public static string YearOf(FamilyReport r, int year) => r.T(r.Pick($"ประจำปีงบประมาณ พ.ศ. {year}", $"ประจำปีงบประมาณ พ.ศ.{year}", $"ประจำปี พ.ศ. {year}"));

    /// <summary>Level and total in a sentence; both may be told wrongly.</summary>
    public static string Result(FamilyReport r, YearScores scores, decimal? told = null, string? level = null)
    {
        level ??= scores.Level;
        var score = FamilyReport.S(told ?? scores.Overall);
        return r.T(r.Pick(
            $"มีผลคะแนนในภาพรวมเท่ากับ {score} คะแนน อยู่ในระดับ {level}",
            $"ได้คะแนนรวม {score} คะแนน ผลการประเมินระดับ {level}",
            $"ได้ผลการประเมินอยู่ในระดับ {level} คิดเป็นคะแนน {score}"));
    }

    /// <summary>The head of a memo, with the emblem.</summary>
    public static void Memo(FamilyReport r, string subject)
    {
        var month = r.Pick("ตุลาคม", "พฤศจิกายน", "ธันวาคม");
        r.Paper.Line(":emblem width=1.3 height=1.3 align=left");
        r.Paper.Text("บันทึกข้อความ", "center b size=28");
        r.Paper.Text($"**ส่วนราชการ** ~~{r.Agency.Office} {r.Agency.Name} อำเภอ{r.Agency.District} จังหวัด{r.Agency.Province}~~");
        r.Paper.Text(
            r.T($"**ที่** ~~{r.Pick("ชม", "นม", "สข", "ปท")} {r.Random.Next(50001, 79999)}/{r.Random.Next(10, 990)}~~\\t**วันที่** ~~{r.Random.Next(1, 29)} {month} {r.Year}~~"),
            "tabs=9");
        r.Paper.Text($"**เรื่อง** ~~{r.T(subject)}~~");
        r.Paper.Text($"เรียน {r.Agency.Head}", "before=6");
    }

    /// <summary>A signature with its name and position.</summary>
    public static void Signature(FamilyReport r, string position, double left = 8)
    {
        var name = AgencyFacts.Person(r.Random);
        r.Paper.Line($":signature seed={r.Random.Next(1, 999)} width=3 height=0.5 align=left left={left:0}");
        r.Paper.Text($"({name})", $"left={left}");
        r.Paper.Text(position, $"left={left}");
        r.Truth.Person(name, position);
    }

    /// <summary>A cover on a page of its own; the next section begins after it.</summary>
    public static void Cover(FamilyReport r, string title, int size = 28)
    {
        r.Paper.Line(":empty size=60");
        r.Paper.Line(":emblem width=4 height=4");
        r.Paper.Line(":empty size=40");
        r.Paper.Text(r.T(title), $"center b size={size}");
        r.Paper.Text(r.T($"ประจำปีงบประมาณ พ.ศ. {r.Year}"), $"center b size={size - 2} before=12");
        r.Paper.Line(":empty size=80");
        r.Paper.Line(":empty size=80");
        r.Paper.Text(r.Agency.Name, $"center b size={size - 4}");
        r.Paper.Text($"อำเภอ{r.Agency.District} จังหวัด{r.Agency.Province}", $"center b size={size - 4}");
    }

    /// <summary>The agency with its place, below a title.</summary>
    public static string Place(FamilyReport r) => $"{r.Agency.Name} อำเภอ{r.Agency.District} จังหวัด{r.Agency.Province}";
}
