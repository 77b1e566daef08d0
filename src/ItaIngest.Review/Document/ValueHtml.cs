using System.Globalization;
using System.Text.Encodings.Web;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Text;
using ItaIngest.Review.Speaking;
using Microsoft.AspNetCore.Html;

namespace ItaIngest.Review.Document;

/// <summary>A value of the record as a link to its spot: what holds, what was read where that differs, and how sure the reader was.</summary>
public sealed class ValueHtml(DocumentView view, Wording say, HtmlEncoder encoder)
{
    /// <summary>OCR below this is marked as doubtful; the same limit at which numbers are looked at twice (docs/scans.md).</summary>
    public const double Sure = 0.97;

    /// <summary>A text.</summary>
    public IHtmlContent Of(Sourced<string>? value, string field) => value is null ? None : Link(field, value.Value, value.Raw, value.Confidence, IsDoubtful(value.Confidence, value.Origin));

    /// <summary>A number, with the decimals that are printed: ๘๗.๕๐ is no 87.5.</summary>
    public IHtmlContent Of(Sourced<decimal?>? value, string field) =>
        value is null ? None : Link(field, value.Value is { } number ? Printed(number, value.Raw) : null, value.Raw, value.Confidence, IsDoubtful(value.Confidence, value.Origin));

    /// <summary>A number as it would be printed where <paramref name="raw"/> stands: with as many decimals.</summary>
    public static string Printed(decimal number, string raw)
    {
        var decimals = Math.Max(ThaiNumber.PrintedDecimals(raw), number.Scale);
        return number.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>A whole number.</summary>
    public IHtmlContent Of(Sourced<int?>? value, string field) =>
        value is null ? None : Link(field, value.Value?.ToString(CultureInfo.InvariantCulture), value.Raw, value.Confidence, IsDoubtful(value.Confidence, value.Origin));

    /// <summary>A cell of a table as printed, with where it stands; a blank one is blank.</summary>
    public IHtmlContent Cell(TableRecord table, int index, int row, int column)
    {
        var text = table.Rows[row][column];
        var field = string.Create(CultureInfo.InvariantCulture, $"/content/tables/{index}/rows/{row}/{column}");
        var confidence = table.SpotAt(row, column)?.Confidence ?? 1;
        return text.Length == 0 ? None : Link(field, text, text, confidence, confidence < Sure);
    }

    static HtmlString None { get; } = new("");

    static bool IsDoubtful(double confidence, TextOrigin origin) => origin == TextOrigin.Ocr && confidence < Sure;

    HtmlString Link(string field, string? read, string raw, double confidence, bool isDoubtful)
    {
        var decided = view.DecidedAt(field);
        var isChanged = decided is not null && decided.Reviewed != decided.Read;
        isDoubtful &= decided is null;
        var number = view.NumberOf(field);
        var shown = isChanged ? decided!.Reviewed : read;
        var classes = $"value{(isDoubtful ? " doubtful" : "")}{(decided is null ? "" : " decided")}";
        var text = shown is null ? say["อ่านไม่ออก", "unreadable"] : say.Digits(shown);
        var spot = number is { } n ? view.Fields.All[n].Spot : null;
        var html = new System.Text.StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<a class=\"{classes}\" id=\"v-{number}\" href=\"?field={Uri.EscapeDataString(field)}#decide\" data-raw=\"{Enc(raw)}\" data-confidence=\"{Percent(confidence)}\"");
        if (spot?.Path is { } path)
        {
            html.Append(CultureInfo.InvariantCulture, $" data-path=\"{Enc(path)}\"");
        }

        html.Append('>').Append(Enc(text));
        if (isDoubtful)
        {
            html.Append(CultureInfo.InvariantCulture, $"<span class=\"doubt\" title=\"{Enc(say["อ่านไม่แน่ใจ", "doubtful reading"])} {Percent(confidence)}%\">?</span>");
        }

        html.Append("</a>");
        if (isChanged)
        {
            html.Append(CultureInfo.InvariantCulture, $" <s class=\"was\"><span class=\"unseen\">{Enc(say["อ่านได้", "read as"])} </span>{Enc(say.Digits(read ?? raw))}</s>");
        }
        else if (decided is not null)
        {
            html.Append(CultureInfo.InvariantCulture, $" <span class=\"mark\">{Enc(say["ตามที่พิมพ์", "as printed"])}</span>");
        }

        return new HtmlString(html.ToString());
    }

    static string Percent(double confidence) => Math.Floor(confidence * 100).ToString(CultureInfo.InvariantCulture);

    string Enc(string text) => encoder.Encode(text);
}
