using TorchSharp.Modules;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>Batch normalisation of (batch, channels) or (batch, channels, length).</summary>
        public sealed class BatchNorm1d : BatchNorm
        {
            internal BatchNorm1d(long features, double eps, double momentum, bool affine, bool track, torch.Device? device, torch.ScalarType? dtype)
                : base(features, eps, momentum, affine, track, device, dtype, nameof(BatchNorm1d))
            {
            }

            protected override void ValidateInputDimensions(torch.Tensor input)
            {
                if (input.ndim is not (2 or 3))
                    throw new ArgumentException($"BatchNorm1d takes 2 or 3 dimensions, not {input.ndim}.", nameof(input));
            }
        }

        /// <summary>Batch normalisation of images, (batch, channels, height, width).</summary>
        public sealed class BatchNorm2d : BatchNorm
        {
            internal BatchNorm2d(long features, double eps, double momentum, bool affine, bool track, torch.Device? device, torch.ScalarType? dtype)
                : base(features, eps, momentum, affine, track, device, dtype, nameof(BatchNorm2d))
            {
            }

            protected override void ValidateInputDimensions(torch.Tensor input)
            {
                if (input.ndim != 4) throw new ArgumentException($"BatchNorm2d takes 4 dimensions, not {input.ndim}.", nameof(input));
            }
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static BatchNorm1d BatchNorm1d(long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true,
                bool track_running_stats = true, Device? device = null, ScalarType? dtype = null) =>
                new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

            public static BatchNorm2d BatchNorm2d(long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true,
                bool track_running_stats = true, Device? device = null, ScalarType? dtype = null) =>
                new(num_features, eps, momentum, affine, track_running_stats, device, dtype);
        }
    }
}
