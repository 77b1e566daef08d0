using System.Runtime.InteropServices;

namespace ItaIngest.Reading.Native;

/// <summary>Owns a TessBaseAPI. Not thread safe: one for each thread, and by OMP_THREAD_LIMIT one core each.</summary>
internal sealed class TesseractHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        Tesseract.Delete(handle);
        return true;
    }
}
