using System.Text.RegularExpressions;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Signatures and working groups.</summary>
static partial class PeopleReader
{
    /// <summary>A position under a signature is a short line; a longer one is the next sentence.</summary>
    const int LongestPosition = 80;

    /// <summary>Everybody named with a position, signatures first.</summary>
    public static IReadOnlyList<Person> Read(DocumentText document) =>
        [.. Signatures(document), .. document.Tables.Where(t => t.Kind == TableKind.People).SelectMany(Group)];

    // '(นางสาว...)' with the position on the next one or two lines ('รักษาราชการแทน' goes on).
    static IEnumerable<Person> Signatures(DocumentText document)
    {
        var lines = document.Blocks.OfType<Paragraph>().Where(p => p.Role != ParagraphRole.Furniture).SelectMany(p => p.Lines).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var signed = Signed().Match(lines[i].Text);
            if (!signed.Success || i + 1 >= lines.Count || !IsPosition(lines[i + 1]))
            {
                continue;
            }

            var goesOn = i + 2 < lines.Count && lines[i + 1].Text.Contains("รักษา", StringComparison.Ordinal) && IsPosition(lines[i + 2]);
            var position = SourceText.Of(goesOn ? [lines[i + 1], lines[i + 2]] : [lines[i + 1]]);
            var name = SourceText.Of([lines[i]]);
            var at = name.Text.IndexOf(signed.Groups["n"].Value, StringComparison.Ordinal);
            yield return new Person { Name = name.Span(at, signed.Groups["n"].Length), Position = position.Whole() };
        }
    }

    static bool IsPosition(Line line) => line.Text.Trim().Length is > 3 and < LongestPosition && PositionWord().IsMatch(line.Text);

    static IEnumerable<Person> Group(TableReading table)
    {
        foreach (var row in table.View.DataRows)
        {
            var cells = table.View.CellsOf(row).Select(table.View.TextOf)
                .Where(t => !t.IsBlank && NumberReader.Whole(t) is null).ToList();
            var role = cells.FindLast(t => RoleWord().IsMatch(t.Text));
            var own = cells.Where(t => t != role).ToList();
            if (own.Count > 0)
            {
                yield return Member(own, role);
            }
        }
    }

    static Person Member(List<SourceText> cells, SourceText? role)
    {
        var named = cells.Find(t => Title().IsMatch(t.Text) || Bracketed().IsMatch(t.Text)) ?? cells[0];
        var position = cells.Find(t => t != named);
        if (position is not null && Title().IsMatch(named.Text))
        {
            return new Person { Name = named.Whole(), Position = position.Whole(), Role = role?.Whole() };
        }

        var (name, rest) = Split(named);
        return new Person { Name = name, Position = rest ?? position?.Whole() ?? named.Whole(), Role = role?.Whole() };
    }

    // 'รองปลัดเทศบาล (นาย...)' and 'นาย... นักวิเคราะห์นโยบายและแผน'.
    static (Sourced<string>? Name, Sourced<string>? Position) Split(SourceText text)
    {
        var bracketed = Bracketed().Match(text.Text);
        if (bracketed.Success)
        {
            return (text.Span(bracketed.Groups["n"].Index, bracketed.Groups["n"].Length), text.SpanOrNone(0, bracketed.Index));
        }

        var named = NameFirst().Match(text.Text);
        var end = named.Index + named.Length;
        return named.Success ? (text.Span(named.Index, named.Length), text.SpanOrNone(end, text.Text.Length - end)) : (null, null);
    }

    [GeneratedRegex(@"^\s*(?:ลงชื่อ[\s.…_]*)?\(\s*(?<n>(?:นาย|นางสาว|นาง|น\.ส\.|ว่าที่|จ่า|ดาบ|พัน|สิบ|ร้อย|ดร\.|ผศ\.|รศ\.|พล)[^()]{3,60}?)\s*\)\s*$")]
    private static partial Regex Signed();

    [GeneratedRegex(@"นายก|ปลัด|หัวหน้า|ผู้อำนวยการ|นัก|นิติกร|เจ้าพนักงาน|เจ้าหน้าที่|รอง|ผู้ช่วย|ประธาน|กรรมการ|เลขา|ครู|พนักงาน|ผู้จัดทำ|ผู้รายงาน|ผู้ตรวจ")]
    private static partial Regex PositionWord();

    [GeneratedRegex(@"^\s*(รอง|ผู้ช่วย)?(ประธาน|กรรมการ|คณะทำงาน|คณะกรรมการ|อนุกรรมการ|เลขานุการ|ที่ปรึกษา|หัวหน้าคณะทำงาน)")]
    private static partial Regex RoleWord();

    [GeneratedRegex(@"^\s*(นาย(?!ก)|นางสาว|นาง|น\.ส\.|ว่าที่|ดร\.)")]
    private static partial Regex Title();

    [GeneratedRegex(@"\(\s*(?<n>(?:นาย(?!ก)|นางสาว|นาง|น\.ส\.|ว่าที่|ดร\.)[^()]{3,60}?)\s*\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^\s*(?:นาย(?!ก)|นางสาว|นาง|น\.ส\.|ว่าที่\s?\S+|ดร\.)\s?\S+\s+\S+")]
    private static partial Regex NameFirst();
}
