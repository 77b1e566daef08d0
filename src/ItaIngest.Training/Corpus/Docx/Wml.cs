using System.Globalization;
using System.Xml.Linq;

namespace ItaIngest.Training.Corpus.Docx;

/// <summary>WordprocessingML elements and units.</summary>
static class Wml
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>An element of the w: namespace.</summary>
    public static XElement El(string name, params object?[] content) => new(W + name, content);

    /// <summary>An attribute of the w: namespace.</summary>
    public static XAttribute At(string name, object value) => new(W + name, Convert.ToString(value, CultureInfo.InvariantCulture)!);

    /// <summary>An element with a single w:val.</summary>
    public static XElement Val(string name, object value) => El(name, At("val", value));

    /// <summary>Centimetres in twentieths of a point.</summary>
    public static int Twips(double centimetres) => (int)Math.Round(centimetres * 1440 / 2.54);

    /// <summary>Centimetres in English metric units.</summary>
    public static long Emu(double centimetres) => (long)Math.Round(centimetres * 360000);
}
