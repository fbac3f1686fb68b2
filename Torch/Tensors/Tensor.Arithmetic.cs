using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Arithmetic with a second tensor or a number; shapes broadcast.</summary>
    public partial class Tensor
    {
        public Tensor add(Tensor target) => Ops.add_Tensor.Call(this, target);

        public Tensor add(Scalar scalar) => Ops.add_Scalar.Call(this, scalar);

        public Tensor add(Tensor target, Scalar alpha) => Ops.add_Tensor.Call(this, target, alpha);

        public Tensor add(Scalar scalar, Scalar alpha) => Ops.add_Scalar.Call(this, scalar, alpha);

        public Tensor add_(Tensor target) => InPlace(Ops.add__Tensor, this, target);

        public Tensor add_(Scalar scalar) => InPlace(Ops.add__Scalar, this, scalar);

        public Tensor add_(Tensor target, Scalar alpha) => InPlace(Ops.add__Tensor, this, target, alpha);

        public Tensor add_(Scalar scalar, Scalar alpha) => InPlace(Ops.add__Scalar, this, scalar, alpha);

        public Tensor sub(Tensor target) => Ops.sub_Tensor.Call(this, target);

        public Tensor sub(Scalar target) => Ops.sub_Scalar.Call(this, target);

        public Tensor subtract(Tensor target) => sub(target);

        public Tensor subtract(Scalar target) => sub(target);

        public Tensor sub_(Tensor target) => InPlace(Ops.sub__Tensor, this, target);

        public Tensor sub_(Scalar target) => InPlace(Ops.sub__Scalar, this, target);

        public Tensor subtract_(Tensor target) => sub_(target);

        public Tensor subtract_(Scalar target) => sub_(target);

        public Tensor mul(Tensor target) => Ops.mul_Tensor.Call(this, target);

        public Tensor mul(Scalar target) => Ops.mul_Scalar.Call(this, target);

        public Tensor multiply(Tensor target) => mul(target);

        public Tensor multiply(Scalar target) => mul(target);

        public Tensor mul_(Tensor target) => InPlace(Ops.mul__Tensor, this, target);

        public Tensor mul_(Scalar target) => InPlace(Ops.mul__Scalar, this, target);

        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            Ops.div_Tensor_mode.Call(this, target, Rounding(rounding_mode));

        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            Ops.div_Scalar_mode.Call(this, target, Rounding(rounding_mode));

        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            InPlace(Ops.div__Tensor_mode, this, target, Rounding(rounding_mode));

        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            InPlace(Ops.div__Scalar_mode, this, target, Rounding(rounding_mode));

        public Tensor pow(Tensor exponent) => Ops.pow_Tensor_Tensor.Call(this, exponent);

        public Tensor pow(Scalar exponent) => Ops.pow_Tensor_Scalar.Call(this, exponent);

        public Tensor pow_(Tensor exponent) => InPlace(Ops.pow__Tensor, this, exponent);

        public Tensor pow_(Scalar exponent) => InPlace(Ops.pow__Scalar, this, exponent);

        public Tensor remainder(Tensor target) => Ops.remainder_Tensor.Call(this, target);

        public Tensor remainder(Scalar scalar) => Ops.remainder_Scalar.Call(this, scalar);

        public Tensor remainder_(Tensor target) => InPlace(Ops.remainder__Tensor, this, target);

        public Tensor remainder_(Scalar scalar) => InPlace(Ops.remainder__Scalar, this, scalar);

        public Tensor fmod(Tensor target) => Ops.fmod_Tensor.Call(this, target);

        public Tensor fmod(Scalar scalar) => Ops.fmod_Scalar.Call(this, scalar);

        public Tensor fmod_(Tensor target) => InPlace(Ops.fmod__Tensor, this, target);

        public Tensor fmod_(Scalar scalar) => InPlace(Ops.fmod__Scalar, this, scalar);

        public Tensor floor_divide(Tensor other) => Ops.floor_divide.Call(this, other);

        public Tensor floor_divide(Scalar other) => Ops.floor_divide_Scalar.Call(this, other);

        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcmul.Call(this, tensor1, tensor2, value);

        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => InPlace(Ops.addcmul_, this, tensor1, tensor2, value);

        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcdiv.Call(this, tensor1, tensor2, value);

        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => InPlace(Ops.addcdiv_, this, tensor1, tensor2, value);

        public Tensor addcdiv(Tensor tensor1, Tensor tensor2) => Ops.addcdiv.Call(this, tensor1, tensor2);

        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2) => InPlace(Ops.addcdiv_, this, tensor1, tensor2);

        public Tensor lerp(Tensor end, Tensor weight) => Ops.lerp_Tensor.Call(this, end, weight);

        public Tensor lerp_(Tensor end, Tensor weight) => InPlace(Ops.lerp__Tensor, this, end, weight);

        public Tensor maximum(Tensor other) => Ops.maximum.Call(this, other);

        public Tensor minimum(Tensor other) => Ops.minimum.Call(this, other);

        public Tensor fmax(Tensor other) => Ops.fmax.Call(this, other);

        public Tensor fmin(Tensor other) => Ops.fmin.Call(this, other);

        public Tensor atan2(Tensor other) => Ops.atan2.Call(this, other);

        public Tensor copysign(Tensor other) => Ops.copysign_Tensor.Call(this, other);

        public Tensor hypot(Tensor other) => Ops.hypot.Call(this, other);

        private static string? Rounding(RoundingMode mode) => mode == RoundingMode.None ? null : mode.ToString();
    }
}
