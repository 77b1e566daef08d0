using System.IO.Compression;
using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ItaIngest.Storage.Exports;

/// <summary>
/// Puts finished sheets together. The parts are written one after the other through a package that is only written to: one that can be
/// read as well, as SpreadsheetDocument asks for, keeps every part in memory until the end.
/// </summary>
static class XlsxBook
{
    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>Writes the workbook into the package.</summary>
    public static void Write(Package package, IReadOnlyList<XlsxSheet.Part> sheets)
    {
        var book = package.CreatePart(At("/xl/workbook.xml"), Types + "sheet.main+xml", CompressionOption.Normal);
        package.CreateRelationship(book.Uri, TargetMode.Internal, Office + "officeDocument", "rId1");
        using (var stream = book.GetStream(FileMode.Create, FileAccess.Write))
        {
            Save(Workbook(sheets), stream);
        }

        var styles = package.CreatePart(At("/xl/styles.xml"), Types + "styles+xml", CompressionOption.Normal);
        using (var stream = styles.GetStream(FileMode.Create, FileAccess.Write))
        {
            Save(XlsxStyle.Sheet(), stream);
        }

        book.CreateRelationship(styles.Uri, TargetMode.Internal, Office + "styles", "styles");
        for (var i = 0; i < sheets.Count; i++)
        {
            var part = package.CreatePart(At($"/xl/worksheets/sheet{i + 1}.xml"), Types + "worksheet+xml", CompressionOption.Normal);
            using (var packed = new GZipStream(File.OpenRead(sheets[i].File), CompressionMode.Decompress))
            using (var stream = part.GetStream(FileMode.Create, FileAccess.Write))
            {
                packed.CopyTo(stream);
            }

            File.Delete(sheets[i].File);
            book.CreateRelationship(part.Uri, TargetMode.Internal, Office + "worksheet", $"sheet{i + 1}");
        }
    }

    static Workbook Workbook(IReadOnlyList<XlsxSheet.Part> sheets) => new(
        new BookViews(new WorkbookView()),
        new Sheets(sheets.Select((sheet, i) => new Sheet { Name = sheet.Name, SheetId = (uint)i + 1, Id = $"sheet{i + 1}" })));

    static Uri At(FormattableString path) => new(FormattableString.Invariant(path), UriKind.Relative);

    static Uri At(string path) => new(path, UriKind.Relative);

    static void Save(OpenXmlPartRootElement root, Stream stream) => root.Save(stream);
}
