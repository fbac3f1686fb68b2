using TorchSharp.Native;

namespace TorchSharp.Modules;

/// <summary>
/// Arithmetic on lists of tensors: one native call for a whole group where this libtorch has the multi-tensor operator, else one a tensor.
/// Both give the same numbers; on a GPU the first also saves the launches.
/// </summary>
internal static class MultiTensor
{
    /// <summary>targets += alpha · sources.</summary>
    public static void Add(torch.Tensor[] targets, torch.Tensor[] sources, double alpha)
    {
        if (Ops.foreach_add__List.Exists)
        {
            Ops.foreach_add__List.Run(targets, sources, alpha);
            return;
        }

        for (var i = 0; i < targets.Length; i++) Ops.add__Tensor.Run(targets[i], sources[i], alpha);
    }

    /// <summary>left + alpha · right, as new tensors.</summary>
    public static torch.Tensor[] Sum(torch.Tensor[] left, torch.Tensor[] right, double alpha) =>
        Ops.foreach_add_List.Exists
            ? Ops.foreach_add_List.CallList(left, right, alpha)
            : [.. left.Select((tensor, i) => Ops.add_Tensor.Call(tensor, right[i], alpha))];

    /// <summary>targets *= factor.</summary>
    public static void Multiply(torch.Tensor[] targets, double factor)
    {
        if (Ops.foreach_mul__Scalar.Exists)
        {
            Ops.foreach_mul__Scalar.Run(targets, factor);
            return;
        }

        foreach (var target in targets) Ops.mul__Scalar.Run(target, factor);
    }

    /// <summary>-tensors, as new tensors.</summary>
    public static torch.Tensor[] Negate(torch.Tensor[] tensors) =>
        Ops.foreach_neg.Exists ? Ops.foreach_neg.CallList((Arg)tensors) : Array.ConvertAll(tensors, tensor => tensor.neg());

    /// <summary>targets += number.</summary>
    public static void Add(torch.Tensor[] targets, double number)
    {
        if (Ops.foreach_add__Scalar.Exists)
        {
            Ops.foreach_add__Scalar.Run(targets, number);
            return;
        }

        foreach (var target in targets) Ops.add__Scalar.Run(target, number);
    }

    /// <summary>targets += factor · left · right.</summary>
    public static void AddProduct(torch.Tensor[] targets, torch.Tensor[] left, torch.Tensor[] right, double factor)
    {
        if (Ops.foreach_addcmul__Scalar.Exists)
        {
            Ops.foreach_addcmul__Scalar.Run(targets, left, right, factor);
            return;
        }

        for (var i = 0; i < targets.Length; i++) Ops.addcmul_.Run(targets[i], left[i], right[i], factor);
    }

    /// <summary>targets += factor · dividends / divisors.</summary>
    public static void AddQuotient(torch.Tensor[] targets, torch.Tensor[] dividends, torch.Tensor[] divisors, double factor)
    {
        if (Ops.foreach_addcdiv__Scalar.Exists)
        {
            Ops.foreach_addcdiv__Scalar.Run(targets, dividends, divisors, factor);
            return;
        }

        for (var i = 0; i < targets.Length; i++) Ops.addcdiv_.Run(targets[i], dividends[i], divisors[i], factor);
    }

    /// <summary>Square roots, as new tensors.</summary>
    public static torch.Tensor[] Roots(torch.Tensor[] tensors) =>
        Ops.foreach_sqrt.Exists ? Ops.foreach_sqrt.CallList((Arg)tensors) : Array.ConvertAll(tensors, tensor => tensor.sqrt());
}
