namespace ItaIngest.Cli.Doctor;

/// <summary>Whether a folder can be used, found by trying: rights, read-only mounts and quotas all show.</summary>
static class FolderAccess
{
    public static Finding Check(Speech say, string folder)
    {
        var there = NearestExisting(folder);
        try
        {
            var probe = Path.Combine(there, $".ita-doctor-{Guid.NewGuid():N}");
            File.WriteAllBytes(probe, [0]);
            File.Delete(probe);
            return new Finding(folder, FindingState.Well, there == folder
                ? say["อ่านและเขียนได้", "can be read and written"]
                : say["ยังไม่มี จะสร้างเมื่อใช้ครั้งแรก", "not there yet, made at first use"]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Finding(folder, FindingState.Bad, e.Message, say[
                $"ให้ผู้ใช้ {Environment.UserName} มีสิทธิ์เขียนใน {there}", $"let the user {Environment.UserName} write to {there}"]);
        }
    }

    public static string NearestExisting(string folder)
    {
        var at = folder;
        while (!Directory.Exists(at))
        {
            at = Path.GetDirectoryName(at) ?? "/";
        }

        return at;
    }
}
