using System.Text;
using ItaIngest.HostTests;

namespace ItaIngest.ReviewTests;

/// <summary>The documents of these tests. The comment after a PDF's end makes other bytes of it, so that each test has its own document.</summary>
static class Reports
{
    /// <summary>Three pages whose total is not what its indicators give.</summary>
    public static byte[] WrongTotal(int number) => Numbered("../families/held-out/open-rulings-3/source.pdf", number);

    /// <summary>Nine pages, two years, comparisons and measures; one change is printed wrong.</summary>
    public static byte[] TwoYears(int number) => Numbered("sateng-nok-2565/source.pdf", number);

    /// <summary>The same as DOCX: no pages, but paths.</summary>
    public static byte[] Docx() => File.ReadAllBytes(Sandbox.Corpus("sateng-nok-2565/source.docx"));

    static byte[] Numbered(string path, int number) => [.. File.ReadAllBytes(Sandbox.Corpus(path)), .. Encoding.ASCII.GetBytes($"\n% {number}\n")];
}
