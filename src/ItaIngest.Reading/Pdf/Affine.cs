using ItaIngest.Reading.Native;

namespace ItaIngest.Reading.Pdf;

/// <summary>An affine map: x' = A x + C y + E, y' = B x + D y + F.</summary>
readonly record struct Affine(double A, double B, double C, double D, double E, double F)
{
    /// <summary>Changes nothing.</summary>
    public static Affine Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>PDFium's matrix.</summary>
    public static Affine From(in Pdfium.Matrix m) => new(m.A, m.B, m.C, m.D, m.E, m.F);

    /// <summary>How much lengths grow, the mean of both directions.</summary>
    public double Scale => Math.Sqrt(Math.Abs((A * D) - (B * C)));

    /// <summary>Where a point goes.</summary>
    public (double X, double Y) Apply(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>This map first, then <paramref name="outer"/>.</summary>
    public Affine Then(in Affine outer) => new(
        (A * outer.A) + (B * outer.C),
        (A * outer.B) + (B * outer.D),
        (C * outer.A) + (D * outer.C),
        (C * outer.B) + (D * outer.D),
        (E * outer.A) + (F * outer.C) + outer.E,
        (E * outer.B) + (F * outer.D) + outer.F);
}
