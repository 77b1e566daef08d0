using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Layout;

/// <summary>Whether a line opens a numbered or bulleted point: '๑.', '(๑)', '1)', '๑.๑ ', '(ก)', '- ', '• ', 'o '.</summary>
static class PointMarker
{
    /// <summary>Levels of numbering seldom go beyond this; a larger 'level' is a number in a sentence that wrapped before it.</summary>
    const int HighestSubLevel = 30;

    const string Bullets = "-–—•●○■▪◦*✓➢";

    /// <summary>Letters that number points; the others before a full stop are abbreviations (ต. ตำบล, อ. อำเภอ, จ. จังหวัด).</summary>
    const string NumberingLetters = "กขคงฉชซ";

    /// <summary>Length of the marker at the start of the line, spaces after it not counted; 0 where the line opens no point.</summary>
    public static int LengthIn(string line)
    {
        if (line.Length < 2)
        {
            return 0;
        }

        return line[0] switch
        {
            _ when Bullets.Contains(line[0], StringComparison.Ordinal) => IsBullet(line) ? 1 : 0,
            'o' when line[1] == ' ' => 1,
            '(' => Bracketed(line),
            _ when ThaiNumber.IsDigit(line[0]) => Numbered(line),
            _ when NumberingLetters.Contains(line[0], StringComparison.Ordinal) => Lettered(line),
            _ => 0,
        };
    }

    /// <summary>Whether the line opens a point.</summary>
    public static bool Opens(string line) => LengthIn(line) > 0;

    /// <summary>
    /// Whether the line opens with a dash before a digit: a point, but also the second half of a period that wrapped
    /// ('๑ ตุลาคม ๒๕๖๗' over '- ๓๐ กันยายน ๒๕๖๘').
    /// </summary>
    public static bool IsDashBeforeDigit(string line)
    {
        var rest = line.TrimStart('-', '–', '—').TrimStart();
        return rest.Length < line.Length && rest.Length > 0 && ThaiNumber.IsDigit(rest[0]);
    }

    static bool IsBullet(string line)
    {
        var rest = line[1..].TrimStart();
        return rest.Length > 0 && !ThaiNumber.Parse(rest).IsValid && (line[1] == ' ' || line[0] != '*');
    }

    static int Bracketed(string line)
    {
        var close = line.IndexOf(')', StringComparison.Ordinal);
        if (close is < 2 or > 6 || close == line.Length - 1)
        {
            return 0;
        }

        var inside = line[1..close];
        return inside.All(c => ThaiNumber.IsDigit(c) || c == '.') || (inside.Length == 1 && inside[0] is >= 'ก' and <= 'ฮ') ? close + 1 : 0;
    }

    static int Lettered(string line) =>
        line.Length > 2 && line[1] is '.' or ')' && (line.Length < 4 || line[3] != '.') && line[2] != '.' ? 2 : 0;

    static int Numbered(string line)
    {
        var at = 0;
        var levels = 0;
        while (at < line.Length && ThaiNumber.IsDigit(line[at]))
        {
            var from = at;
            var level = 0;
            while (at < line.Length && ThaiNumber.IsDigit(line[at]) && at - from < 3)
            {
                level = (level * 10) + ThaiNumber.DigitValue(line[at++]);
            }

            levels++;
            if (at - from > 2 || level == 0 || ThaiNumber.DigitValue(line[from]) == 0 || (levels > 1 && level > HighestSubLevel))
            {
                return 0;
            }

            if (at == line.Length || line[at] is not ('.' or ')'))
            {
                // '๑.๑ ข้อมูล' needs no further stop, '๑ ตุลาคม' is no point
                return levels > 1 && at < line.Length && (line[at] == ' ' || char.IsLetter(line[at])) ? at : 0;
            }

            at++;
        }

        return at < line.Length ? at : 0;
    }
}
