using System.Globalization;

namespace ItaIngest.Training.Hostile;

/// <summary><c>corpora/broken/made</c>: every file is made here, the same bytes each time.</summary>
public static class HostileCorpus
{
    const int DamagesOfEach = 14;

    /// <summary>All files, names different from one another.</summary>
    /// <param name="repository">The checkout, whose reports are damaged.</param>
    public static IReadOnlyList<HostileFile> Make(string repository) =>
        [.. HostilePdfs.All(), .. HostileDocx.All(), .. HostileImages.All(), .. HostileOthers.All(), .. Damaged(repository)];

    /// <summary>Writes the folder anew. Expected answers are another step: they are what a run says, and are looked through by a person.</summary>
    public static int Write(string repository)
    {
        var folder = Path.Combine(repository, "corpora", "broken", "made");
        Directory.CreateDirectory(folder);
        var files = Make(repository);
        foreach (var old in Directory.GetFiles(folder).Where(f => Path.GetFileName(f) != "expected.json"))
        {
            File.Delete(old);
        }

        foreach (var file in files)
        {
            File.WriteAllBytes(Path.Combine(folder, file.Name), file.Bytes);
        }

        return files.Count;
    }

    static IEnumerable<HostileFile> Damaged(string repository)
    {
        var reports = Path.Combine(repository, "corpora", "reports");
        (string Name, string Ending, byte[] Bytes)[] sources =
        [
            ("docx-damaged", ".docx", File.ReadAllBytes(Path.Combine(reports, "wang-thong-2567", "source.docx"))),
            ("pdf-damaged", ".pdf", File.ReadAllBytes(Path.Combine(reports, "sateng-nok-2565", "source.pdf"))),
            ("pdf-small-damaged", ".pdf", SmallPdf.With()),
            ("png-damaged", ".png", SmallImages.Png()),
            ("tiff-damaged", ".tif", SmallImages.Tiff(2)),
        ];
        foreach (var (name, ending, bytes) in sources)
        {
            for (var seed = 0; seed < DamagesOfEach; seed++)
            {
                yield return new(string.Create(CultureInfo.InvariantCulture, $"{name}-{seed}{ending}"), ByteDamage.Any(bytes, new Random(seed)));
            }
        }
    }
}
