namespace ItaIngest.Analysis.Extraction;

/// <summary>
/// The words of headings and what they say. A heading often holds words of several roles ('สรุปผลการดำเนินการตามมาตรการ' is a
/// result, not a measure); the strength says whose word decides.
/// </summary>
static class HeaderPhrases
{
    /// <summary>Phrases as keys: no spaces, lower case, Arabic digits.</summary>
    public static IReadOnlyList<(string Phrase, ColumnRole Role, double Strength)> Contained { get; } =
    [
        ("ระยะเวลา", ColumnRole.Period, 12), ("ช่วงเวลา", ColumnRole.Period, 12), ("ห้วงเวลา", ColumnRole.Period, 12),
        ("กำหนดเวลา", ColumnRole.Period, 12), ("กำหนดแล้วเสร็จ", ColumnRole.Period, 11), ("เวลาดำเนินการ", ColumnRole.Period, 11),
        ("วันที่ดำเนินการ", ColumnRole.Period, 11), ("ปฏิทิน", ColumnRole.Period, 8), ("ไตรมาส", ColumnRole.Period, 6),
        ("รับผิดชอบ", ColumnRole.Responsible, 12), ("ผู้เกี่ยวข้อง", ColumnRole.Responsible, 10), ("เจ้าภาพ", ColumnRole.Responsible, 9),
        ("ผู้ดำเนินการ", ColumnRole.Responsible, 9), ("ผู้ปฏิบัติ", ColumnRole.Responsible, 8),
        ("การติดตาม", ColumnRole.FollowUp, 11), ("กำกับติดตาม", ColumnRole.FollowUp, 11), ("ติดตามผล", ColumnRole.FollowUp, 11),
        ("ติดตามประเมินผล", ColumnRole.FollowUp, 11), ("การรายงานผล", ColumnRole.FollowUp, 7),
        ("ผลลัพธ์", ColumnRole.Outcome, 10), ("outcome", ColumnRole.Outcome, 10), ("ความสำเร็จ", ColumnRole.Outcome, 8.5),
        ("ผลสัมฤทธิ์", ColumnRole.Outcome, 8.5), ("ผลที่ได้รับ", ColumnRole.Outcome, 8), ("ผลที่เกิดขึ้น", ColumnRole.Outcome, 8),
        ("ผลที่คาดว่า", ColumnRole.Outcome, 8), ("ประโยชน์ที่", ColumnRole.Outcome, 7), ("ความเปลี่ยนแปลงที่เกิด", ColumnRole.Outcome, 8),
        ("output", ColumnRole.Output, 10), ("ผลผลิต", ColumnRole.Output, 9.5), ("สรุปผลการดำเนิน", ColumnRole.Output, 9.5),
        ("ผลการดำเนิน", ColumnRole.Output, 8), ("ผลดำเนิน", ColumnRole.Output, 8), ("ผลการปฏิบัติ", ColumnRole.Output, 8),
        ("สรุปผล", ColumnRole.Output, 7.5), ("ความก้าวหน้า", ColumnRole.Output, 7), ("รายงานผล", ColumnRole.Output, 6),
        ("สิ่งที่ดำเนินการแล้ว", ColumnRole.Output, 8),
        ("วิธีการ", ColumnRole.Method, 9), ("วิธีดำเนิน", ColumnRole.Method, 9), ("วิธีปฏิบัติ", ColumnRole.Method, 9),
        ("ขั้นตอน", ColumnRole.Method, 9), ("รายละเอียดการดำเนิน", ColumnRole.Method, 9), ("แนวทางการดำเนิน", ColumnRole.Method, 8.5),
        ("แนวทางดำเนิน", ColumnRole.Method, 8.5), ("แนวทางปฏิบัติ", ColumnRole.Method, 8.5), ("แนวทางการปฏิบัติ", ColumnRole.Method, 8.5),
        ("รายละเอียดกิจกรรม", ColumnRole.Method, 8.5), ("การดำเนินการ", ColumnRole.Method, 3), ("การดำเนินงาน", ColumnRole.Method, 3),
        ("รายละเอียด", ColumnRole.Method, 2.5),
        ("มาตรการ", ColumnRole.Title, 7), ("โครงการ", ColumnRole.Title, 6), ("กิจกรรม", ColumnRole.Title, 5.5),
        ("ประเด็น", ColumnRole.Title, 5), ("แนวทาง", ColumnRole.Title, 4), ("หัวข้อ", ColumnRole.Title, 4), ("เรื่อง", ColumnRole.Title, 2),
        ("ตัวชี้วัดย่อย", ColumnRole.SubIndicator, 8), ("ตัวชี้วัด", ColumnRole.Indicator, 5), ("องค์ประกอบการประเมิน", ColumnRole.Indicator, 5),
        ("คะแนน", ColumnRole.Score, 5), ("score", ColumnRole.Score, 5), ("ร้อยละ", ColumnRole.Score, 4), ("ผลการประเมิน", ColumnRole.Score, 4),
        ("คะแนนเต็ม", ColumnRole.FullMark, 9), ("คะแนนรวม", ColumnRole.Total, 8), ("รวมคะแนน", ColumnRole.Total, 8),
        ("ผลรวม", ColumnRole.Total, 8), ("ค่าน้ำหนัก", ColumnRole.Weight, 8.5), ("น้ำหนัก", ColumnRole.Weight, 8),
        ("ถ่วงน้ำหนัก", ColumnRole.Weighted, 10), ("ช่วงคะแนน", ColumnRole.ScoreRange, 9), ("อันดับ", ColumnRole.Rank, 9),
        ("เปลี่ยนแปลง", ColumnRole.Change, 9), ("ผลต่าง", ColumnRole.Change, 9), ("ส่วนต่าง", ColumnRole.Change, 9),
        ("เพิ่มขึ้น", ColumnRole.Change, 9), ("ลดลง", ColumnRole.Change, 9), ("เพิ่ม/ลด", ColumnRole.Change, 9), ("+/-", ColumnRole.Change, 9),
        ("ที่มีการพัฒนา", ColumnRole.Change, 9), ("พัฒนาการ", ColumnRole.Change, 8), ("ผลการเปรียบเทียบ", ColumnRole.Change, 8),
        ("แบบวัด", ColumnRole.Instrument, 6), ("แบบสำรวจ", ColumnRole.Instrument, 6), ("เครื่องมือ", ColumnRole.Instrument, 6),
        ("ระดับ", ColumnRole.Level, 6), ("เกรด", ColumnRole.Level, 6),
        ("ข้อเสนอแนะ", ColumnRole.Recommendation, 9), ("แนวทางแก้ไข", ColumnRole.Recommendation, 8.5), ("แนวทางการแก้ไข", ColumnRole.Recommendation, 8.5),
        ("ตามตัวชี้วัด", ColumnRole.Requirement, 6), ("องค์ประกอบด้านข้อมูล", ColumnRole.Requirement, 8),
        ("รายละเอียดข้อมูล", ColumnRole.Requirement, 8), ("เกณฑ์การประเมิน", ColumnRole.Requirement, 7),
        ("ชื่อหน่วยงาน", ColumnRole.Agency, 9), ("หน่วยงานภาครัฐ", ColumnRole.Agency, 8), ("องค์กรปกครอง", ColumnRole.Agency, 8),
        ("อปท", ColumnRole.Agency, 8), ("หน่วยงาน", ColumnRole.Agency, 3.5),
        ("น้อยที่สุด", ColumnRole.Answer, 9), ("มากที่สุด", ColumnRole.Answer, 9), ("ไม่มีเลย", ColumnRole.Answer, 9),
        ("ชื่อ-สกุล", ColumnRole.PersonName, 9), ("ชื่อ-นามสกุล", ColumnRole.PersonName, 9), ("ชื่อสกุล", ColumnRole.PersonName, 9),
        ("ตำแหน่ง", ColumnRole.Position, 8),
    ];

    /// <summary>Headings that are these words and nothing else.</summary>
    public static IReadOnlyList<(string Phrase, ColumnRole Role, double Strength)> Whole { get; } =
    [
        ("ที่", ColumnRole.Number, 12), ("ลำดับ", ColumnRole.Number, 12), ("ลำดับที่", ColumnRole.Number, 12), ("no", ColumnRole.Number, 12),
        ("no.", ColumnRole.Number, 12), ("ข้อ", ColumnRole.Number, 12), ("ข้อที่", ColumnRole.Number, 12), ("#", ColumnRole.Number, 12),
        ("ตัวชี้วัดที่", ColumnRole.IndicatorNumber, 13), ("ลำดับตัวชี้วัด", ColumnRole.IndicatorNumber, 13),
        ("มาตรการที่", ColumnRole.Number, 13), ("กิจกรรมที่", ColumnRole.Number, 13),
        ("แบบ", ColumnRole.Instrument, 9), ("มี", ColumnRole.Answer, 9), ("ไม่มี", ColumnRole.Answer, 9), ("ใช่", ColumnRole.Answer, 9),
        ("ไม่ใช่", ColumnRole.Answer, 9), ("น้อย", ColumnRole.Answer, 9), ("มาก", ColumnRole.Answer, 9), ("ปานกลาง", ColumnRole.Answer, 9),
        ("iit", ColumnRole.InstrumentScore, 13), ("eit", ColumnRole.InstrumentScore, 13), ("oit", ColumnRole.InstrumentScore, 13),
        ("แบบiit", ColumnRole.InstrumentScore, 13), ("แบบeit", ColumnRole.InstrumentScore, 13), ("แบบoit", ColumnRole.InstrumentScore, 13),
        ("แบบวัดiit", ColumnRole.InstrumentScore, 13), ("แบบวัดeit", ColumnRole.InstrumentScore, 13), ("แบบวัดoit", ColumnRole.InstrumentScore, 13),
        ("คะแนนiit", ColumnRole.InstrumentScore, 13), ("คะแนนeit", ColumnRole.InstrumentScore, 13), ("คะแนนoit", ColumnRole.InstrumentScore, 13),
        ("รวม", ColumnRole.Total, 9), ("คะแนนita", ColumnRole.Total, 9), ("ภาพรวม", ColumnRole.Total, 8), ("หน้าที่", ColumnRole.PersonRole, 9),
        ("ชื่อ", ColumnRole.PersonName, 9), ("หมายเหตุ", ColumnRole.Other, 12),
    ];
}
