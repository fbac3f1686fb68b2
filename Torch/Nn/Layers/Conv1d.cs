using TorchSharp.Modules;
using TorchSharp.Native;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>Convolution over one spatial dimension: (batch, in channels, length) to (batch, out channels, length').</summary>
        public sealed class Conv1d : Convolution
        {
            internal Conv1d(long inputs, long outputs, long kernel, long stride, long padding, Padding? named, long dilation,
                PaddingModes mode, long groups, bool bias, torch.Device? device, torch.ScalarType? dtype)
                : base(nameof(Conv1d), inputs, outputs, [kernel], [stride], [padding], named, [dilation], false, [0], groups, bias, mode, device, dtype)
            {
            }

            public override torch.Tensor forward(torch.Tensor input) => this switch
            {
                { padding_type: { } named } => Ops.conv1d_padding.Call(input, weight, bias, stride, named == Padding.Same ? "same" : "valid", dilation, groups),
                { padding_mode: PaddingModes.Zeros } => Ops.conv1d.Call(input, weight, bias, stride, padding, dilation, groups),
                _ => Ops.conv1d.Call(Bordered(input), weight, bias, stride, Arg.List(0), dilation, groups),
            };
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static Conv1d Conv1d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0,
                long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, kernel_size, stride, padding, null, dilation, padding_mode, groups, bias, device, dtype);

            public static Conv1d Conv1d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1,
                long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, kernel_size, stride, 0, padding, dilation, padding_mode, groups, bias, device, dtype);
        }
    }
}
