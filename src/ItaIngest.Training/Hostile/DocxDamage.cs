using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace ItaIngest.Training.Hostile;

/// <summary>Damages one XML part of a package and packs it again.</summary>
static class DocxDamage
{
    static readonly string[] Values = ["", "0", "-1", "2147483647", "99999999999999999999", "NaN", "rId1", "rId999", "true", "ก", "../../x", "\u0E48\u0E48", "restart", "begin", "end"];

    public static byte[] Of(byte[] package, Random random)
    {
        var entries = new List<(string Name, byte[] Bytes)>();
        try
        {
            using var zip = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
            foreach (var entry in zip.Entries.Where(e => e.Length < 8 << 20 && e.FullName.Length > 0)) // a part without a name cannot be written
            {
                using var from = entry.Open();
                using var to = new MemoryStream();
                from.CopyTo(to);
                entries.Add((entry.FullName, to.ToArray()));
            }
        }
        catch (InvalidDataException)
        {
            return ByteDamage.Any(package, random);
        }

        if (entries.Count == 0)
        {
            return ByteDamage.Any(package, random);
        }

        // The main part most of the time: that is where the code is.
        var main = entries.FindIndex(e => e.Name.EndsWith("document.xml", StringComparison.Ordinal));
        var chosen = main >= 0 && random.Next(3) > 0 ? main : random.Next(entries.Count);
        switch (random.Next(10))
        {
            case 0: entries.RemoveAt(chosen); break;
            case 1: entries[chosen] = (entries[chosen].Name, ByteDamage.Any(entries[chosen].Bytes, random)); break;
            case 2: entries[chosen] = (entries[chosen].Name, entries[random.Next(entries.Count)].Bytes); break;
            default: entries[chosen] = (entries[chosen].Name, Part(entries[chosen].Bytes, random)); break;
        }

        return SmallDocx.Zip(entries);
    }

    static byte[] Part(byte[] part, Random random)
    {
        XDocument document;
        try
        {
            document = XDocument.Load(new MemoryStream(part), LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return ByteDamage.Any(part, random);
        }

        var all = document.Root!.DescendantsAndSelf().ToList();
        for (var changes = 1 + random.Next(4); changes > 0; changes--)
        {
            Change(all[random.Next(all.Count)], all, random);
        }

        using var to = new MemoryStream();
        try
        {
            document.Save(to, SaveOptions.DisableFormatting);
        }
        catch (Exception e) when (e is ArgumentException or XmlException or InvalidOperationException)
        {
            return ByteDamage.Any(part, random);
        }

        return to.ToArray();
    }

    static void Change(XElement element, List<XElement> all, Random random)
    {
        var other = all[random.Next(all.Count)];
        switch (random.Next(8))
        {
            case 0 when element.Parent is not null: element.Remove(); break;
            case 1 when element.Parent is not null: element.AddAfterSelf(new XElement(element)); break;
            case 2 when element.Parent is not null && Size(other) < 2000: element.ReplaceWith(new XElement(other)); break;
            case 3 when Size(other) < 2000: element.Add(new XElement(other)); break;
            case 4 when element.Attributes().Any(a => !a.IsNamespaceDeclaration):
                var attributes = element.Attributes().Where(a => !a.IsNamespaceDeclaration).ToList();
                attributes[random.Next(attributes.Count)].Value = Values[random.Next(Values.Length)];
                break;
            case 5: element.Name = other.Name; break;
            case 6 when !element.HasElements: element.Value = Text(element.Value, random); break;
            case 7 when Size(element) < 200 && element.Parent is not null:
                for (var depth = random.Next(30); depth > 0; depth--)
                {
                    element.ReplaceWith(element = new XElement(element.Name, new XElement(element)));
                }

                break;
            default: element.RemoveAttributes(); break;
        }
    }

    static string Text(string text, Random random) => random.Next(5) switch
    {
        0 => "",
        1 => text + text + text,
        2 => string.Concat(text.Reverse()),
        3 => string.Concat(text.Select(c => random.Next(4) == 0 ? (char)(0x0E01 + random.Next(90)) : c)),
        _ => random.Next(100_000).ToString(CultureInfo.InvariantCulture) + "." + new string('๙', random.Next(30)),
    };

    static int Size(XElement element) => element.DescendantsAndSelf().Take(2001).Count();
}
