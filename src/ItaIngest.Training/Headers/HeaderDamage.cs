using System.Text;
using ItaIngest.Model.Text;
using ItaIngest.Training.Ocr.Text;

namespace ItaIngest.Training.Headers;

/// <summary>What scanning and OCR do to headings: marks that are lost, letters that are taken for similar ones, letters that go missing.</summary>
static class HeaderDamage
{
    /// <summary>Share of marks that are lost, and of letters that are misread or lost: about one fault in a heading of usual length.</summary>
    const double LostMark = 0.12;
    const double WrongLetter = 0.05;
    const double LostLetter = 0.01;

    /// <summary>Letters that differ by a head or a tail.</summary>
    static readonly string[] Alike = ["ดคตศ", "ถกภฤ", "บปษ", "ขชซ", "ผฝพฟ", "รธ", "ลส", "นมฌ", "วาจ", "ยฃ", "หท", "อฮ", "ำา", "ิีึื", "ุู", "่้", "โใไ"];

    /// <summary>The table with its headings damaged; its cells stay.</summary>
    public static HeaderTable Damaged(HeaderTable table, Random random) =>
        table with { Columns = [.. table.Columns.Select(c => c with { Header = [.. c.Header.Select(h => Damaged(h, random))] })] };

    static string Damaged(string text, Random random)
    {
        var damaged = new StringBuilder();
        foreach (var letter in text)
        {
            if (random.Happens(ThaiLetters.IsMark(letter) ? LostMark : LostLetter))
            {
                continue;
            }

            var likes = random.Happens(WrongLetter) ? Array.Find(Alike, a => a.Contains(letter, StringComparison.Ordinal)) : null;
            damaged.Append(likes is null ? letter : likes[random.Next(likes.Length)]);
        }

        return damaged.Length == 0 ? text : damaged.ToString();
    }
}
