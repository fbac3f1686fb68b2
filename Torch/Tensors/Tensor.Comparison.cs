using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Limits, comparisons and logic, element by element.</summary>
    public partial class Tensor
    {
        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Ops.clamp.Call(this, min, max);

        public Tensor clamp(Tensor? min = null, Tensor? max = null) => Ops.clamp_Tensor.Call(this, min, max);

        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => InPlace(Ops.clamp_, this, min, max);

        public Tensor clamp_(Tensor? min = null, Tensor? max = null) => InPlace(Ops.clamp__Tensor, this, min, max);

        public Tensor clip(Scalar? min = null, Scalar? max = null) => clamp(min, max);

        public Tensor clamp_min(Scalar min) => Ops.clamp_min.Call(this, min);

        public Tensor clamp_min_(Scalar min) => InPlace(Ops.clamp_min_, this, min);

        public Tensor clamp_max(Scalar max) => Ops.clamp_max.Call(this, max);

        public Tensor clamp_max_(Scalar max) => InPlace(Ops.clamp_max_, this, max);

        public Tensor eq(Tensor target) => Ops.eq_Tensor.Call(this, target);

        public Tensor eq(Scalar target) => Ops.eq_Scalar.Call(this, target);

        public Tensor ne(Tensor target) => Ops.ne_Tensor.Call(this, target);

        public Tensor ne(Scalar target) => Ops.ne_Scalar.Call(this, target);

        public Tensor lt(Tensor target) => Ops.lt_Tensor.Call(this, target);

        public Tensor lt(Scalar target) => Ops.lt_Scalar.Call(this, target);

        public Tensor le(Tensor target) => Ops.le_Tensor.Call(this, target);

        public Tensor le(Scalar target) => Ops.le_Scalar.Call(this, target);

        public Tensor gt(Tensor target) => Ops.gt_Tensor.Call(this, target);

        public Tensor gt(Scalar target) => Ops.gt_Scalar.Call(this, target);

        public Tensor ge(Tensor target) => Ops.ge_Tensor.Call(this, target);

        public Tensor ge(Scalar target) => Ops.ge_Scalar.Call(this, target);

        public Tensor not_equal(Tensor target) => ne(target);

        public Tensor less(Tensor target) => lt(target);

        public Tensor less_equal(Tensor target) => le(target);

        public Tensor greater(Tensor target) => gt(target);

        public Tensor greater_equal(Tensor target) => ge(target);

        public Tensor logical_and(Tensor other) => Ops.logical_and.Call(this, other);

        public Tensor logical_or(Tensor other) => Ops.logical_or.Call(this, other);

        public Tensor logical_xor(Tensor other) => Ops.logical_xor.Call(this, other);

        public Tensor bitwise_and(Tensor other) => Ops.bitwise_and_Tensor.Call(this, other);

        public Tensor bitwise_or(Tensor other) => Ops.bitwise_or_Tensor.Call(this, other);

        public Tensor bitwise_xor(Tensor other) => Ops.bitwise_xor_Tensor.Call(this, other);

        public Tensor isclose(Tensor other, double rtol = 1e-5, double atol = 1e-8, bool nanEqual = false) =>
            Ops.isclose.Call(this, other, rtol, atol, nanEqual);

        public bool allclose(Tensor target, double rtol = 1e-5, double atol = 1e-8, bool equal_nan = false) =>
            Ops.allclose.CallBool(this, target, rtol, atol, equal_nan);

        /// <summary>A boolean tensor with one element: whether shape and elements are the same.</summary>
        public Tensor equal(Tensor target) => eq(target);

        /// <summary>Whether shape and elements are the same.</summary>
        public bool Equals(Tensor target) => target is not null && Ops.equal.CallBool(this, target);
    }
}
