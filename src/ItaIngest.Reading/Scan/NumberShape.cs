using System.Text.RegularExpressions;

namespace ItaIngest.Reading.Scan;

/// <summary>
/// What a number of these reports can look like: digits of one script, grouping by threes, one point, a sign before or per cent after it,
/// brackets around it, a part of a whole (๔๐/๑๐๐), a range, the number of a heading (๑.๒.๓). Readings that look otherwise lost a sign or
/// have one too many.
/// </summary>
internal static partial class NumberShape
{
    internal static bool Fits(string text) => Thai().IsMatch(text) || Arabic().IsMatch(text);

    [GeneratedRegex("^(?<n>[(]?[+\\-–−±]?([๐-๙]{1,3}(,[๐-๙]{3})+|[๐-๙]+)([.][๐-๙]+)*%?[)]?)([-–/](?<n>[(]?([๐-๙]{1,3}(,[๐-๙]{3})+|[๐-๙]+)([.][๐-๙]+)*%?[)]?))*[.)]?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Thai();

    [GeneratedRegex("^(?<n>[(]?[+\\-–−±]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)([.][0-9]+)*%?[)]?)([-–/](?<n>[(]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)([.][0-9]+)*%?[)]?))*[.)]?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Arabic();
}
