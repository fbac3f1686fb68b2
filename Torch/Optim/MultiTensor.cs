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
}
