using ItaIngest.Model.Text;

namespace ItaIngest.Tests.Model;

public sealed class ThaiSpellingTests
{
    [Theory]
    [InlineData("สันนาเม็ง", "สนนาเมง")]
    [InlineData("สันนาเม็ง", "สัณนาเม็ง")]
    [InlineData("ศรีวิไลย์", "สรีวิใล")]
    [InlineData("ลำปาง", "ลาปาง")]
    [InlineData("ธาตุพนม", "ทาตุพนม")]
    public void Spellings_of_one_name_have_one_skeleton(string a, string b) => Assert.Equal(ThaiSpelling.Skeleton(a), ThaiSpelling.Skeleton(b));

    [Theory]
    [InlineData("วังทอง", "วังทราย")]
    [InlineData("แม่ทะ", "แม่เมาะ")]
    public void Other_names_have_another(string a, string b) => Assert.NotEqual(ThaiSpelling.Skeleton(a), ThaiSpelling.Skeleton(b));

    [Fact]
    public void Names_sort_as_in_the_dictionary()
    {
        string[] sorted = ["กระบี่", "ขอนแก่น", "เชียงใหม่", "ตาก", "แพร่", "ภูเก็ต", "แม่ทะ", "ไร่ขิง", "ลำปาง", "สันกลาง", "เสม็ด"];
        Assert.Equal(sorted, sorted.Reverse().OrderBy(ThaiSpelling.SortKey, StringComparer.Ordinal));
        Assert.True(string.CompareOrdinal(ThaiSpelling.SortKey("ป่า"), ThaiSpelling.SortKey("ป้า")) < 0);
        Assert.True(string.CompareOrdinal(ThaiSpelling.SortKey("ป้า"), ThaiSpelling.SortKey("ปาก")) < 0);
    }
}
