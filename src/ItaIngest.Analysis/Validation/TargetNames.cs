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
            "subIndicator" => $"คะแนนตัวชี้วัดย่อยที่ {parts[1]}",
            "question" => $"คะแนนข้อ {parts[1]}",
            _ => target,
        };
    }

    /// <summary>A target in English.</summary>
    public static string English(string target)
    {
        var parts = target.Split(':');
        return parts[0] switch
        {
            "overall" => "the total score",
            "indicator" => $"the score of indicator {parts[1]}",
            "instrument" => $"the score of {parts[1]}",
            "item" => $"the score of item o{parts[1]}",
            "subIndicator" => $"the score of sub-indicator {parts[1]}",
            "question" => $"the score of question {parts[1]}",
            _ => target,
        };
    }
}
