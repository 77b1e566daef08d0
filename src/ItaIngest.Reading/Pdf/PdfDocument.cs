using System.Runtime.InteropServices;
using ItaIngest.Model.Results;
using ItaIngest.Reading.Native;

namespace ItaIngest.Reading.Pdf;

/// <summary>
/// An open PDF. Not thread safe; PDFium itself is guarded by one gate for the process, so use one process per core instead of threads.
/// </summary>
public sealed class PdfDocument : IDisposable
{
    const uint ErrorPassword = 4;
    const uint ErrorSecurity = 5;

    GCHandle pinned;
    nint handle;

    PdfDocument(GCHandle pinned, nint handle, int pageCount)
    {
        this.pinned = pinned;
        this.handle = handle;
        PageCount = pageCount;
    }

    /// <summary>Number of pages, at least 1.</summary>
    public int PageCount { get; }

    /// <summary>PDFium's handle.</summary>
    internal nint Handle => handle != 0 ? handle : throw new ObjectDisposedException(nameof(PdfDocument));

    /// <summary>Opens a PDF from its bytes, which must not be changed while it is open.</summary>
    /// <exception cref="RejectedException">It is damaged, cut off, or wants a password.</exception>
    public static PdfDocument Open(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (!HasTail(bytes))
        {
            throw new RejectedException(Rejections.TruncatedPdf());
        }

        PdfiumLibrary.Load();
        var pinned = GCHandle.Alloc(bytes, GCHandleType.Pinned);
        lock (PdfiumLibrary.Gate)
        {
            var handle = Pdfium.FPDF_LoadMemDocument64(pinned.AddrOfPinnedObject(), (nuint)bytes.Length, 0);
            var error = handle == 0 ? Pdfium.FPDF_GetLastError() : 0;
            var pages = handle == 0 ? 0 : Pdfium.FPDF_GetPageCount(handle);
            if (pages > 0)
            {
                return new PdfDocument(pinned, handle, pages);
            }

            if (handle != 0)
            {
                Pdfium.FPDF_CloseDocument(handle);
            }

            pinned.Free();
            throw new RejectedException(error is ErrorPassword or ErrorSecurity ? Rejections.EncryptedPdf() : Rejections.DamagedPdf());
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (handle == 0)
        {
            return;
        }

        lock (PdfiumLibrary.Gate)
        {
            Pdfium.FPDF_CloseDocument(handle);
        }

        handle = 0;
        pinned.Free();
    }

    /// <summary>Loads a page, hands it to <paramref name="use"/> and closes it, all under the gate.</summary>
    /// <exception cref="PageUnreadableException">The page is damaged.</exception>
    internal T WithPage<T>(int number, Func<nint, T> use)
    {
        lock (PdfiumLibrary.Gate)
        {
            var page = Pdfium.FPDF_LoadPage(Handle, number - 1);
            if (page == 0)
            {
                throw new PageUnreadableException($"PDFium cannot load page {number} (error {Pdfium.FPDF_GetLastError()}).");
            }

            try
            {
                return use(page);
            }
            finally
            {
                Pdfium.FPDF_ClosePage(page);
            }
        }
    }

    /// <summary>
    /// A PDF ends with 'startxref ... %%EOF'. PDFium would repair a file that was cut off, and its lost pages would read as blank:
    /// better to say that it is incomplete. Writers may append a little after the mark, so the last 4 KB count.
    /// </summary>
    static bool HasTail(byte[] bytes)
    {
        var tail = bytes.AsSpan(Math.Max(0, bytes.Length - 4096));
        return tail.IndexOf("%%EOF"u8) >= 0 || tail.IndexOf("startxref"u8) >= 0;
    }
}
