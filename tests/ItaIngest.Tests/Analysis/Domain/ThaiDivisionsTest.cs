using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Text;

namespace ItaIngest.Tests.Analysis.Domain;

/// <summary>The list of provinces and districts, and what printed names stand for.</summary>
public sealed class ThaiDivisionsTest
{
    [Fact]
    public void The_list_is_whole_and_in_canonical_form()
    {
        var divisions = ThaiDivisions.Default;
        Assert.Equal(77, divisions.Provinces.Count);
        Assert.Equal(928, divisions.Provinces.Sum(p => divisions.DistrictsOf(p).Count));
        Assert.Equal(50, divisions.DistrictsOf("กรุงเทพมหานคร").Count);
        Assert.All(divisions.Provinces, p => Assert.All(divisions.DistrictsOf(p).Append(p), n => Assert.Equal(n, ThaiText.Canonical(n).Trim())));
        Assert.Equal(["กรุงเทพมหานคร", "เชียงใหม่"], divisions.ProvincesOf("จอมทอง").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("เชียงใหม่", "เชียงใหม่", true)]
    [InlineData("เซียงใหม่", "เชียงใหม่", false)]
    [InlineData("อุบลราชธานึ", "อุบลราชธานี", false)]
    [InlineData("แพร", "แพร่", false)]
    public void A_province_is_recognised_with_a_letter_wrong_and_told_as_near(string printed, string name, bool isExact) =>
        Assert.Equal(new PlaceName(name, isExact), ThaiDivisions.Default.Province(printed));

    [Theory]
    [InlineData("สยาม")]
    [InlineData("นคร")]
    [InlineData("ตาล")]
    public void What_is_like_no_name_is_none(string printed) => Assert.Null(ThaiDivisions.Default.Province(printed));

    [Fact]
    public void What_is_as_like_one_name_as_another_is_none() =>
        Assert.Null(ThaiDivisions.Parse("""{"provinces": {"บางแกว": [], "บางแขว": []}}""").Province("บางแฆว"));

    [Theory]
    [InlineData("เมือง", "ร้อยเอ็ด", "เมืองร้อยเอ็ด", true)]
    [InlineData("จตุรัส", "ชัยภูมิ", "จัตุรัส", false)]
    [InlineData("สุไหงโก-ลก", "นราธิวาส", "สุไหงโก-ลก", true)]
    [InlineData("หางดง", null, "หางดง", true)]
    public void A_district_is_looked_for_in_its_province(string printed, string? province, string name, bool isExact) =>
        Assert.Equal(new PlaceName(name, isExact), ThaiDivisions.Default.District(printed, province));

    [Fact]
    public void A_district_of_another_province_is_none_of_this_one() => Assert.Null(ThaiDivisions.Default.District("หางดง", "ชัยภูมิ"));
}
