using TorchSharp.Native;

namespace TorchSharp;

/// <summary>
/// An index split in two, as PyTorch does: the numbers, slices and new dimensions become a view; the index tensors that are left
/// are given to <c>aten::index</c> with one entry for each dimension of the view.
/// </summary>
internal sealed class IndexPlan : IDisposable
{
    private readonly torch.Tensor source;
    private readonly List<torch.Tensor> owned = [];
    private readonly List<torch.Tensor?> chosen = [];
    private bool taken;

    private IndexPlan(torch.Tensor source) => View = this.source = source;

    public torch.Tensor View { get; private set; }

    /// <summary>The index tensors by dimension, or null when there are none.</summary>
    public torch.Tensor?[]? Tensors => chosen.Exists(tensor => tensor is not null) ? [.. chosen] : null;

    public static IndexPlan For(torch.Tensor source, torch.TensorIndex[] indices)
    {
        var plan = new IndexPlan(source);
        var dimension = 0;
        var left = (int)source.ndim - indices.Sum(Consumed);
        if (left < 0)
            throw new ArgumentException($"A tensor with {source.ndim} dimensions was indexed with {source.ndim - left}.", nameof(indices));
        foreach (var index in indices) dimension = plan.Apply(index, dimension, left);
        return plan;
    }

    /// <summary>The view as a tensor of the caller's.</summary>
    public torch.Tensor TakeView()
    {
        taken = true;
        return ReferenceEquals(View, source) ? source.alias() : View;
    }

    public void Dispose()
    {
        foreach (var tensor in owned) tensor.Dispose();
        if (!taken && !ReferenceEquals(View, source)) View.Dispose();
    }

    private static int Consumed(torch.TensorIndex index) => index.Kind switch
    {
        torch.IndexKind.Single or torch.IndexKind.Slice => 1,
        torch.IndexKind.Tensor => IsMask(index.Chosen!) ? (int)index.Chosen!.ndim : 1,
        _ => 0,
    };

    private static bool IsMask(torch.Tensor tensor) => tensor.dtype is torch.ScalarType.Bool or torch.ScalarType.Byte;

    private int Apply(torch.TensorIndex index, int dimension, int left)
    {
        switch (index.Kind)
        {
            case torch.IndexKind.Single:
                Replace(Ops.select_int.Call(View, (long)dimension, index.Start));
                return dimension;
            case torch.IndexKind.Slice:
                if (index.Start is not null || index.Stop is not null || index.Step is not null)
                    Replace(Ops.slice_Tensor.Call(View, (long)dimension, index.Start, index.Stop, index.Step ?? 1));
                return dimension + 1;
            case torch.IndexKind.Ellipsis:
                return dimension + left;
            case torch.IndexKind.None:
                Replace(View.unsqueeze(dimension));
                return dimension + 1;
            case torch.IndexKind.Bool:
                Replace(View.unsqueeze(dimension));
                Choose(dimension, Own(index.Start == 1 ? torch.zeros(1, torch.int64) : torch.zeros(0, torch.int64)));
                return dimension + 1;
            default:
                return ApplyTensor(index.Chosen!, dimension);
        }
    }

    // A mask over several dimensions stands for one index tensor for each of them.
    private int ApplyTensor(torch.Tensor tensor, int dimension)
    {
        if (!IsMask(tensor) || tensor.ndim <= 1)
        {
            Choose(dimension, tensor);
            return dimension + 1;
        }

        using var positions = tensor.nonzero();
        foreach (var column in positions.unbind(1)) Choose(dimension++, Own(column));
        return dimension;
    }

    private void Choose(int dimension, torch.Tensor tensor)
    {
        while (chosen.Count <= dimension) chosen.Add(null);
        chosen[dimension] = tensor;
    }

    private torch.Tensor Own(torch.Tensor tensor)
    {
        owned.Add(tensor);
        return tensor;
    }

    private void Replace(torch.Tensor view)
    {
        if (!ReferenceEquals(View, source)) View.Dispose();
        View = view;
    }
}
