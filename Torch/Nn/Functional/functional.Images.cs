using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Borders and sizes of images.</summary>
        public static partial class functional
        {
            /// <param name="pad">Two numbers a dimension, before and after, the last dimension first.</param>
            /// <exception cref="ArgumentException">The mode does not exist for that many dimensions.</exception>
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                (mode, pad.Length) switch
            {
                (PaddingModes.Constant or PaddingModes.Zeros, _) => Ops.constant_pad_nd.Call(input, pad, value),
                (PaddingModes.Reflect, 2) => Ops.reflection_pad1d.Call(input, pad),
                (PaddingModes.Reflect, 4) => Ops.reflection_pad2d.Call(input, pad),
                (PaddingModes.Replicate, 2) => Ops.replication_pad1d.Call(input, pad),
                (PaddingModes.Replicate, 4) => Ops.replication_pad2d.Call(input, pad),
                _ => throw new ArgumentException($"Padding mode {mode} does not exist for {pad.Length / 2} dimensions.", nameof(mode)),
            };

            public static Tensor pad(Tensor input, ReadOnlySpan<long> pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, pad.ToArray(), mode, value);

            public static Tensor pad(Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, Pair(pad), mode, value);

            public static Tensor pad(Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant,
                double value = 0) =>
                functional.pad(input, (long[])[pad.Item1, pad.Item2, pad.Item3, pad.Item4], mode, value);

            public static Tensor pad(Tensor input, long pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, Twice(pad), mode, value);

            /// <summary>Resizes the spatial dimensions to <paramref name="size"/>, or by <paramref name="scale_factor"/>.</summary>
            /// <exception cref="NotSupportedException">Antialiasing was asked for.</exception>
            public static Tensor interpolate(Tensor x, long[]? size = null, double[]? scale_factor = null,
                InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null, bool recompute_scale_factor = false, bool antialias = false)
            {
                if (antialias) throw new NotSupportedException("Antialiased interpolation is not provided.");
                var aligned = align_corners ?? false;
                return mode switch
                {
                    InterpolationMode.Nearest when x.ndim == 3 => Ops.upsample_nearest1d_vec.Call(x, size, scale_factor),
                    InterpolationMode.Nearest => Ops.upsample_nearest2d_vec.Call(x, size, scale_factor),
                    InterpolationMode.NearestExact => Ops.upsample_nearest_exact2d_vec.Call(x, size, scale_factor),
                    InterpolationMode.Linear => Ops.upsample_linear1d_vec.Call(x, size, aligned, scale_factor),
                    InterpolationMode.Bilinear => Ops.upsample_bilinear2d_vec.Call(x, size, aligned, scale_factor),
                    InterpolationMode.Bicubic => Ops.upsample_bicubic2d_vec.Call(x, size, aligned, scale_factor),
                    InterpolationMode.Area when size is not null => adaptive_avg_pool2d(x, size),
                    _ => throw new ArgumentException($"Interpolation mode {mode} is not provided for {x.ndim} dimensions.", nameof(mode)),
                };
            }
        }
    }
}
