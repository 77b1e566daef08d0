using System.Xml.Linq;

namespace ItaIngest.Reading.Docx;

/// <summary>Finds the list that a paragraph belongs to, itself or through its style, and counts it.</summary>
static class ListLabel
{
    /// <summary>The label with what separates it from the text; empty for a paragraph of no list.</summary>
    public static string Of(XElement? properties, DocxContext context)
    {
        var own = properties.Child("numPr");
        var styled = context.Styles.Numbering(context.Styles.OfParagraph(properties));
        var numId = own.Child("numId").Number(most: int.MaxValue) ?? styled?.Properties.Child("numId").Number(most: int.MaxValue);
        if (numId is null or 0)
        {
            return ""; // list 0 takes a paragraph out of its style's list
        }

        var level = own.Child("ilvl").Number() ?? LevelOfStyle(numId.Value, styled, context) ?? 0;
        return context.Counter.Next(numId.Value, level);
    }

    /// <summary>A list that names the style at one of its levels puts the style there; else the style's own level.</summary>
    static int? LevelOfStyle(int numId, (XElement Properties, string StyleId)? styled, DocxContext context)
    {
        if (styled is not { } style)
        {
            return null;
        }

        var tied = context.Numbering.Find(numId)?.Levels.Where(l => l.Value.StyleId == style.StyleId).Select(l => (int?)l.Key).FirstOrDefault();
        return tied ?? style.Properties.Child("ilvl").Number();
    }
}
