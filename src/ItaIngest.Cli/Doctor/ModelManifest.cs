using System.Text.Json;
using ItaIngest.Reading.Ocr;

namespace ItaIngest.Cli.Doctor;

/// <summary>Compares a model with what models/manifest.json says about it.</summary>
static class ModelManifest
{
    public static Finding Check(string name, Speech say, OcrModel model)
    {
        var manifest = Path.Combine(model.Folder, "manifest.json");
        var use = model.Use();
        if (!File.Exists(manifest))
        {
            return new Finding(name, FindingState.Doubtful, $"{use.Name} {use.Sha256[..12]}", say["ไม่พบ models/manifest.json", "models/manifest.json is missing"]);
        }

        using var json = JsonDocument.Parse(File.ReadAllText(manifest));
        var isListed = json.RootElement.GetProperty("models").EnumerateArray()
            .Any(entry => entry.TryGetProperty("sha256", out var hash) && hash.GetString() == use.Sha256);
        return isListed
            ? new Finding(name, FindingState.Well, $"{use.Name} {use.Sha256[..12]}, {say["ตรงกับ", "as in"]} models/manifest.json")
            : new Finding(name, FindingState.Doubtful, $"{use.Name} {use.Sha256[..12]}", say[
                "ไม่ตรงกับ models/manifest.json: ไฟล์เสียหรือฝึกใหม่โดยไม่ได้บันทึก", "not the one in models/manifest.json: damaged, or trained anew and not noted"]);
    }
}
