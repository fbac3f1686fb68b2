using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Activation functions.</summary>
    public partial class Tensor
    {
        public Tensor relu() => Ops.relu.Call(this);

        public Tensor relu_() => InPlace(Ops.relu_, this);

        public Tensor relu6() => Ops.relu6.Call(this);

        public Tensor relu6_() => InPlace(Ops.relu6_, this);

        public Tensor selu() => Ops.selu.Call(this);

        public Tensor selu_() => InPlace(Ops.selu_, this);

        public Tensor silu() => Ops.silu.Call(this);

        public Tensor silu_() => InPlace(Ops.silu_, this);

        public Tensor hardsigmoid() => Ops.hardsigmoid.Call(this);

        public Tensor hardsigmoid_() => InPlace(Ops.hardsigmoid_, this);

        public Tensor hardswish() => Ops.hardswish.Call(this);

        public Tensor hardswish_() => InPlace(Ops.hardswish_, this);

        public Tensor elu(double alpha = 1) => Ops.elu.Call(this, alpha);

        public Tensor elu_(double alpha = 1) => InPlace(Ops.elu_, this, alpha);

        public Tensor leaky_relu(Scalar negative_slope) => Ops.leaky_relu.Call(this, negative_slope);

        public Tensor leaky_relu_(Scalar negative_slope) => InPlace(Ops.leaky_relu_, this, negative_slope);

        public Tensor hardtanh(Scalar min, Scalar max) => Ops.hardtanh.Call(this, min, max);

        public Tensor hardtanh_(Scalar min, Scalar max) => InPlace(Ops.hardtanh_, this, min, max);

        public Tensor gelu() => Ops.gelu.Call(this);

        public Tensor softplus(double beta = 1, double threshold = 20) => Ops.softplus.Call(this, beta, threshold);

        public Tensor log_sigmoid() => Ops.log_sigmoid.Call(this);

        public Tensor softmax(long dim, ScalarType? dtype = null) => Ops.softmax_int.Call(this, dim, dtype);

        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Ops.log_softmax_int.Call(this, dim, dtype);

        public Tensor glu(long dim = -1) => Ops.glu.Call(this, dim);

        public Tensor prelu(Tensor target) => Ops.prelu.Call(this, target);

        public Tensor threshold(Scalar threshold, Scalar value) => Ops.threshold.Call(this, threshold, value);
    }
}
