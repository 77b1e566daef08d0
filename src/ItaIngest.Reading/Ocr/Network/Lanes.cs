using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ItaIngest.Reading.Ocr.Network;

/// <summary>
/// A register of 32-bit sums, as <see cref="ByteMatrix"/> needs it: each lane takes the products of two neighbouring inputs with two
/// 8-bit weights at once. One shape of the product serves processors of every width.
/// </summary>
/// <typeparam name="T">The register itself.</typeparam>
internal unsafe interface ILanes<T>
    where T : struct, ILanes<T>
{
    /// <summary>Sums in a register.</summary>
    static abstract int Count { get; }

    /// <summary>Sums to begin with.</summary>
    static abstract T Load(int* sums);

    /// <summary>Two weights for each lane.</summary>
    static abstract T Weights(sbyte* cells);

    /// <summary>The same two inputs for each lane.</summary>
    static abstract T Inputs(short* pair);

    /// <summary>Adds to each sum the two products of its lane.</summary>
    static abstract T AddProducts(T sums, T weights, T inputs);

    /// <summary>Stores the sums as floats, each times its scale.</summary>
    static abstract void Store(T sums, float* scales, float* target);
}

/// <summary>Sixteen sums: AVX-512.</summary>
internal readonly unsafe struct WideLanes(Vector512<int> value) : ILanes<WideLanes>
{
    readonly Vector512<int> value = value;

    public static int Count => Vector512<int>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideLanes Load(int* sums) => new(Vector512.Load(sums));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideLanes Weights(sbyte* cells) => new(Avx512BW.ConvertToVector512Int16(Vector256.Load(cells)).AsInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideLanes Inputs(short* pair) => new(Vector512.Create(*(int*)pair));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideLanes AddProducts(WideLanes sums, WideLanes weights, WideLanes inputs) =>
        new(Avx512F.Add(sums.value, Avx512BW.MultiplyAddAdjacent(weights.value.AsInt16(), inputs.value.AsInt16())));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(WideLanes sums, float* scales, float* target) =>
        (Vector512.ConvertToSingle(sums.value) * Vector512.Load(scales)).Store(target);
}

/// <summary>Eight sums: AVX2.</summary>
internal readonly unsafe struct HalfLanes(Vector256<int> value) : ILanes<HalfLanes>
{
    readonly Vector256<int> value = value;

    public static int Count => Vector256<int>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLanes Load(int* sums) => new(Vector256.Load(sums));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLanes Weights(sbyte* cells) => new(Avx2.ConvertToVector256Int16(Vector128.Load(cells)).AsInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLanes Inputs(short* pair) => new(Vector256.Create(*(int*)pair));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLanes AddProducts(HalfLanes sums, HalfLanes weights, HalfLanes inputs) =>
        new(Avx2.Add(sums.value, Avx2.MultiplyAddAdjacent(weights.value.AsInt16(), inputs.value.AsInt16())));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(HalfLanes sums, float* scales, float* target) =>
        (Vector256.ConvertToSingle(sums.value) * Vector256.Load(scales)).Store(target);
}

/// <summary>Four sums: any processor.</summary>
internal readonly unsafe struct PlainLanes(Vector128<int> value) : ILanes<PlainLanes>
{
    const int HalfWord = 16;

    readonly Vector128<int> value = value;

    public static int Count => Vector128<int>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PlainLanes Load(int* sums) => new(Vector128.Load(sums));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PlainLanes Weights(sbyte* cells) => new(Vector128.WidenLower(Vector128.CreateScalarUnsafe(*(long*)cells).AsSByte()).AsInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PlainLanes Inputs(short* pair) => new(Vector128.Create(*(int*)pair));

    /// <summary>The lower and the upper half of each lane, their signs spread, are the two factors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PlainLanes AddProducts(PlainLanes sums, PlainLanes weights, PlainLanes inputs)
    {
        var (w, x) = (weights.value, inputs.value);
        return new(sums.value + ((w << HalfWord >> HalfWord) * (x << HalfWord >> HalfWord)) + ((w >> HalfWord) * (x >> HalfWord)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(PlainLanes sums, float* scales, float* target) =>
        (Vector128.ConvertToSingle(sums.value) * Vector128.Load(scales)).Store(target);
}
