namespace ItaIngest.Analysis.Validation;

/// <summary>What claims are about, in words.</summary>
static class TargetNames
{
    /// <summary>A target in Thai.</summary>
    public static string Thai(string target)
    {
        var parts = target.Split(':');
        return parts[0] switch
        {
            "overall" => "คะแนนรวม",
            "indicator" => $"คะแนนตัวชี้วัดที่ {parts[1]}",
            "instrument" => $"คะแนนแบบวัด {parts[1]}",
            "item" => $"คะแนนข้อ o{parts[1]}",
            "question" => $"คะแนนข้อ {parts[1]}",
            _ => target,
        };
    }
}
