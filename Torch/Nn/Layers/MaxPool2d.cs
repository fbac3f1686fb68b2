using System.Diagnostics.CodeAnalysis;
using TorchSharp.Modules;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>Maxima over windows of an image.</summary>
        public sealed class MaxPool2d : ParameterLessModule<torch.Tensor, torch.Tensor>
        {
            internal MaxPool2d(long[] kernel_size, long[]? stride, long[]? padding, long[]? dilation, bool ceil_mode)
                : base(nameof(MaxPool2d)) =>
                (this.kernel_size, this.stride, this.padding, this.dilation, this.ceil_mode) =
                    (kernel_size, stride, padding, dilation, ceil_mode);

            public long[] kernel_size { get; set; }

            [AllowNull]
            public long[] stride { get; set; }

            [AllowNull]
            public long[] padding { get; set; }

            [AllowNull]
            public long[] dilation { get; set; }

            public bool ceil_mode { get; set; }

            public override torch.Tensor forward(torch.Tensor input) =>
                torch.nn.functional.max_pool2d(input, kernel_size, stride, padding, dilation, ceil_mode);
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static MaxPool2d MaxPool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null, long[]? dilation = null,
                bool ceil_mode = false) =>
                new(kernel_size, stride, padding, dilation, ceil_mode);

            public static MaxPool2d MaxPool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long,
                long)? dilation = null, bool ceil_mode = false) =>
                new(Pair(kernel_size), MaybePair(stride), MaybePair(padding), MaybePair(dilation), ceil_mode);

            public static MaxPool2d MaxPool2d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null,
                bool ceil_mode = false) =>
                new(Twice(kernel_size), MaybeTwice(stride), MaybeTwice(padding), MaybeTwice(dilation), ceil_mode);
        }
    }
}
