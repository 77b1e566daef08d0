using System.Globalization;
using System.Text;

namespace ItaIngest.Training.Hostile;

/// <summary>Word documents that are wrong on purpose.</summary>
static class HostileDocx
{
    const string Main = "word/document.xml";

    public static IEnumerable<HostileFile> All() => [.. Packages(), .. Xml(), .. Bodies(), .. References()];

    static IEnumerable<HostileFile> Packages()
    {
        yield return new("no-content-types.docx", SmallDocx.With(("[Content_Types].xml", null)));
        yield return new("content-types-empty.docx", SmallDocx.With(("[Content_Types].xml", "")));
        yield return new("content-types-wrong.docx", SmallDocx.With(("[Content_Types].xml", SmallDocx.ContentTypes.Replace("wordprocessingml.document.main", "spreadsheetml.sheet.main", StringComparison.Ordinal))));
        yield return new("content-types-macro.docx", SmallDocx.With(
            ("[Content_Types].xml", SmallDocx.ContentTypes.Replace("vnd.openxmlformats-officedocument.wordprocessingml.document.main", "vnd.ms-word.document.macroEnabled.main", StringComparison.Ordinal)), ("word/vbaProject.bin", "macro")));
        yield return new("no-relationships.docx", SmallDocx.With(("_rels/.rels", null)));
        yield return new("relationships-empty.docx", SmallDocx.With(("_rels/.rels", SmallDocx.Relationships(""))));
        yield return new("main-part-missing.docx", SmallDocx.With((Main, null)));
        yield return new("main-part-empty.docx", SmallDocx.With((Main, "")));
        yield return new("main-part-elsewhere.docx", SmallDocx.With(("_rels/.rels", SmallDocx.Relationships(SmallDocx.Relationship("r1", "officeDocument", "../../../etc/passwd")))));
        yield return new("main-part-outside.docx", SmallDocx.With(("_rels/.rels", SmallDocx.Relationships(SmallDocx.Relationship("r1", "officeDocument", "file:///etc/passwd", "TargetMode=\"External\"")))));
        yield return new("main-part-twice.docx", SmallDocx.With(("_rels/.rels", SmallDocx.Relationships(SmallDocx.Relationship("r1", "officeDocument", "word/document.xml") + SmallDocx.Relationship("r2", "officeDocument", "word/document.xml")))));
        yield return new("relationship-ids-equal.docx", SmallDocx.With(("_rels/.rels", SmallDocx.Relationships(SmallDocx.Relationship("r1", "officeDocument", "word/document.xml") + SmallDocx.Relationship("r1", "styles", "word/styles.xml")))));
        yield return new("path-traversal.docx", SmallDocx.With(("../../../../tmp/ita-evil.xml", "<x/>"), ("..\\..\\evil.xml", "<x/>"), ("/etc/evil.xml", "<x/>")));
        yield return new("names-repeat.docx", SmallDocx.Zip([.. Parts(), (Main, Encoding.UTF8.GetBytes(SmallDocx.Document(SmallDocx.P("another"))))]));
        yield return new("names-differ-in-case.docx", SmallDocx.Zip([.. Parts(), ("WORD/DOCUMENT.XML", Encoding.UTF8.GetBytes(SmallDocx.Document(SmallDocx.P("another"))))]));
        yield return new("entries-11000.docx", SmallDocx.Zip([.. Parts(), .. Enumerable.Range(0, 11_000).Select(i => (string.Create(CultureInfo.InvariantCulture, $"a{i}"), Array.Empty<byte>()))]));
        yield return new("spreadsheet.docx", SmallDocx.Zip([("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"u8.ToArray()), ("xl/workbook.xml", "<workbook/>"u8.ToArray())]));
        yield return new("plain-zip.docx", SmallDocx.Zip([("readme.txt", "hello"u8.ToArray())]));
        yield return new("empty-zip.docx", [0x50, 0x4B, 5, 6, .. new byte[18]]);
        yield return new("zip-head-only.docx", [0x50, 0x4B, 3, 4]);
        yield return new("jar.docx", SmallDocx.Zip([("META-INF/MANIFEST.MF", "Main-Class: X\n"u8.ToArray())]));
        yield return new("bomb-in-styles.docx", SmallDocx.With(("word/styles.xml", new string(' ', 30 << 20)), ("word/_rels/document.xml.rels", SmallDocx.Relationships(SmallDocx.Relationship("r1", "styles", "styles.xml")))));
        yield return new("bomb-in-picture.docx", SmallDocx.Zip([.. Parts(), ("word/media/a.png", new byte[70 << 20])]));
        yield return new("zip-in-zip.docx", SmallDocx.Zip([("a.docx", SmallDocx.With())]));
        yield return new("parts-many-small-xml.docx", SmallDocx.Zip([.. Parts(), .. Enumerable.Range(0, 3000).Select(i => (string.Create(CultureInfo.InvariantCulture, $"word/x{i}.xml"), "<x/>"u8.ToArray()))]));
    }

    static IEnumerable<HostileFile> Xml()
    {
        var document = SmallDocx.Document(SmallDocx.P("&e;"));
        string WithType(string type) => document.Replace("?><w:document", $"?>{type}<w:document", StringComparison.Ordinal);
        yield return new("entity-inner.docx", SmallDocx.With((Main, WithType("<!DOCTYPE x [<!ENTITY e \"a\">]>"))));
        yield return new("entity-file.docx", SmallDocx.With((Main, WithType("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"))));
        yield return new("entity-http.docx", SmallDocx.With((Main, WithType("<!DOCTYPE x [<!ENTITY e SYSTEM \"http://example.invalid/x\">]>"))));
        yield return new("entity-parameter.docx", SmallDocx.With((Main, WithType("<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://example.invalid/x.dtd\"> %p;]>"))));
        yield return new("entity-laughs.docx", SmallDocx.With((Main, WithType("<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">]>"))));
        yield return new("dtd-only.docx", SmallDocx.With((Main, WithType("<!DOCTYPE w:document>"))));
        yield return new("entity-in-relationships.docx", SmallDocx.With(("_rels/.rels", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + SmallDocx.Relationships("&e;"))));
        yield return new("entity-undefined.docx", SmallDocx.With((Main, document)));
        yield return new("xml-not-closed.docx", SmallDocx.With((Main, document[..^20])));
        yield return new("xml-two-roots.docx", SmallDocx.With((Main, SmallDocx.Document("") + "<x/>")));
        yield return new("xml-control-characters.docx", SmallDocx.Body(SmallDocx.P("a\u0001\u0002b")));
        yield return new("xml-character-references.docx", SmallDocx.Body(SmallDocx.P("&#x1;&#xFFFE;&#xD800;")));
        yield return new("xml-other-root.docx", SmallDocx.With((Main, "<html><body>hello</body></html>")));
        yield return new("xml-other-namespace.docx", SmallDocx.With((Main, SmallDocx.Document(SmallDocx.P("x")).Replace("wordprocessingml/2006/main", "nothing", StringComparison.Ordinal))));
        yield return new("xml-utf16-claimed.docx", SmallDocx.With((Main, SmallDocx.Document(SmallDocx.P("x")).Replace("UTF-8", "UTF-16", StringComparison.Ordinal))));
        yield return new("xml-encoding-unknown.docx", SmallDocx.With((Main, SmallDocx.Document(SmallDocx.P("x")).Replace("UTF-8", "X-NOBODY", StringComparison.Ordinal))));
        yield return new("xml-processing-instructions.docx", SmallDocx.Body(string.Concat(Enumerable.Repeat("<?php x?>", 5000)) + SmallDocx.P("x")));
        yield return new("xml-attributes-20000.docx", SmallDocx.Body($"<w:p {string.Concat(Enumerable.Range(0, 20_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"a{i}=\"\" ")))}/>"));
        yield return new("xml-name-long.docx", SmallDocx.Body($"<{new string('a', 100_000)}/>"));
        yield return new("xml-deep.docx", SmallDocx.Body(Nested("w:sdt", 5000)));
    }

    static IEnumerable<HostileFile> Bodies()
    {
        yield return new("body-empty.docx", SmallDocx.Body(""));
        yield return new("tables-in-tables.docx", SmallDocx.Body(Tables(100)));
        yield return new("tables-in-tables-deep.docx", SmallDocx.Body(Tables(30)));
        yield return new("cells-120000.docx", SmallDocx.Body($"<w:tbl>{string.Concat(Enumerable.Repeat($"<w:tr>{string.Concat(Enumerable.Repeat("<w:tc/>", 60))}</w:tr>", 2000))}</w:tbl>"));
        yield return new("table-without-rows.docx", SmallDocx.Body("<w:tbl/><w:tbl><w:tr/></w:tbl>"));
        yield return new("span-huge.docx", SmallDocx.Body(Cell("<w:gridSpan w:val=\"2147483647\"/>")));
        yield return new("span-negative.docx", SmallDocx.Body(Cell("<w:gridSpan w:val=\"-5\"/>")));
        yield return new("span-words.docx", SmallDocx.Body(Cell("<w:gridSpan w:val=\"many\"/>")));
        yield return new("merge-without-start.docx", SmallDocx.Body(Cell("<w:vMerge/>")));
        yield return new("grid-before-huge.docx", SmallDocx.Body($"<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"99999999\"/></w:trPr><w:tc>{SmallDocx.P("๑")}</w:tc></w:tr></w:tbl>"));
        yield return new("paragraph-1500000-letters.docx", SmallDocx.Body(SmallDocx.P(string.Concat(Enumerable.Range(0, 150_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i % 977:0000}กขค "))))));
        yield return new("paragraphs-50000.docx", SmallDocx.Body(string.Concat(Enumerable.Repeat(SmallDocx.P("ก"), 50_000))));
        yield return new("marks-100000.docx", SmallDocx.Body(SmallDocx.P("ก" + new string('\u0E48', 100_000))));
        yield return new("digits-100000.docx", SmallDocx.Body(SmallDocx.P("คะแนน " + new string('๙', 100_000))));
        yield return new("points-100000.docx", SmallDocx.Body(SmallDocx.P(string.Concat(Enumerable.Repeat("๑.", 50_000)))));
        yield return new("lists-endless.docx", SmallDocx.With(
            (Main, SmallDocx.Document("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"99\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>")),
            ("word/numbering.xml", "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"a\"/></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"),
            ("word/_rels/document.xml.rels", SmallDocx.Relationships(SmallDocx.Relationship("r1", "numbering", "numbering.xml")))));
        yield return new("styles-in-a-circle.docx", SmallDocx.With(
            (Main, SmallDocx.Document("<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>")),
            ("word/styles.xml", "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style></w:styles>"),
            ("word/_rels/document.xml.rels", SmallDocx.Relationships(SmallDocx.Relationship("r1", "styles", "styles.xml")))));
        yield return new("footnotes-in-a-circle.docx", SmallDocx.With(
            (Main, SmallDocx.Document("<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>")),
            ("word/footnotes.xml", "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:footnote w:id=\"1\"><w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p></w:footnote></w:footnotes>"),
            ("word/_rels/document.xml.rels", SmallDocx.Relationships(SmallDocx.Relationship("r1", "footnotes", "footnotes.xml")))));
        yield return new("fields-not-ended.docx", SmallDocx.Body(string.Concat(Enumerable.Repeat("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>", 2000)) + SmallDocx.P("x")));
        yield return new("numbers-beyond-decimal.docx", SmallDocx.Body(SmallDocx.P("คะแนนรวม 99999999999999999999999999999999999999999.99 ปี 99999999999 ร้อยละ 1e400")));
        yield return new("formula-and-html.docx", SmallDocx.Body(SmallDocx.P("=cmd|' /C calc'!A0 &lt;script&gt;alert(1)&lt;/script&gt; '; DROP TABLE document; --")));
        yield return new("directions-turned.docx", SmallDocx.Body(SmallDocx.P("\u202Ecod.exe\u202C \u2066x\u2069 \u200B\u200B")));
    }

    static IEnumerable<HostileFile> References()
    {
        foreach (var (name, type, target) in new[]
        {
            ("template", "attachedTemplate", "http://example.invalid/x.dotm"), ("picture", "image", "file://server/share/x.png"), ("object", "oleObject", "http://example.invalid/x.bin"),
            ("frame", "frame", "http://example.invalid/x.html"), ("data", "mailMergeSource", "file:///etc/passwd"), ("styles", "styles", "http://example.invalid/styles.xml"),
            ("header", "header", "file:///etc/passwd"), ("alt-chunk", "aFChunk", "http://example.invalid/x.mht"),
        })
        {
            yield return new($"external-{name}.docx", SmallDocx.With(("word/_rels/document.xml.rels", SmallDocx.Relationships(SmallDocx.Relationship("r9", type, target, "TargetMode=\"External\"")))));
        }

        yield return new("embedded-object.docx", SmallDocx.With(("word/embeddings/oleObject1.bin", "MZ"), ("word/activeX/activeX1.bin", "x")));
        yield return new("relationship-target-broken.docx", SmallDocx.With(("word/_rels/document.xml.rels", SmallDocx.Relationships(SmallDocx.Relationship("r1", "styles", "::%%%\\\\?")))));
        yield return new("relationship-to-itself.docx", SmallDocx.With(("word/_rels/document.xml.rels", SmallDocx.Relationships(SmallDocx.Relationship("r1", "header", "document.xml")))));
        yield return new("chart-broken.docx", SmallDocx.With(("word/charts/chart1.xml", "<c:x"), ("word/_rels/document.xml.rels", SmallDocx.Relationships(SmallDocx.Relationship("r1", "chart", "charts/chart1.xml")))));
    }

    static IEnumerable<(string, byte[])> Parts() =>
    [
        ("[Content_Types].xml", Encoding.UTF8.GetBytes(SmallDocx.ContentTypes)),
        ("_rels/.rels", Encoding.UTF8.GetBytes(SmallDocx.Relationships(SmallDocx.Relationship("r1", "officeDocument", Main)))),
        (Main, Encoding.UTF8.GetBytes(SmallDocx.Document(SmallDocx.P("ข้อความ")))),
    ];

    static string Nested(string name, int depth) => string.Concat(Enumerable.Repeat($"<{name}>", depth)) + string.Concat(Enumerable.Repeat($"</{name}>", depth));

    static string Tables(int depth) => string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", depth)) + SmallDocx.P("๑") + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", depth));

    static string Cell(string properties) => $"<w:tbl><w:tr><w:tc><w:tcPr>{properties}</w:tcPr>{SmallDocx.P("๑")}</w:tc><w:tc>{SmallDocx.P("๒")}</w:tc></w:tr></w:tbl>";
}
