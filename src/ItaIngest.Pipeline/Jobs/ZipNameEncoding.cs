using System.Text;

namespace ItaIngest.Pipeline.Jobs;

/// <summary>
/// Names in archives that are not marked as UTF-8: UTF-8 where the bytes are (macOS and others forget the mark), else CP874, the
/// code page of Thai Windows. Decoding is by whole name, which is how archives are read.
/// </summary>
sealed class ZipNameEncoding : Encoding
{
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    static readonly Encoding Thai = CodePagesEncodingProvider.Instance.GetEncoding(874)!;

    public override string GetString(byte[] bytes, int index, int count) => Choose(bytes, index, count).GetString(bytes, index, count);

    public override int GetCharCount(byte[] bytes, int index, int count) => Choose(bytes, index, count).GetCharCount(bytes, index, count);

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
        Choose(bytes, byteIndex, byteCount).GetChars(bytes, byteIndex, byteCount, chars, charIndex);

    public override int GetByteCount(char[] chars, int index, int count) => Strict.GetByteCount(chars, index, count);

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        Strict.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    public override int GetMaxByteCount(int charCount) => Strict.GetMaxByteCount(charCount);

    public override int GetMaxCharCount(int byteCount) => byteCount + 1;

    static Encoding Choose(byte[] bytes, int index, int count)
    {
        try
        {
            _ = Strict.GetCharCount(bytes, index, count);
            return Strict;
        }
        catch (DecoderFallbackException)
        {
            return Thai;
        }
    }
}
