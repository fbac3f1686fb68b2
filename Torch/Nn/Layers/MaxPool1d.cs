using TorchSharp.Modules;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>Maxima over windows of a length.</summary>
        public sealed class MaxPool1d : ParameterLessModule<torch.Tensor, torch.Tensor>
        {
            internal MaxPool1d(long kernel_size, long? stride, long? padding, long? dilation, bool ceil_mode)
                : base(nameof(MaxPool1d)) =>
                (this.kernel_size, this.stride, this.padding, this.dilation, this.ceil_mode) =
                    (kernel_size, stride, padding, dilation, ceil_mode);

            public long kernel_size { get; set; }

            public long? stride { get; set; }

            public long? padding { get; set; }

            public long? dilation { get; set; }

            public bool ceil_mode { get; set; }

            public override torch.Tensor forward(torch.Tensor input) =>
                torch.nn.functional.max_pool1d(input, kernel_size, stride, padding, dilation, ceil_mode);
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static MaxPool1d MaxPool1d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null,
                bool ceil_mode = false) =>
                new(kernel_size, stride, padding, dilation, ceil_mode);
        }
    }
}
