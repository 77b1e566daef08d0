using ItaIngest.Model.Review;

namespace ItaIngest.Review.Speaking;

/// <summary>Names of a record's values for people: <c>/content/assessments/0/indicators/3/score</c> is no name.</summary>
public static class FieldNaming
{
    /// <summary>A value's name, with what identifies it (year, indicator).</summary>
    public static string FieldName(this Wording say, RecordField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return say.Of(field.Spot.Key.Split('/'));
    }

    /// <summary>The same from a pointer alone: positions count from 1.</summary>
    public static string FieldName(this Wording say, string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        var parts = new List<string>();
        foreach (var part in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "content"))
        {
            if (int.TryParse(part, System.Globalization.CultureInfo.InvariantCulture, out var position) && parts.Count > 0)
            {
                parts[^1] = $"{parts[^1]}[#{position + 1}]";
            }
            else
            {
                parts.Add(part);
            }
        }

        return say.Of([.. parts]);
    }

    static string Of(this Wording say, string[] parts) => string.Join(", ", parts.Select(say.Part));

    static string Part(this Wording say, string part)
    {
        var bracket = part.IndexOf('[', StringComparison.Ordinal);
        var (name, which) = bracket < 0 ? (part, "") : (part[..bracket], part[bracket..].Trim('[', ']').Replace("][", " ", StringComparison.Ordinal));
        which = string.Join(' ', which.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(w =>
            name is "assessments" or "comparisons" && w.Length == 4 && int.TryParse(w, System.Globalization.CultureInfo.InvariantCulture, out var year) ? say.Year(year) : say.Digits(w)));
        return which.Length > 0 ? $"{say.Noun(name)} {which}" : say.Noun(name);
    }

    static string Noun(this Wording say, string name) => name switch
    {
        "agency" => say["หน่วยงาน", "agency"],
        "name" => say["ชื่อ", "name"],
        "district" => say["อำเภอ", "district"],
        "province" => say["จังหวัด", "province"],
        "fiscalYear" or "otherFiscalYears" => say["ปีงบประมาณ", "fiscal year"],
        "assessments" => say["ผลประเมิน", "assessment"],
        "overall" => say["คะแนนรวม", "overall"],
        "level" => say["ระดับ", "level"],
        "instruments" => say["เครื่องมือ", "instrument"],
        "indicators" => say["ตัวชี้วัด", "indicator"],
        "subIndicators" => say["ตัวชี้วัดย่อย", "sub-indicator"],
        "items" => say["ข้อ OIT", "OIT item"],
        "questions" => say["ข้อคำถาม", "question"],
        "rows" => say["แถว", "row"],
        "answers" => say["คำตอบ", "answer"],
        "percent" => say["ร้อยละ", "percent"],
        "score" or "groupScore" => say["คะแนน", "score"],
        "weight" => say["น้ำหนัก", "weight"],
        "weighted" => say["คะแนนถ่วงน้ำหนัก", "weighted score"],
        "rank" => say["อันดับ", "rank"],
        "comparisons" => say["เปรียบเทียบ", "comparison"],
        "fromScore" => say["คะแนนปีก่อน", "earlier score"],
        "toScore" => say["คะแนนปีหลัง", "later score"],
        "change" => say["ผลต่าง", "change"],
        "measures" => say["มาตรการ", "measure"],
        "title" => say["ชื่อมาตรการ", "title"],
        "method" => say["วิธีดำเนินการ", "method"],
        "period" => say["ระยะเวลา", "period"],
        "responsible" => say["ผู้รับผิดชอบ", "responsible"],
        "output" => say["ผลผลิต", "output"],
        "outcome" => say["ผลลัพธ์", "outcome"],
        "claims" => say["ที่กล่าวถึง", "claim"],
        "threshold" => say["เกณฑ์", "threshold"],
        "people" => say["บุคคล", "person"],
        "position" => say["ตำแหน่ง", "position"],
        "tables" => say["ตาราง", "table"],
        "text" => say["ข้อความ", "text"],
        "no" => say["ลำดับ", "number"],
        _ => name,
    };
}
