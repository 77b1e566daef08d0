using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using ItaIngest.Pipeline;
using ItaIngest.Review.People;

namespace ItaIngest.Review;

/// <summary>
/// <c>ROOT/review.json</c>: how the pages are served to others than this machine, and who else vouches for people. Without the file they
/// are served to this machine alone.
/// </summary>
public sealed record ReviewSettings
{
    /// <summary>The file's name.</summary>
    public const string FileName = "review.json";

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip, UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The address to listen on, such as <c>0.0.0.0</c>; null: this machine alone.</summary>
    public string? Listen { get; init; }

    /// <summary>The names that the site is reached by.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>A PFX file with the site's certificate and key.</summary>
    public string? CertificateFile { get; init; }

    /// <summary>A file with its password.</summary>
    public string? CertificatePasswordFile { get; init; }

    /// <summary>Whether a proxy on this machine takes HTTPS and hands on.</summary>
    public bool BehindProxy { get; init; }

    /// <summary>An OpenID Connect provider.</summary>
    public OpenIdSettings? OpenId { get; init; }

    /// <summary>The options with what the file of this root says; throws <see cref="ReviewSettingsException"/> where it cannot be.</summary>
    public static ReviewOptions Read(RootFolders folders, ReviewOptions options)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(options);
        var path = Path.Combine(folders.Root, FileName);
        if (!File.Exists(path))
        {
            return options;
        }

        try
        {
            return (JsonSerializer.Deserialize<ReviewSettings>(File.ReadAllText(path), Json) ?? new ReviewSettings()).Apply(path, options);
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new ReviewSettingsException($"ใช้ {path} ไม่ได้: {e.Message} แก้ไฟล์แล้วลองใหม่", $"{path} cannot be used: {e.Message} Mend it and try again.");
        }
    }

    ReviewOptions Apply(string path, ReviewOptions options)
    {
        var address = options.Address;
        if (Listen is not null && !IPAddress.TryParse(Listen, out address))
        {
            throw new ReviewSettingsException($"{path}: listen ต้องเป็นหมายเลข IP", $"{path}: 'listen' is an IP address.");
        }

        if (!IPAddress.IsLoopback(address!) && (CertificateFile is null || Hosts.Count == 0))
        {
            throw new ReviewSettingsException(
                $"{path}: การเปิดให้เครื่องอื่นต้องมี certificateFile และ hosts มิฉะนั้นรหัสผ่านจะส่งโดยไม่เข้ารหัส",
                $"{path}: other machines are only served with 'certificateFile' and 'hosts'; passwords would travel in the clear.");
        }

        if (BehindProxy && Hosts.Count == 0)
        {
            throw new ReviewSettingsException($"{path}: behindProxy ต้องระบุ hosts", $"{path}: 'behindProxy' needs 'hosts'.");
        }

        if (OpenId is { Authority: { } authority } && authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback)
        {
            throw new ReviewSettingsException($"{path}: openId.authority ต้องเป็น https", $"{path}: 'openId.authority' is an https address.");
        }

        if (((string?[])[CertificateFile, CertificatePasswordFile, OpenId?.ClientSecretFile]).FirstOrDefault(file => file is not null && !File.Exists(file)) is { } missing)
        {
            throw new ReviewSettingsException($"{path}: ไม่พบไฟล์ {missing}", $"{path}: there is no file {missing}.");
        }

        return options with { Address = address!, Hosts = Hosts, Certificate = Certificate(), IsBehindProxy = BehindProxy, OpenId = OpenId };
    }

    X509Certificate2? Certificate() => CertificateFile is null ? null : X509CertificateLoader.LoadPkcs12FromFile(
        CertificateFile, CertificatePasswordFile is null ? null : File.ReadAllText(CertificatePasswordFile).Trim());
}
