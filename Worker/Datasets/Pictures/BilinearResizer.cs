using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Orchestrator.Worker.Datasets.Pictures;

/// <summary>
/// Resizes with an antialiased triangle filter: columns first, then rows, each rounded to 8 bits, in fixed point. These are the steps of Pillow's
/// BILINEAR, and so of torchvision on PIL images; results are equal bit for bit. Keeps its buffers, so it is not safe for several threads.
/// </summary>
/// <param name="height">Rows of the result.</param>
/// <param name="width">Columns of the result.</param>
public sealed class BilinearResizer(int height, int width)
{
    /// <summary>The name of the method with its version, as it is recorded with a cache. Another rounding is another version.</summary>
    public const string Name = "bilinear-antialias 1";

    // Adds a half before the binary digits after the point are cut off.
    private const int Half = 1 << (ResizeTaps.Precision - 1);

    private readonly ResizeTaps _columns = new();
    private readonly ResizeTaps _rows = new();
    private byte[] _line = [];
    private byte[] _narrowed = [];

    /// <summary>Resizes a window of a raster.</summary>
    /// <param name="source">1 or 3 channels.</param>
    /// <param name="window">A window inside the raster.</param>
    /// <param name="destination">Height x width x channels bytes.</param>
    public void Resize(Raster source, Window window, Span<byte> destination)
    {
        if (window.Height == height && window.Width == width)
        {
            source.CopyTo(window, destination);
            return;
        }

        var rowBytes = width * source.Channels;

        // One byte more than the rows: three channels are written four bytes at a time.
        if (_narrowed.Length < (window.Height * rowBytes) + 1) _narrowed = new byte[(window.Height * rowBytes) + 1];
        _columns.Set(window.Width, width);
        for (var row = 0; row < window.Height; row++)
            ResizeRow(source.Row(window, row), source.Channels, _narrowed.AsSpan(row * rowBytes, rowBytes + 1));

        _rows.Set(window.Height, height);
        for (var row = 0; row < height; row++)
            SumRows(_rows.First[row], _rows.Weights.AsSpan(row * _rows.Stride, _rows.Count[row]), destination.Slice(row * rowBytes, rowBytes));
    }

    private void ResizeRow(ReadOnlySpan<byte> row, int channels, Span<byte> output)
    {
        if (row.Length == width * channels)
        {
            row.CopyTo(output);
            return;
        }

        if (channels == 3) ResizeColours(row, output);
        else ResizeGrey(row, output);
    }

    private void ResizeGrey(ReadOnlySpan<byte> row, Span<byte> output)
    {
        for (var column = 0; column < width; column++)
        {
            var weights = _columns.Weights.AsSpan(column * _columns.Stride, _columns.Count[column]);
            var inputs = row.Slice(_columns.First[column], weights.Length);
            var sum = Half;
            for (var tap = 0; tap < weights.Length; tap++) sum += inputs[tap] * weights[tap];
            output[column] = (byte)(sum >> ResizeTaps.Precision);
        }
    }

    /// <summary>Three channels in four lanes; the fourth belongs to the next pixel and is overwritten by it.</summary>
    private void ResizeColours(ReadOnlySpan<byte> row, Span<byte> output)
    {
        if (_line.Length < row.Length + 1) _line = new byte[row.Length + 1];
        row.CopyTo(_line);
        ref var input = ref MemoryMarshal.GetArrayDataReference(_line);
        ref var weight = ref MemoryMarshal.GetArrayDataReference(_columns.Weights);
        ref var result = ref MemoryMarshal.GetReference(output);
        for (var column = 0; column < width; column++)
        {
            var (first, count, start) = (_columns.First[column], _columns.Count[column], column * _columns.Stride);
            var sum = Vector128.Create(Half);
            for (var tap = 0; tap < count; tap++)
            {
                var pixel = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref input, (first + tap) * 3));
                var lanes = Vector128.WidenLower(Vector128.WidenLower(Vector128.CreateScalarUnsafe(pixel).AsByte())).AsInt32();
                sum += lanes * Unsafe.Add(ref weight, start + tap);
            }

            var bytes = Vector128.ShiftRightLogical(sum, ResizeTaps.Precision);
            var packed = Vector128.Narrow(Vector128.Narrow(bytes.AsUInt32(), bytes.AsUInt32()), Vector128<ushort>.Zero);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref result, column * 3), packed.AsUInt32().ToScalar());
        }
    }

    private void SumRows(int first, ReadOnlySpan<int> weights, Span<byte> output)
    {
        var stride = output.Length;
        ref var rows = ref _narrowed[first * stride];
        ref var result = ref MemoryMarshal.GetReference(output);
        var column = 0;
        for (; column <= stride - Vector128<byte>.Count; column += Vector128<byte>.Count)
        {
            var (a, b, c, d) = (Vector128.Create(Half), Vector128.Create(Half), Vector128.Create(Half), Vector128.Create(Half));
            for (var tap = 0; tap < weights.Length; tap++)
            {
                var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref rows, (nuint)((tap * stride) + column)));
                var ((first0, first1), (second0, second1)) = (Vector128.Widen(low), Vector128.Widen(high));
                var weight = weights[tap];
                a += first0.AsInt32() * weight;
                b += first1.AsInt32() * weight;
                c += second0.AsInt32() * weight;
                d += second1.AsInt32() * weight;
            }

            var lower = Vector128.Narrow((a >> ResizeTaps.Precision).AsUInt32(), (b >> ResizeTaps.Precision).AsUInt32());
            var upper = Vector128.Narrow((c >> ResizeTaps.Precision).AsUInt32(), (d >> ResizeTaps.Precision).AsUInt32());
            Vector128.Narrow(lower, upper).StoreUnsafe(ref result, (nuint)column);
        }

        for (; column < stride; column++)
        {
            var sum = Half;
            for (var tap = 0; tap < weights.Length; tap++) sum += Unsafe.Add(ref rows, (tap * stride) + column) * weights[tap];
            output[column] = (byte)(sum >> ResizeTaps.Precision);
        }
    }
}
