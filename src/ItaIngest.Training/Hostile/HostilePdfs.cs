using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ItaIngest.Training.Hostile;

/// <summary>PDFs that are wrong on purpose: structure, streams, images, sizes, actions.</summary>
static class HostilePdfs
{
    public static IEnumerable<HostileFile> All() =>
        [.. Structure(), .. Trees(), .. Streams(), .. Pages(), .. Contents(), .. Images(), .. Actions()];

    static IEnumerable<HostileFile> Structure()
    {
        var good = SmallPdf.With();
        var text = Encoding.Latin1.GetString(good);
        yield return new("xref-shifted-forward.pdf", SmallPdf.Write(Objects(), shift: 7));
        yield return new("xref-shifted-back.pdf", SmallPdf.Write(Objects(), shift: -9));
        yield return new("xref-far-away.pdf", SmallPdf.Write(Objects(), shift: 1_000_000_000));
        yield return new("no-eof.pdf", SmallPdf.Write(Objects(), end: ""));
        yield return new("no-root.pdf", SmallPdf.Write(Objects(), trailer: ""));
        yield return new("root-missing-object.pdf", SmallPdf.Write(Objects(), trailer: "/Root 99 0 R"));
        yield return new("root-is-page.pdf", SmallPdf.Write(Objects(), trailer: "/Root 3 0 R"));
        yield return new("prev-points-to-itself.pdf", SmallPdf.Write(Objects(), trailer: string.Create(CultureInfo.InvariantCulture, $"/Root 1 0 R /Prev {text.IndexOf("xref", StringComparison.Ordinal)}")));
        yield return new("prev-negative.pdf", SmallPdf.Write(Objects(), trailer: "/Root 1 0 R /Prev -5"));
        yield return new("size-huge.pdf", Latin(text.Replace("/Size 6", "/Size 2147483647", StringComparison.Ordinal)));
        yield return new("xref-count-huge.pdf", Latin(text.Replace("xref\n0 6", "xref\n0 99999999", StringComparison.Ordinal)));
        yield return new("startxref-nonsense.pdf", Latin(text[..text.IndexOf("startxref", StringComparison.Ordinal)] + "startxref\nabc\n%%EOF\n"));
        yield return new("version-9.pdf", SmallPdf.Write(Objects(), head: "%PDF-9.9\n"));
        yield return new("header-late.pdf", [.. new byte[900], .. good]);
        yield return new("header-too-late.pdf", [.. new byte[2000], .. good]);
        yield return new("garbage-behind.pdf", [.. good, .. Enumerable.Repeat((byte)'x', 3000)]);
        yield return new("garbage-far-behind.pdf", [.. good, .. Enumerable.Repeat((byte)'x', 9000)]);
        yield return new("two-files-in-one.pdf", [.. good, .. good]);
        yield return new("only-header.pdf", Latin("%PDF-1.7\n"));
        yield return new("only-tail.pdf", Latin("%PDF-1.7\nstartxref\n0\n%%EOF\n"));
        yield return new("endobj-missing.pdf", Latin(text.Replace("endobj\n", "", StringComparison.Ordinal)));
        yield return new("lines-end-with-cr.pdf", Latin(text.Replace('\n', '\r')));
        yield return new("encrypt-unknown.pdf", SmallPdf.Write([.. Objects(), "<< /Filter /Nobody /V 99 >>"], "/Root 1 0 R /Encrypt 6 0 R /ID [<00><00>]"));
        yield return new("encrypt-empty.pdf", SmallPdf.Write([.. Objects(), "<< >>"], "/Root 1 0 R /Encrypt 6 0 R"));
        yield return new("encrypt-aes-broken.pdf", SmallPdf.Write(
            [.. Objects(), $"<< /Filter /Standard /V 5 /R 6 /Length 256 /P -4 /O <{new string('0', 96)}> /U <{new string('0', 96)}> /OE <{new string('0', 64)}> /UE <{new string('0', 64)}> /Perms <{new string('0', 32)}> >>"],
            "/Root 1 0 R /Encrypt 6 0 R /ID [<00><00>]"));
    }

    static IEnumerable<HostileFile> Trees()
    {
        yield return new("pages-contain-themselves.pdf", SmallPdf.Write([SmallPdf.Catalogue, "<< /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] >>"]));
        yield return new("pages-in-a-circle.pdf", SmallPdf.Write(
            [SmallPdf.Catalogue, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", "<< /Type /Pages /Count 1 /Parent 2 0 R /Kids [2 0 R] >>"]));
        yield return new("pages-deep.pdf", SmallPdf.Write(
            [SmallPdf.Catalogue, .. Enumerable.Range(3, 3000).Select(n => string.Create(CultureInfo.InvariantCulture, $"<< /Type /Pages /Count 1 /Kids [{n} 0 R] >>")), SmallPdf.Page(contents: "")]));
        yield return new("pages-count-negative.pdf", Count("-1"));
        yield return new("pages-count-huge.pdf", Count("2147483647"));
        yield return new("pages-count-too-many.pdf", Count("5"));
        yield return new("pages-count-zero.pdf", Count("0"));
        yield return new("pages-kids-missing.pdf", SmallPdf.Write([SmallPdf.Catalogue, "<< /Type /Pages /Count 1 >>"]));
        yield return new("pages-kids-numbers.pdf", SmallPdf.Write([SmallPdf.Catalogue, "<< /Type /Pages /Count 2 /Kids [1 2] >>"]));
        yield return new("pages-kids-null.pdf", SmallPdf.Write([SmallPdf.Catalogue, "<< /Type /Pages /Count 1 /Kids [77 0 R] >>"]));
        yield return new("one-of-three-pages-missing.pdf", SmallPdf.Write(
            [SmallPdf.Catalogue, "<< /Type /Pages /Count 3 /Kids [3 0 R 77 0 R 3 0 R] >>", SmallPdf.Page(), SmallPdf.Stream(SmallPdf.Hello), SmallPdf.Font]));
        yield return new("arrays-deep.pdf", SmallPdf.With(more: new string('[', 50_000)));
        yield return new("dictionaries-deep.pdf", SmallPdf.With(more: string.Concat(Enumerable.Repeat("<</A", 20_000))));
        yield return new("reference-to-itself.pdf", SmallPdf.With(page: "/MediaBox 6 0 R", more: "6 0 R"));
        yield return new("references-in-a-circle.pdf", SmallPdf.With(page: "/MediaBox 6 0 R", more: ["7 0 R", "6 0 R"]));
        yield return new("resources-contain-themselves.pdf", SmallPdf.Write(
            [SmallPdf.Catalogue, SmallPdf.OnePage, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources 6 0 R /Contents 4 0 R >>", SmallPdf.Stream("/X Do"), SmallPdf.Font, "<< /XObject << /X 7 0 R >> >>", SmallPdf.Stream("/X Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources 6 0 R")]));
    }

    static IEnumerable<HostileFile> Streams()
    {
        foreach (var (name, length) in new[] { ("zero", 0), ("short", 10), ("long", 100_000), ("huge", 2_147_483_647), ("negative", -1) })
        {
            yield return new($"stream-length-{name}.pdf", SmallPdf.Write([SmallPdf.Catalogue, SmallPdf.OnePage, SmallPdf.Page(), SmallPdf.Stream(SmallPdf.Hello, length: length), SmallPdf.Font]));
        }

        yield return new("stream-length-is-itself.pdf", SmallPdf.Write([SmallPdf.Catalogue, SmallPdf.OnePage, SmallPdf.Page(), "<< /Length 4 0 R >>\nstream\nBT ET\nendstream", SmallPdf.Font]));
        var packed = Packed(Encoding.ASCII.GetBytes(SmallPdf.Hello));
        yield return new("flate-cut.pdf", Filtered(packed[..(packed.Length / 2)], "/FlateDecode"));
        yield return new("flate-no-flate.pdf", Filtered(SmallPdf.Hello, "/FlateDecode"));
        yield return new("flate-bomb.pdf", Filtered(Packed(new byte[64 << 20]), "/FlateDecode"));
        yield return new("flate-bomb-twice.pdf", Filtered(Packed(Encoding.Latin1.GetBytes(Packed(new byte[200 << 20]))), "[/FlateDecode /FlateDecode]"));
        yield return new("flate-a-hundred-times.pdf", Filtered(packed, $"[{string.Concat(Enumerable.Repeat("/FlateDecode ", 100))}]"));
        yield return new("lzw-nonsense.pdf", Filtered("\u0080\u00FF\u00FF\u00FF\u00FF", "/LZWDecode"));
        yield return new("ascii85-nonsense.pdf", Filtered("zzzz~!!", "/ASCII85Decode"));
        yield return new("runlength-cut.pdf", Filtered("\u00FE", "/RunLengthDecode"));
        yield return new("filter-unknown.pdf", Filtered("abc", "/NoSuchDecode"));
        yield return new("predictor-huge.pdf", Filtered(packed, "/FlateDecode", "/DecodeParms << /Predictor 15 /Columns 2147483647 /Colors 32 /BitsPerComponent 16 >>"));
        yield return new("predictor-negative.pdf", Filtered(packed, "/FlateDecode", "/DecodeParms << /Predictor 2 /Columns -5 >>"));
        yield return new("object-stream-of-itself.pdf", SmallPdf.With(more: SmallPdf.Stream("6 0 ", "/Type /ObjStm /N 1 /First 4 /Extends 6 0 R")));
        yield return new("object-stream-count-huge.pdf", SmallPdf.With(more: SmallPdf.Stream("1 0 ", "/Type /ObjStm /N 2147483647 /First 99999999")));
    }

    static IEnumerable<HostileFile> Pages()
    {
        foreach (var (name, box) in new (string, string)[]
        {
            ("zero", "0 0 0 0"), ("negative", "600 800 0 0"), ("huge", "0 0 1e9 1e9"), ("strip", "0 0 1e8 0.01"), ("not-a-number", "0 0 nan inf"), ("three-numbers", "0 0 600"),
            ("far-away", "1e12 1e12 1000000000600 1000000000800"), ("tiny", "0 0 0.001 0.001"), ("words", "/A /B /C /D"), ("14400", "0 0 14400 14400"),
        })
        {
            yield return new($"page-box-{name}.pdf", SmallPdf.With(page: $"/MediaBox [{box}]"));
        }

        yield return new("page-without-box.pdf", SmallPdf.With(page: ""));
        yield return new("page-turned-45.pdf", SmallPdf.With(page: "/MediaBox [0 0 600 800] /Rotate 45"));
        yield return new("page-turned-far.pdf", SmallPdf.With(page: "/MediaBox [0 0 600 800] /Rotate 2147483640"));
        yield return new("page-unit-huge.pdf", SmallPdf.With(page: "/MediaBox [0 0 600 800] /UserUnit 1e30"));
        yield return new("page-crop-outside.pdf", SmallPdf.With(page: "/MediaBox [0 0 600 800] /CropBox [5000 5000 6000 6000]"));
        yield return new("page-contents-missing.pdf", SmallPdf.Write([SmallPdf.Catalogue, SmallPdf.OnePage, SmallPdf.Page(contents: "/Contents 99 0 R"), "null", SmallPdf.Font]));
        yield return new("page-contents-many.pdf", SmallPdf.Write(
            [SmallPdf.Catalogue, SmallPdf.OnePage, SmallPdf.Page(contents: $"/Contents [{string.Concat(Enumerable.Repeat("4 0 R ", 5000))}]"), SmallPdf.Stream(SmallPdf.Hello + "\n"), SmallPdf.Font]));
        yield return new("page-is-a-number.pdf", SmallPdf.Write([SmallPdf.Catalogue, SmallPdf.OnePage, "42", SmallPdf.Stream(SmallPdf.Hello), SmallPdf.Font]));
        yield return new("huge-page-without-text.pdf", SmallPdf.With(content: "0 0 m 14000 14000 l S", page: "/MediaBox [0 0 14400 14400]"));
    }

    static IEnumerable<HostileFile> Contents()
    {
        yield return new("text-200000-letters.pdf", SmallPdf.With($"BT /F 1 Tf 1 700 Td ({new string('x', 200_500)}) Tj ET"));
        yield return new("text-all-on-one-spot.pdf", SmallPdf.With("BT /F 9 Tf " + string.Concat(Enumerable.Repeat("1 0 0 1 99 99 Tm (9) Tj ", 5000)) + "ET"));
        yield return new("text-size-zero.pdf", SmallPdf.With("BT /F 0 Tf 100 700 Td (Score) Tj ET"));
        yield return new("text-size-huge.pdf", SmallPdf.With("BT /F 1e9 Tf 100 700 Td (Score) Tj ET"));
        yield return new("text-size-negative.pdf", SmallPdf.With("BT /F -20 Tf 100 700 Td (Score) Tj ET"));
        yield return new("text-matrix-singular.pdf", SmallPdf.With("BT /F 20 Tf 0 0 0 0 100 700 Tm (Score) Tj ET"));
        yield return new("text-matrix-infinite.pdf", SmallPdf.With("BT /F 20 Tf 1e38 1e38 1e38 1e38 1e38 1e38 Tm (Score) Tj ET"));
        yield return new("text-font-missing.pdf", SmallPdf.With("BT /Nobody 20 Tf 100 700 Td (Score) Tj ET"));
        yield return new("text-not-ended.pdf", SmallPdf.With("BT /F 20 Tf 100 700 Td (Score"));
        yield return new("states-not-ended.pdf", SmallPdf.With(string.Concat(Enumerable.Repeat("q ", 100_000)) + SmallPdf.Hello));
        yield return new("states-ended-too-often.pdf", SmallPdf.With(string.Concat(Enumerable.Repeat("Q ", 100_000)) + SmallPdf.Hello));
        yield return new("lines-30000.pdf", SmallPdf.With(SmallPdf.Hello + string.Concat(Enumerable.Range(0, 30_000).Select(i => string.Create(CultureInfo.InvariantCulture, $" {i % 500} {i / 50} m {(i % 500) + 50} {i / 50} l S")))));
        yield return new("grid-100-by-100.pdf", SmallPdf.With(SmallPdf.Hello + string.Concat(Enumerable.Range(0, 101).Select(i => string.Create(CultureInfo.InvariantCulture, $" {i * 5} 0 m {i * 5} 700 l S 0 {i * 7} m 500 {i * 7} l S")))));
        yield return new("white-lines-on-areas.pdf", SmallPdf.With(string.Concat(Enumerable.Range(0, 4000).Select(i => string.Create(CultureInfo.InvariantCulture, $"0.5 g {i % 60} {i / 8} 90 20 re f 1 g {i % 600} {i / 8} 90 1 re f ")))));
        yield return new("operators-nonsense.pdf", SmallPdf.With("xyzzy 1 2 3 plugh Do Do Do " + SmallPdf.Hello));
        yield return new("operands-100000.pdf", SmallPdf.With(string.Concat(Enumerable.Repeat("1 ", 100_000)) + SmallPdf.Hello));
        yield return new("form-in-itself.pdf", SmallPdf.With("/X Do", page: "/MediaBox [0 0 600 800] /Resources << /XObject << /X 6 0 R >> >>", more: SmallPdf.Stream("/X Do /X Do", "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X 6 0 R >> >>")));
        yield return new("forms-a-thousandfold.pdf", SmallPdf.Write(
            [SmallPdf.Catalogue, SmallPdf.OnePage, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /XObject << /X 6 0 R >> >> /Contents 4 0 R >>", SmallPdf.Stream("/X Do"), SmallPdf.Font, .. Enumerable.Range(7, 8).Select(n => Tenfold(n)), SmallPdf.Stream("0 0 m 9 9 l S", "/Type /XObject /Subtype /Form /BBox [0 0 600 800]")]));
        yield return new("inline-image-cut.pdf", SmallPdf.With("BI /W 1000 /H 1000 /BPC 8 /CS /G ID abc EI"));
        yield return new("inline-image-huge.pdf", SmallPdf.With("q 600 0 0 800 0 0 cm BI /W 2147483647 /H 2147483647 /BPC 8 /CS /RGB ID abc\nEI Q"));
        yield return new("dashes-tiny.pdf", SmallPdf.With("[0.00001 0.00001] 0 d 0 0 m 600 800 l S " + SmallPdf.Hello));
        yield return new("coordinates-infinite.pdf", SmallPdf.With("1e38 1e38 m -1e38 1e38 l 1e38 -1e38 l S 0 0 1e38 1e38 re f " + SmallPdf.Hello));
        yield return new("shading-broken.pdf", SmallPdf.With("/S sh", page: "/MediaBox [0 0 600 800] /Resources << /Shading << /S << /ShadingType 7 /ColorSpace /DeviceRGB >> >> >>"));
        yield return new("pattern-in-itself.pdf", SmallPdf.With("/Pattern cs /P scn 0 0 600 800 re f", page: "/MediaBox [0 0 600 800] /Resources << /Pattern << /P 6 0 R >> >>", more: SmallPdf.Stream("/Pattern cs /P scn 0 0 1 1 re f", "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001 /Resources << /Pattern << /P 6 0 R >> >>")));
        yield return new("font-file-nonsense.pdf", SmallPdf.Write(
            [SmallPdf.Catalogue, SmallPdf.OnePage, SmallPdf.Page(), SmallPdf.Stream(SmallPdf.Hello), "<< /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor 6 0 R >>", "<< /Type /FontDescriptor /FontName /X /FontFile2 7 0 R /Flags 4 >>", SmallPdf.Stream("\0\u0001\0\0\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF")]));
        yield return new("cmap-nonsense.pdf", SmallPdf.Write(
            [SmallPdf.Catalogue, SmallPdf.OnePage, SmallPdf.Page(), SmallPdf.Stream(SmallPdf.Hello), "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X >>] >>", SmallPdf.Stream("1 beginbfrange <0000> <FFFFFFFF> <0E010E010E01> endbfrange")]));
    }

    static IEnumerable<HostileFile> Images()
    {
        (string Name, string Entries, string Data)[] images =
        [
            ("jpx-nonsense", "/Width 100 /Height 100 /Filter /JPXDecode", "\0\0\0\u000CjP  \r\n\u0087\njunk"),
            ("jbig2-nonsense", "/Width 100 /Height 100 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /JBIG2Decode", "\0\0\0\0\u0030\0\u0001\0\0\0\u0013\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF"),
            ("jbig2-globals-itself", "/Width 9 /Height 9 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /JBIG2Decode /DecodeParms << /JBIG2Globals 6 0 R >>", "\0\0\0\0\u0030\0\u0001\0\0\0\u0013"),
            ("ccitt-nonsense", "/Width 2000 /Height 3000 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 2000 /Rows 3000 >>", "\u00FF\u0012\u0034\u00AB\u00CD\u0001"),
            ("ccitt-columns-huge", "/Width 2000 /Height 3000 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K 0 /Columns 2147483647 /Rows 2147483647 >>", "\u00FF\u0012"),
            ("dct-nonsense", "/Width 1000 /Height 1000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode", "\u00FF\u00D8\u00FF\u00E0junk"),
            ("raw-too-short", "/Width 1000 /Height 1000 /BitsPerComponent 8 /ColorSpace /DeviceRGB", "abc"),
            ("size-over-limit", "/Width 20000 /Height 20000 /BitsPerComponent 1 /ColorSpace /DeviceGray", "abc"),
            ("size-huge", "/Width 2147483647 /Height 2147483647 /BitsPerComponent 8 /ColorSpace /DeviceRGB", "abc"),
            ("size-zero", "/Width 0 /Height 0 /BitsPerComponent 8 /ColorSpace /DeviceGray", ""),
            ("size-negative", "/Width -5 /Height -5 /BitsPerComponent 8 /ColorSpace /DeviceGray", "abc"),
            ("bits-99", "/Width 100 /Height 100 /BitsPerComponent 99 /ColorSpace /DeviceGray", "abc"),
            ("colours-in-themselves", "/Width 100 /Height 100 /BitsPerComponent 8 /ColorSpace [/Indexed 6 0 R 255 (abc)]", "abc"),
            ("mask-itself", "/Width 100 /Height 100 /BitsPerComponent 8 /ColorSpace /DeviceGray /SMask 6 0 R", "abc"),
        ];
        foreach (var (name, entries, data) in images)
        {
            yield return new($"image-{name}.pdf", SmallPdf.Write(
                [
                    SmallPdf.Catalogue, SmallPdf.OnePage,
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /XObject << /I 6 0 R >> >> /Contents 4 0 R >>",
                    SmallPdf.Stream("q 600 0 0 800 0 0 cm /I Do Q"), SmallPdf.Font, SmallPdf.Stream(data, "/Type /XObject /Subtype /Image " + entries),
                ]));
        }
    }

    static IEnumerable<HostileFile> Actions()
    {
        (string Name, string Catalogue)[] actions =
        [
            ("javascript-on-open", "/OpenAction << /S /JavaScript /JS (app.launchURL('http://example.invalid/');) >>"),
            ("javascript-by-name", "/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (while\\(1\\){}) >>] >> >>"),
            ("launch-on-open", "/OpenAction << /S /Launch /F (/bin/sh) /Win << /F (cmd.exe) >> >>"),
            ("go-to-remote", "/OpenAction << /S /GoToR /F (//server/share/x.pdf) /D [0 /Fit] >>"),
            ("uri-on-open", "/OpenAction << /S /URI /URI (http://example.invalid/?x=1) >>"),
            ("submit-form", "/OpenAction << /S /SubmitForm /F (http://example.invalid/) >>"),
            ("import-data", "/OpenAction << /S /ImportData /F (/etc/passwd) >>"),
            ("xfa", "/AcroForm << /XFA (<xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"><script>x</script></xdp:xdp>) /Fields [] >>"),
            ("attachment", "/Names << /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /F (a.exe) /EF << /F 6 0 R >> >>] >> >>"),
            ("outlines-in-a-circle", "/Outlines << /First 6 0 R /Last 6 0 R >>"),
        ];
        foreach (var (name, entries) in actions)
        {
            yield return new($"action-{name}.pdf", SmallPdf.With(
                catalogue: $"<< /Type /Catalog /Pages 2 0 R {entries} >>", more: SmallPdf.Stream("MZ", "/Type /EmbeddedFile /Title (x) /Next 6 0 R /First 6 0 R /Parent 6 0 R")));
        }

        yield return new("action-annotation-launch.pdf", SmallPdf.With(page: "/MediaBox [0 0 600 800] /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /Launch /F (x.exe) >> >>]"));
        yield return new("annotation-appearance-itself.pdf", SmallPdf.With(page: "/MediaBox [0 0 600 800] /Annots [<< /Type /Annot /Subtype /Stamp /Rect [0 0 600 800] /AP << /N 6 0 R >> >>]", more: SmallPdf.Stream("/X Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>")));
    }

    static string[] Objects() => [SmallPdf.Catalogue, SmallPdf.OnePage, SmallPdf.Page(), SmallPdf.Stream(SmallPdf.Hello), SmallPdf.Font];

    static byte[] Count(string count) => SmallPdf.Write(
        [SmallPdf.Catalogue, $"<< /Type /Pages /Count {count} /Kids [3 0 R] >>", SmallPdf.Page(), SmallPdf.Stream(SmallPdf.Hello), SmallPdf.Font]);

    static string Tenfold(int next) => SmallPdf.Stream(
        string.Concat(Enumerable.Repeat("/X Do ", 10)),
        string.Create(CultureInfo.InvariantCulture, $"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X {next} 0 R >> >>"));

    static byte[] Filtered(string data, string filter, string entries = "") => SmallPdf.Write(
        [SmallPdf.Catalogue, SmallPdf.OnePage, SmallPdf.Page(), SmallPdf.Stream(data, $"/Filter {filter} {entries}"), SmallPdf.Font]);

    static string Packed(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var to = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            to.Write(data);
        }

        return Encoding.Latin1.GetString(packed.ToArray());
    }

    static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
