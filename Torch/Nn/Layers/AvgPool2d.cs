using System.Diagnostics.CodeAnalysis;
using TorchSharp.Modules;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>Averages over windows of an image.</summary>
        public sealed class AvgPool2d : ParameterLessModule<torch.Tensor, torch.Tensor>
        {
            internal AvgPool2d(long[] kernel_size, long[]? stride, long[]? padding, bool ceil_mode, bool count_include_pad, long? divisor_override)
                : base(nameof(AvgPool2d)) =>
                (this.kernel_size, this.stride, this.padding, this.ceil_mode, this.count_include_pad, this.divisor_override) =
                    (kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);

            public long[] kernel_size { get; set; }

            [AllowNull]
            public long[] stride { get; set; }

            [AllowNull]
            public long[] padding { get; set; }

            public bool ceil_mode { get; set; }

            public bool count_include_pad { get; set; }

            public long? divisor_override { get; set; }

            public override torch.Tensor forward(torch.Tensor input) =>
                torch.nn.functional.avg_pool2d(input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static AvgPool2d AvgPool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                new(kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);

            public static AvgPool2d AvgPool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
                bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                new(Pair(kernel_size), MaybePair(stride), MaybePair(padding), ceil_mode, count_include_pad, divisor_override);

            public static AvgPool2d AvgPool2d(long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                new(Twice(kernel_size), MaybeTwice(stride), MaybeTwice(padding), ceil_mode, count_include_pad, divisor_override);
        }
    }
}
