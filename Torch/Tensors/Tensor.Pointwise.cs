using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Functions of one tensor, element by element.</summary>
    public partial class Tensor
    {
        public Tensor abs() => Ops.abs.Call(this);

        public Tensor abs_() => InPlace(Ops.abs_, this);

        public Tensor acos() => Ops.acos.Call(this);

        public Tensor acos_() => InPlace(Ops.acos_, this);

        public Tensor acosh() => Ops.acosh.Call(this);

        public Tensor acosh_() => InPlace(Ops.acosh_, this);

        public Tensor asin() => Ops.asin.Call(this);

        public Tensor asin_() => InPlace(Ops.asin_, this);

        public Tensor asinh() => Ops.asinh.Call(this);

        public Tensor asinh_() => InPlace(Ops.asinh_, this);

        public Tensor atan() => Ops.atan.Call(this);

        public Tensor atan_() => InPlace(Ops.atan_, this);

        public Tensor atanh() => Ops.atanh.Call(this);

        public Tensor atanh_() => InPlace(Ops.atanh_, this);

        public Tensor ceil() => Ops.ceil.Call(this);

        public Tensor ceil_() => InPlace(Ops.ceil_, this);

        public Tensor cos() => Ops.cos.Call(this);

        public Tensor cos_() => InPlace(Ops.cos_, this);

        public Tensor cosh() => Ops.cosh.Call(this);

        public Tensor cosh_() => InPlace(Ops.cosh_, this);

        public Tensor erf() => Ops.erf.Call(this);

        public Tensor erf_() => InPlace(Ops.erf_, this);

        public Tensor erfc() => Ops.erfc.Call(this);

        public Tensor erfc_() => InPlace(Ops.erfc_, this);

        public Tensor exp() => Ops.exp.Call(this);

        public Tensor exp_() => InPlace(Ops.exp_, this);

        public Tensor expm1() => Ops.expm1.Call(this);

        public Tensor expm1_() => InPlace(Ops.expm1_, this);

        public Tensor floor() => Ops.floor.Call(this);

        public Tensor floor_() => InPlace(Ops.floor_, this);

        public Tensor frac() => Ops.frac.Call(this);

        public Tensor frac_() => InPlace(Ops.frac_, this);

        public Tensor log() => Ops.log.Call(this);

        public Tensor log_() => InPlace(Ops.log_, this);

        public Tensor log10() => Ops.log10.Call(this);

        public Tensor log10_() => InPlace(Ops.log10_, this);

        public Tensor log1p() => Ops.log1p.Call(this);

        public Tensor log1p_() => InPlace(Ops.log1p_, this);

        public Tensor log2() => Ops.log2.Call(this);

        public Tensor log2_() => InPlace(Ops.log2_, this);

        public Tensor neg() => Ops.neg.Call(this);

        public Tensor neg_() => InPlace(Ops.neg_, this);

        public Tensor reciprocal() => Ops.reciprocal.Call(this);

        public Tensor reciprocal_() => InPlace(Ops.reciprocal_, this);

        public Tensor rsqrt() => Ops.rsqrt.Call(this);

        public Tensor rsqrt_() => InPlace(Ops.rsqrt_, this);

        public Tensor sigmoid() => Ops.sigmoid.Call(this);

        public Tensor sigmoid_() => InPlace(Ops.sigmoid_, this);

        public Tensor sign() => Ops.sign.Call(this);

        public Tensor sign_() => InPlace(Ops.sign_, this);

        public Tensor sin() => Ops.sin.Call(this);

        public Tensor sin_() => InPlace(Ops.sin_, this);

        public Tensor sinh() => Ops.sinh.Call(this);

        public Tensor sinh_() => InPlace(Ops.sinh_, this);

        public Tensor sqrt() => Ops.sqrt.Call(this);

        public Tensor sqrt_() => InPlace(Ops.sqrt_, this);

        public Tensor square() => Ops.square.Call(this);

        public Tensor tan() => Ops.tan.Call(this);

        public Tensor tan_() => InPlace(Ops.tan_, this);

        public Tensor tanh() => Ops.tanh.Call(this);

        public Tensor tanh_() => InPlace(Ops.tanh_, this);

        public Tensor trunc() => Ops.trunc.Call(this);

        public Tensor trunc_() => InPlace(Ops.trunc_, this);

        public Tensor isnan() => Ops.isnan.Call(this);

        public Tensor isfinite() => Ops.isfinite.Call(this);

        public Tensor isinf() => Ops.isinf.Call(this);

        public Tensor logical_not() => Ops.logical_not.Call(this);

        public Tensor bitwise_not() => Ops.bitwise_not.Call(this);

        public Tensor erfinv() => Ops.erfinv.Call(this);

        public Tensor sgn() => Ops.sgn.Call(this);

        public Tensor exp2() => Ops.exp2.Call(this);

        public Tensor lgamma() => Ops.lgamma.Call(this);

        public Tensor digamma() => Ops.digamma.Call(this);

        public Tensor negative() => neg();

        public Tensor absolute() => abs();

        public Tensor round(long decimals = 0L) => Ops.round_decimals.Call(this, decimals);

        public Tensor round_(long decimals = 0L) => InPlace(Ops.round__decimals, this, decimals);

        public Tensor nan_to_num(double nan = 0d, double? posinf = null, double? neginf = null) =>
            Ops.nan_to_num.Call(this, nan, posinf, neginf);
    }
}
