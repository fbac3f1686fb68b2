namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Initial values, written into a tensor in place by PyTorch's formulas.</summary>
        public static partial class init
        {
            /// <summary>Which of the two counts of connections keeps its variance.</summary>
            public enum FanInOut
            {
                FanIn,
                FanOut,
            }

            /// <summary>What follows the layer; decides the gain.</summary>
            public enum NonlinearityType
            {
                Linear,
                Conv1D,
                Conv2D,
                Conv3D,
                ConvTranspose1D,
                ConvTranspose2D,
                ConvTranspose3D,
                Sigmoid,
                Tanh,
                ReLU,
                LeakyReLU,
            }

            /// <param name="param">The negative slope of a leaky ReLU.</param>
            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0.0) => nonlinearity switch
            {
                NonlinearityType.Tanh => 5.0 / 3.0,
                NonlinearityType.ReLU => Math.Sqrt(2.0),
                NonlinearityType.LeakyReLU => Math.Sqrt(2.0 / (1.0 + (param * param))),
                _ => 1.0,
            };

            public static Tensor zeros_(Tensor tensor) => Quietly(tensor, t => t.zero_());

            public static Tensor ones_(Tensor tensor) => Quietly(tensor, t => t.fill_(1.0));

            public static Tensor constant_(Tensor tensor, Scalar val) => Quietly(tensor, t => t.fill_(val));

            public static Tensor normal_(Tensor tensor, double mean = 0.0, double std = 1.0, Generator? generator = null) =>
                Quietly(tensor, t => t.normal_(mean, std, generator));

            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null) =>
                Quietly(tensor, t => t.uniform_(low, high, generator));

            /// <summary>Normal with standard deviation gain / sqrt(fan).</summary>
            /// <param name="a">The negative slope of a leaky ReLU.</param>
            public static Tensor kaiming_normal_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn,
                NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                normal_(tensor, 0, calculate_gain(nonlinearity, a) / Math.Sqrt(Fan(tensor, mode)));

            /// <summary>Uniform within sqrt(3) · gain / sqrt(fan).</summary>
            /// <param name="a">The negative slope of a leaky ReLU.</param>
            public static Tensor kaiming_uniform_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn,
                NonlinearityType nonlinearity = NonlinearityType.LeakyReLU)
            {
                var bound = Math.Sqrt(3.0) * (calculate_gain(nonlinearity, a) / Math.Sqrt(Fan(tensor, mode)));
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Normal with standard deviation gain · sqrt(2 / (fan-in + fan-out)).</summary>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1.0)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return normal_(tensor, 0, gain * Math.Sqrt(2.0 / (fanIn + fanOut)));
            }

            /// <summary>Uniform within gain · sqrt(6 / (fan-in + fan-out)).</summary>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1.0)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                var bound = Math.Sqrt(3.0) * (gain * Math.Sqrt(2.0 / (fanIn + fanOut)));
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Connections into and out of one unit of a weight (out, in, kernel...).</summary>
            /// <exception cref="ArgumentException">The tensor has fewer than two dimensions.</exception>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                var shape = tensor.shape;
                if (shape.Length < 2)
                    throw new ArgumentException($"Fan-in and fan-out need at least 2 dimensions, not {shape.Length}.", nameof(tensor));
                var field = shape[2..].Aggregate(1L, (product, size) => product * size);
                return (shape[1] * field, shape[0] * field);
            }

            private static long Fan(Tensor tensor, FanInOut mode)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return mode == FanInOut.FanIn ? fanIn : fanOut;
            }

            private static Tensor Quietly(Tensor tensor, Func<Tensor, Tensor> write)
            {
                using var noGrad = no_grad();
                return write(tensor);
            }
        }
    }
}
