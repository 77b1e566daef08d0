using System.Globalization;
using System.Runtime.InteropServices;
using ItaIngest.Pipeline;
using ItaIngest.Pipeline.Work;
using ItaIngest.Reading.Isolation;
using ItaIngest.Reading.Native;
using ItaIngest.Reading.Ocr;
using ItaIngest.Storage;
using ItaIngest.Storage.Databases;

namespace ItaIngest.Cli.Doctor;

/// <summary>Looks at every dependency, model, folder and permission.</summary>
sealed class Examination(Speech say, RootFolders folders, RabbitPlace? queue)
{
    // A scanned page is about 1 MB here and there; below this much room a day's work may not fit.
    const long LittleRoom = 1L << 30;

    public IReadOnlyList<Finding> Examine() => [Runtime(), .. Parts(), Readers(), Jail(), OwnModel(), Database(), .. Queue(), .. Folders(), Room(), Watches()];

    Finding Runtime() => new(
        say["โปรแกรม", "program"], FindingState.Well,
        string.Create(CultureInfo.InvariantCulture, $"ItaIngest {Engine.Version} ({Engine.CodeHash}), {RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} {say["ซีพียู", "processors"]}"));

    IEnumerable<Finding> Parts() => NativeParts.Find().Select(part => part.Found is { } found
        ? new Finding(part.Name, FindingState.Well, found)
        : new Finding(part.Name, FindingState.Bad, say["ไม่พบ", "missing"], say["ติดตั้งจาก ", "get it from "] + part.Source));

    Finding Readers() => new(
        say["โปรแกรมอ่าน", "readers"], FindingState.Well,
        CompiledReader.Path is { } path
            ? say[$"คอมไพล์ล่วงหน้าแล้ว: {path}", $"compiled ahead of time: {path}"]
            : say["ใช้ตัวโปรแกรมเอง ช่วงแรกอ่านช้ากว่า; ติดตั้ง gcc กับ libc6-dev แล้วสั่ง ./ita-ingest เพื่อคอมไพล์ล่วงหน้า", "the program itself, slower at first; with gcc and libc6-dev installed, ./ita-ingest compiles them ahead of time"]);

    // Not what the kernel claims: a reader is started and tries.
    Finding Jail()
    {
        var name = say["คุกของโปรแกรมอ่าน", "readers' jail"];
        try
        {
            using var pool = new ReaderPool(size: 1);
            var jail = pool.ProbeAsync().GetAwaiter().GetResult();
            var holds = string.Join(", ", new[]
            {
                jail.HasLimits ? say["จำกัดทรัพยากร", "limits"] : null,
                jail.HasFilter ? say["กรอง system call (seccomp)", "system calls filtered (seccomp)"] : null,
                jail.IsWalled ? say["อ่านได้เฉพาะโฟลเดอร์โปรแกรม (Landlock)", "only the program's folders readable (Landlock)"] : null,
            }.OfType<string>());
            return jail.IsWhole
                ? new Finding(name, FindingState.Well, say[$"{holds}; ลองหนีแล้วไม่สำเร็จ", $"{holds}; it tried to break out and could not"])
                : new Finding(name, FindingState.Doubtful, say[$"{holds}; ยังทำได้: ", $"{holds}; it could still: "] + string.Join(", ", jail.Escapes), say[
                    "ใช้ Linux x86-64 ที่ kernel เปิด seccomp และ Landlock (5.13 ขึ้นไป)", "use Linux on x86-64 with a kernel that has seccomp and Landlock (5.13 or newer)"]);
        }
        catch (Exception e) when (e is ReaderCrashedException or TimeoutException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return new Finding(name, FindingState.Bad, say["โปรแกรมอ่านเริ่มทำงานไม่ได้", "a reader process does not start"] + $" ({(e.InnerException ?? e).Message})", say[
                "ติดตั้ง .NET และโปรแกรมใหม่", "install .NET and the program anew"]);
        }
    }

    Finding OwnModel()
    {
        var name = say["โมเดลอ่านเลขไทย", "own Thai model"];
        try
        {
            return ModelManifest.Check(name, say, OcrModel.Find());
        }
        catch (FileNotFoundException)
        {
            return new Finding(name, FindingState.Bad, say["ไม่พบ", "missing"], say[
                $"นำ models/{OcrModel.FileName} กลับมา หรือสั่ง ita-ingest train ocr", $"bring models/{OcrModel.FileName} back, or use ita-ingest train ocr"]);
        }
    }

    Finding Database()
    {
        var name = say["ฐานข้อมูล", "database"];
        try
        {
            if (!folders.Store.Exists)
            {
                return new Finding(name, FindingState.Well, $"SQLite {SqliteDatabase.LibraryVersion()}, {say["ยังไม่มี จะสร้างเมื่อใช้ครั้งแรก", "not there yet, made at first use"]}: {folders.Database}");
            }

            using var database = folders.Store.Open();
            var count = new DocumentStore(database).Count();
            var detail = string.Create(CultureInfo.InvariantCulture, $"{database.Description}, {count} {say["เอกสาร", "documents"]}");
            return database.IsSlowInThai
                ? new Finding(name, FindingState.Doubtful, detail, say["LC_CTYPE เป็น C การค้นข้อความไทยจะช้า ให้สร้างฐานข้อมูลด้วย LC_CTYPE 'C.UTF-8'", "LC_CTYPE is C, so that the search in Thai texts is slow: make the database with LC_CTYPE 'C.UTF-8'"])
                : new Finding(name, FindingState.Well, detail);
        }
        catch (StoreUnavailableException e)
        {
            return new Finding(name, FindingState.Bad, e.Message, say["แก้ตามข้อความ (SQLite: ติดตั้งแพ็กเกจ libsqlite3-0)", "do as the message says (for SQLite: install the package libsqlite3-0)"]);
        }
    }

    IEnumerable<Finding> Queue()
    {
        if (queue is null)
        {
            return [];
        }

        var name = say["คิวงาน", "queue of work"];
        try
        {
            var (version, waiting, givenUp) = queue.ExamineAsync(CancellationToken.None).GetAwaiter().GetResult();
            var detail = string.Create(CultureInfo.InvariantCulture, $"{queue}, {say["รุ่น", "version"]} {version}, {waiting} {say["ไฟล์รออยู่", "files wait"]}");
            return [givenUp == 0
                ? new Finding(name, FindingState.Well, detail)
                : new Finding(name, FindingState.Doubtful, detail, say[$"{givenUp} ไฟล์ทำไม่สำเร็จและรอ watch ปฏิเสธ", $"{givenUp} files were given up and wait for a 'watch' to reject them"])];
        }
        catch (QueueUnavailableException e)
        {
            return [new Finding(name, FindingState.Bad, e.Message, say["แก้ตามข้อความ ดู docs/many-machines.md", "do as the message says; see docs/many-machines.md"])];
        }
    }

    IEnumerable<Finding> Folders()
    {
        if (folders.FindOverlap() is { } overlap)
        {
            yield return new Finding(
                say["โฟลเดอร์", "folders"], FindingState.Bad, $"{overlap.One} + {overlap.Other}", say["โฟลเดอร์ซ้อนกัน ให้แยกจากกัน", "they overlap: set them apart"]);
        }

        foreach (var folder in (string[])[folders.Root, folders.Inbox, folders.Work, folders.Archive, folders.Rejected, folders.Records, folders.Readings])
        {
            yield return FolderAccess.Check(say, folder);
        }
    }

    Finding Room()
    {
        var drive = new DriveInfo(FolderAccess.NearestExisting(folders.Root));
        var free = string.Create(CultureInfo.InvariantCulture, $"{drive.AvailableFreeSpace / (double)(1L << 30):0.0} GiB {say["ว่าง", "free"]}");
        return drive.AvailableFreeSpace >= LittleRoom
            ? new Finding(say["เนื้อที่ดิสก์", "disk room"], FindingState.Well, free)
            : new Finding(say["เนื้อที่ดิสก์", "disk room"], FindingState.Doubtful, free, say["เพิ่มเนื้อที่ว่าง", "make room"]);
    }

    Finding Watches()
    {
        const string Limit = "/proc/sys/fs/inotify/max_user_watches";
        const int Few = 8192;
        var name = say["การแจ้งไฟล์ใหม่", "change events"];
        return File.Exists(Limit) && int.TryParse(File.ReadAllText(Limit), NumberStyles.Integer, CultureInfo.InvariantCulture, out var limit) && limit >= Few
            ? new Finding(name, FindingState.Well, string.Create(CultureInfo.InvariantCulture, $"inotify, {limit} {say["จุด", "watches"]}"))
            : new Finding(name, FindingState.Doubtful, "inotify", say[
                "inbox จะถูกตรวจเป็นระยะแทน เพิ่ม fs.inotify.max_user_watches หากต้องการเร็วขึ้น",
                "the inbox is polled instead; raise fs.inotify.max_user_watches for quicker answers"]);
    }
}
