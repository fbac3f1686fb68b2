using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Pooling. A stride that is left out equals the kernel size.</summary>
        public static partial class functional
        {
            public static Tensor adaptive_avg_pool1d(Tensor input, long output_size) =>
                Ops.adaptive_avg_pool1d.Call(input, Arg.List(output_size));

            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) => Ops.adaptive_avg_pool2d.Call(input, output_size);

            public static Tensor adaptive_avg_pool2d(Tensor input, (long, long) output_size) =>
                Ops.adaptive_avg_pool2d.Call(input, Arg.List(output_size.Item1, output_size.Item2));

            public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) =>
                Ops.adaptive_avg_pool2d.Call(input, Arg.List(output_size, output_size));

            public static Tensor adaptive_max_pool1d(Tensor input, long output_size) =>
                First(Ops.adaptive_max_pool1d.CallPair(input, Arg.List(output_size)));

            public static Tensor adaptive_max_pool2d(Tensor input, long[] output_size) =>
                First(Ops.adaptive_max_pool2d.CallPair(input, output_size));

            public static Tensor avg_pool1d(Tensor input, long kernel_size, long? stride = null, long? padding = null,
                bool ceil_mode = false,
                bool count_include_pad = true) =>
                Ops.avg_pool1d.Call(input, Arg.List(kernel_size), Arg.List(stride ?? kernel_size), Arg.List(padding ?? 0), ceil_mode, count_include_pad);

            public static Tensor avg_pool2d(Tensor input, long[] kernel_size, long[]? stride = null, long[]? padding = null,
                bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                Ops.avg_pool2d.Call(input, kernel_size, stride ?? kernel_size, ListOr(padding, 0), ceil_mode, count_include_pad, divisor_override);

            public static Tensor avg_pool2d(Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long,
                long)? padding = null,
                bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                avg_pool2d(input, Pair(kernel_size), MaybePair(stride), MaybePair(padding), ceil_mode, count_include_pad, divisor_override);

            public static Tensor avg_pool2d(Tensor input, long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                avg_pool2d(input, Twice(kernel_size), MaybeTwice(stride), Twice(padding), ceil_mode, count_include_pad, divisor_override);

            public static Tensor max_pool1d(Tensor input, long kernel_size, long? stride = null, long? padding = null,
                long? dilation = null,
                bool ceil_mode = false) =>
                Ops.max_pool1d.Call(input, Arg.List(kernel_size), Arg.List(stride ?? kernel_size), Arg.List(padding ?? 0), Arg.List(dilation ?? 1), ceil_mode);

            public static Tensor max_pool2d(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null,
                long[]? dilation = null,
                bool ceil_mode = false) =>
                Ops.max_pool2d.Call(input, kernel_size, strides ?? kernel_size, ListOr(padding, 0), ListOr(dilation, 1), ceil_mode);

            public static Tensor max_pool2d(Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long,
                long)? padding = null,
                (long, long)? dilation = null, bool ceil_mode = false) =>
                max_pool2d(input, Pair(kernel_size), MaybePair(stride), MaybePair(padding), MaybePair(dilation), ceil_mode);

            public static Tensor max_pool2d(Tensor input, long kernel_size, long? stride = null, long? padding = null,
                long? dilation = null,
                bool ceil_mode = false) =>
                max_pool2d(input, Twice(kernel_size), MaybeTwice(stride), MaybeTwice(padding), MaybeTwice(dilation), ceil_mode);

            private static Tensor First((Tensor Result, Tensor Indices) pair)
            {
                pair.Indices.Dispose();
                return pair.Result;
            }
        }
    }
}
