using TorchSharp.Modules;
using TorchSharp.Native;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>Convolution over images: (batch, in channels, height, width) to (batch, out channels, height', width').</summary>
        public sealed class Conv2d : Convolution
        {
            internal Conv2d(long inputs, long outputs, long[] kernel, long[] stride, long[] padding, Padding? named, long[] dilation,
                PaddingModes mode, long groups, bool bias, torch.Device? device, torch.ScalarType? dtype)
                : base(nameof(Conv2d), inputs, outputs, kernel, stride, padding, named, dilation, false, [0, 0], groups, bias, mode, device, dtype)
            {
            }

            public override torch.Tensor forward(torch.Tensor input) => this switch
            {
                { padding_type: { } named } => Ops.conv2d_padding.Call(input, weight, bias, stride, named == Padding.Same ? "same" : "valid", dilation, groups),
                { padding_mode: PaddingModes.Zeros } => Ops.conv2d.Call(input, weight, bias, stride, padding, dilation, groups),
                _ => Ops.conv2d.Call(Bordered(input), weight, bias, stride, Arg.List(0, 0), dilation, groups),
            };
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static Conv2d Conv2d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0,
                long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                Conv2d(in_channels, out_channels, (kernel_size, kernel_size), (stride, stride), (padding, padding), (dilation, dilation), padding_mode,
                    groups, bias, device, dtype);

            public static Conv2d Conv2d(long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null,
                (long, long)? padding = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1,
                bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, Pair(kernel_size), Pair(stride ?? (1, 1)), Pair(padding ?? (0, 0)), null, Pair(dilation ?? (1, 1)),
                    padding_mode, groups, bias, device, dtype);

            public static Conv2d Conv2d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1,
                long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                Conv2d(in_channels, out_channels, (kernel_size, kernel_size), padding, (stride, stride), (dilation, dilation), padding_mode, groups,
                    bias, device, dtype);

            public static Conv2d Conv2d(long in_channels, long out_channels, (long, long) kernel_size, Padding padding, (long,
                long)? stride = null,
                (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, Pair(kernel_size), Pair(stride ?? (1, 1)), [0, 0], padding, Pair(dilation ?? (1, 1)), padding_mode,
                    groups, bias, device, dtype);
        }
    }
}
